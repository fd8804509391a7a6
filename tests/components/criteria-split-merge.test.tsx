// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { saveCompetency } from '../../lib/store/save-competency';
import { find, idOf, open, putBehind, says, shown, undo } from './criteria-editing';
import { faultsOf, now } from './criteria-stage';

describe('splitting', () => {
  test('asks for names, texts and evidence of each part, and is undone', async () => {
    const { goTo, click, type, until, portfolio, text } = await open();
    await putBehind('Planning');
    await goTo(idOf('Planning'), 'split');
    expect(text()).toContain('What stands behind which part');
    expect(await faultsOf()).toEqual([]);
    await click('Split it');
    expect(text()).toContain('A name is needed');
    await type('Name of part 2', 'Delivering');
    await type('What “Lead” asks of part 2', 'Delivers quarters.');
    const boxes = [...document.querySelectorAll<HTMLInputElement>('.criteria-shared input')];
    expect(boxes.map((one) => one.checked)).toEqual([true, true]);
    boxes[0]?.click();
    await click('Split it');
    await until(() => shown() === 'Delivery,Planning,Delivering,Risk,Craft,Modelling');
    const asked = (title: string) => portfolio().expectations.filter((one) => one.competencyId === idOf(title));
    expect(
      asked('Delivering')
        .map((one) => one.text)
        .sort(),
    ).toEqual(['Delivers quarters.', 'Plans weeks.']);
    expect(portfolio().mappings.map((one) => one.competencyId)).toEqual([idOf('Delivering')]);
    expect(portfolio().claims.map((one) => one.competencyId)).toEqual([idOf('Planning')]);
    await undo();
    await until(() => shown() === 'Delivery,Planning,Risk,Craft,Modelling' && portfolio().mappings[0]?.competencyId === idOf('Planning'));
  });

  test('lets bullets, signals and examples be given to a part, and proposes by the words of its name', async () => {
    const { goTo, click, type, until, portfolio } = await open();
    await goTo(idOf('Planning'), 'edit');
    await type('What “Lead” asks, in the company’s words', 'Leads.\n- plans quarters\n- delivers what was promised');
    await type('Signals of “Lead”', 'Asks early.\nSays no.');
    await click('Save');
    const asked = (title: string) => portfolio().expectations.find((one) => one.competencyId === idOf(title) && one.levelId === 'lead');
    await until(() => asked('Planning')?.signals?.length === 2);
    await goTo(idOf('Planning'), 'split');
    await type('Name of part 2', 'Delivering');
    const choice = (line: string, part: string) => {
      const group = [...document.querySelectorAll('fieldset')].find((one) => one.querySelector('legend')?.textContent?.includes(line));
      return [...(group?.querySelectorAll('label') ?? [])].find((one) => one.textContent === part)?.querySelector('input');
    };
    expect(choice('delivers what was promised', 'Delivering')?.checked).toBe(true);
    expect(choice('Says no.', 'Planning')?.checked).toBe(true);
    choice('Says no.', 'Delivering')?.click();
    await until(() => choice('Says no.', 'Delivering')?.checked);
    expect(await faultsOf()).toEqual([]);
    await click('Split it');
    await until(() => idOf('Delivering'));
    expect(asked('Planning')).toMatchObject({ text: 'Leads.\n- plans quarters', indicators: ['plans quarters'], signals: ['Asks early.'] });
    expect(asked('Delivering')).toMatchObject({ text: 'Leads.\n- delivers what was promised', signals: ['Says no.'] });
    await undo();
    await until(() => asked('Planning')?.signals?.length === 2 && idOf('Delivering') === '');
  });

  test('meets a change of another tab as a question, and keeps what was typed', async () => {
    const { goTo, click, type, until, db, text } = await open();
    await goTo(idOf('Planning'), 'split');
    await type('Name of part 2', 'Delivering');
    const stored = await db.competencies.get(idOf('Planning'));
    if (stored) await saveCompetency(db, { known: stored, competency: { ...stored, code: 'D9' }, texts: [] }, now);
    await until(() => find('Planning')?.code === 'D9');
    await click('Split it');
    await until(() => text().includes('This was changed in another tab while you were writing.'));
    expect(idOf('Delivering')).toBe('');
    await click('Keep mine');
    await until(() => idOf('Delivering'));
  });
});

describe('merging', () => {
  test('shows how it will read and what becomes of the learner’s words, and is undone', async () => {
    const { goTo, click, until, portfolio, text } = await open();
    await putBehind('Planning');
    await putBehind('Risk');
    await goTo(idOf('Planning'), 'merge');
    const button = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Merge them');
    expect(button?.disabled).toBe(true);
    const box = (name: RegExp) =>
      [...document.querySelectorAll('label')].find((one) => name.test(one.textContent ?? ''))?.querySelector('input');
    box(/^Risk/)?.click();
    await says('So it will read');
    expect([...document.querySelectorAll('blockquote')].map((one) => one.textContent)).toEqual([
      'Plans weeks.\n\nNames risks.',
      'Plans quarters.',
    ]);
    expect(text()).toContain('Your words for another one come below your statement for “Planning”.');
    expect(await faultsOf()).toEqual([]);
    await click('Merge them');
    await until(() => shown() === 'Delivery,Planning,Craft,Modelling');
    expect(portfolio().claims.map((one) => one.statement)).toEqual(['I do Planning.\n\nI do Risk.']);
    await undo();
    await until(() => shown() === 'Delivery,Planning,Risk,Craft,Modelling' && portfolio().claims.length === 2);
  });

  test('shows the newest where another tab changed one of them, instead of merging unseen', async () => {
    const { goTo, click, until, db, text } = await open();
    await goTo(idOf('Planning'), 'merge');
    const box = [...document.querySelectorAll('label')].find((one) => /^Risk/.test(one.textContent ?? ''))?.querySelector('input');
    box?.click();
    await says('So it will read');
    const stored = await db.competencies.get(idOf('Risk'));
    // Written past the live queries, as by a tab whose news have not come yet.
    if (stored) await db.competencies.put({ ...stored, revision: stored.revision + 1 });
    document.querySelector('form')?.requestSubmit();
    await until(() => text().includes('so nothing was merged') || shown() === 'Delivery,Planning,Craft,Modelling');
    expect(idOf('Risk')).not.toBe('');
    await click('Merge them');
    await until(() => shown() === 'Delivery,Planning,Craft,Modelling');
  });
});
