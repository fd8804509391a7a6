// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import { countImport } from '../../lib/frameworks/imported/imported-framework';
import { templateNames, templates } from '../../lib/frameworks/templates/templates';
import { t } from '../../lib/words/words';
import { faultsOf, openCriteria, type Stage } from './criteria-stage';

let stage: Stage | undefined;
afterEach(async () => {
  await stage?.leave();
  stage = undefined;
});
const open = async (...path: string[]) => {
  stage = await openCriteria(...path);
  return stage;
};
const choices = () => [...document.querySelectorAll<HTMLAnchorElement>('[aria-label="Templates"] a')];
const heading = () => document.querySelector('h2')?.textContent;

describe('the templates', () => {
  test('are offered with what each is for and how much it holds', async () => {
    await open();
    expect(choices().map((one) => one.getAttribute('href'))).toEqual(templateNames.map((name) => `#/criteria/template/${name}`));
    for (const [index, name] of templateNames.entries()) {
      const { competencies, levels } = countImport(templates[name](''));
      expect(choices()[index]?.textContent).toContain(t(`criteria:template.${name}.text`));
      expect(choices()[index]?.textContent).toContain(`${competencies} competencies · ${levels} levels`);
      expect(choices()[index]?.textContent).not.toContain('⟦');
    }
    expect(await faultsOf()).toEqual([]);
  });

  test.each(templateNames)('%s is read, taken in whole, and gone again with one undo', async (name) => {
    const { click, until, portfolio, text, goTo } = await open();
    const title = t(`criteria:template.${name}.title`);
    choices()[templateNames.indexOf(name)]?.click();
    await goTo('template', name);
    await until(() => heading() === title);
    const template = templates[name]('');
    for (const one of template.expectations) expect(text()).toContain(one.text);
    await click('Take these criteria');
    await until(() => portfolio().case?.frameworkId);
    const { frameworks, competencies, expectations } = portfolio();
    expect(frameworks.map((one) => [one.title, one.origin, one.levels.length])).toEqual([[title, 'template', template.levels.length]]);
    expect(competencies).toHaveLength(template.competencies.length);
    expect(expectations).toHaveLength(template.expectations.length);
    const areas = competencies.filter((one) => one.kind === 'area').map((one) => one.id);
    for (const one of competencies) if (one.parentId !== null) expect(areas).toContain(one.parentId);
    await click('Undo');
    await until(() => portfolio().competencies.length === 0);
    expect([portfolio().frameworks, portfolio().expectations, portfolio().case]).toEqual([[], [], null]);
  });

  test('name above every text, in the cell itself too, the level that asks it', async () => {
    await open('template', 'people-manager');
    const table = document.querySelector('table') as HTMLTableElement;
    const heads = [...table.querySelectorAll('thead th')].map((one) => one.textContent);
    for (const row of table.querySelectorAll('tbody tr:has(td)'))
      expect([...row.querySelectorAll('td')].map((one) => one.dataset.level)).toEqual(heads);
    expect(table.closest('section')?.getAttribute('aria-label')).toBe('Each person');
    expect(await faultsOf()).toEqual([]);
  });

  test('lead back to the choice when one is not wanted, and the same one can be looked at again', async () => {
    const { click, until, goTo, db } = await open('template', 'engineering');
    await until(() => heading() === 'Engineering');
    await click('Cancel');
    await until(() => choices().length > 0);
    expect(location.hash).not.toContain('engineering');
    await goTo('template', 'engineering');
    await until(() => heading() === 'Engineering');
    expect(await db.frameworks.count()).toBe(0);
  });

  test('can be given up for another by the address alone', async () => {
    const { until, goTo } = await open('template', 'engineering');
    await goTo('template', 'leadership-lens');
    await until(() => heading() === 'Leadership lens');
    expect((document.querySelector('form input') as HTMLInputElement).value).toBe('Leadership lens');
  });

  test('that there are not lead to those that there are', async () => {
    await open('template', 'constructor');
    expect(choices()).toHaveLength(templateNames.length);
  });

  const kind = () => document.querySelector<HTMLInputElement>('input[name=import-kind]:checked')?.closest('label')?.textContent;

  test('where there are criteria, ask what they are to them; giving it up changes nothing', async () => {
    const { click, until, goTo, portfolio, text } = await open('quick-start');
    await click('Take these criteria');
    await until(() => portfolio().case?.frameworkId);
    await goTo('template', 'engineering');
    await until(() => text().includes('What is this?'));
    expect(kind()).toContain('Other criteria for your case');
    await click('Cancel');
    await until(() => choices().length > 0);
    expect(heading()).toBe('Bring newer or further criteria');
    expect(portfolio().frameworks).toHaveLength(1);
  });

  test('stand beside what the company wrote, unless the learner says otherwise', async () => {
    const { click, until, goTo, portfolio, paste, text } = await open();
    await paste('Competency\tSenior\nDelivery\tLeads it from the first day to the last.\nWriting\tWrites so that others act on it.\n');
    await click('Take these criteria');
    const company = await until(() => portfolio().case?.frameworkId);
    await goTo('template', 'leadership-lens');
    await until(() => text().includes('What is this?'));
    expect(kind()).toContain('Further criteria beside those of your case');
    await click('Take these criteria');
    await until(() => portfolio().frameworks.length === 2);
    expect(portfolio().case?.frameworkId).toBe(company);
  });
});
