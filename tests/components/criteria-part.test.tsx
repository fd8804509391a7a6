// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import { longTable } from '../frameworks/long-table';
import { faultsOf, openCriteria, type Stage } from './criteria-stage';

let stage: Stage | undefined;
afterEach(async () => {
  await stage?.leave();
  stage = undefined;
});
const open = async () => {
  stage = await openCriteria('file');
  return stage;
};
const roleField = () => document.querySelector('[role=combobox]') as HTMLInputElement;
const options = () => [...document.querySelectorAll('[role=option]')].map((one) => one.textContent);
const press = async (key: string) => {
  roleField().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  await new Promise((resolve) => setTimeout(resolve, 20));
};
const levelBox = (label: string) =>
  [...document.querySelectorAll<HTMLInputElement>('.criteria-part-levels input')].find((one) =>
    one.closest('label')?.textContent?.startsWith(label),
  ) as HTMLInputElement;

describe('a large table of roles', () => {
  test('asks for the role first: typing finds it, the keyboard takes it, and the counts follow', async () => {
    const { drop, until, text, type, click, portfolio } = await open();
    await drop('roles.csv', longTable(450));
    await until(() => text().includes('Is the table read rightly?') && text().includes('188 competencies, 4 levels'));
    expect(text()).toContain('It holds 205 roles.');
    const part = document.querySelector('.criteria-part') as HTMLElement;
    expect(part.compareDocumentPosition(document.querySelector('.criteria-table') as Node)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    await type('Which role is yours?', 'associate');
    expect(options().every((one) => one?.startsWith('Associate'))).toBe(true);
    expect(await faultsOf()).toEqual([]);
    await press('ArrowDown');
    const wanted = options()[1] as string;
    expect(roleField().getAttribute('aria-activedescendant')).toBe(document.querySelector('[aria-selected=true]')?.id);
    await press('Enter');
    expect([roleField().value, roleField().getAttribute('aria-expanded')]).toEqual([wanted, 'false']);
    await until(() => /[^\d][23] competencies, 4 levels/.test(text()));
    await click('Take these criteria');
    await until(() => portfolio().competencies.length > 0);
    expect(portfolio().competencies.length).toBeLessThan(4);
  });

  test('keeps the levels that are ticked, and says which nothing is asked at', async () => {
    const { drop, until, text } = await open();
    await drop('roles.csv', longTable(450));
    await until(() => text().includes('188 competencies, 4 levels'));
    const before = Number(/([\d,]+) texts/.exec(text())?.[1]?.replace(',', ''));
    levelBox('Expert').click();
    await until(() => text().includes('188 competencies, 3 levels'));
    expect(Number(/([\d,]+) texts/.exec(text())?.[1]?.replace(',', ''))).toBeLessThan(before);
    expect([...document.querySelectorAll('.criteria-import-form option')].map((one) => one.textContent)).not.toContain('Expert');
    levelBox('Expert').click();
    await until(() => text().includes('188 competencies, 4 levels'));
  });

  test('is left as it was by Esc, and says where nothing is found', async () => {
    const { drop, until, text, type } = await open();
    await drop('roles.csv', longTable(450));
    await until(() => text().includes('188 competencies'));
    await type('Which role is yours?', 'no such role');
    expect(text()).toContain('0 roles found');
    await press('Escape');
    expect([roleField().value, options()]).toEqual(['all roles', []]);
    expect(text()).toContain('188 competencies, 4 levels');
  });

  test('is read again beside the page when its columns are named otherwise, and can be stopped', async () => {
    const { drop, until, text, choose, holdReadings, readings, click } = await open();
    await drop('roles.csv', longTable(450));
    await until(() => text().includes('188 competencies, 4 levels'));
    await choose('Column I, “Skill Level Description”, holds', 'Ignore');
    await until(() => text().includes('188 competencies, 4 levels') && !text().includes(' texts'));
    holdReadings();
    await choose('Column I, “Skill Level Description”, holds', 'What is asked');
    await until(() => text().includes('Reading roles.csv …') && readings() === 1);
    expect((document.querySelector('button[type=submit]') as HTMLButtonElement).disabled).toBe(true);
    await click('Stop reading');
    expect(readings()).toBe(0);
    expect(text()).toContain('Reading was stopped');
    expect((document.querySelector('button[type=submit]') as HTMLButtonElement).disabled).toBe(true);
  });
});

test('more than a case can hold is no hindrance to somebody whose role needs little', async () => {
  const { drop, until, text, type, click, portfolio } = await open();
  const competencies = Array.from({ length: 2_100 }, (_, n) => ({
    id: `c${n}`,
    name: `Skill ${n}`,
    levels: { L1: `does ${n}`, L2: `leads ${n}` },
  }));
  const roles = [
    { name: 'Keeper', requires: { c3: 'L1', c2000: 'L2' } },
    { name: 'Warden', requires: { c4: 'L1' } },
  ];
  await drop('ladder.json', JSON.stringify({ competencies, roles }));
  await until(() => text().includes('more than the 2000 that one case can hold'));
  await type('Which role is yours?', 'keeper');
  await press('Enter');
  await until(() => text().includes('2 competencies, 2 levels, 4 texts.'));
  await click('Take these criteria');
  await until(() => portfolio().competencies.length === 2);
});

test('a small ladder asks nothing of the kind', async () => {
  const { drop, until, text } = await open();
  await drop('ladder.csv', 'Skill,Junior,Senior\nPlanning,Plans the days of a week,Plans the weeks of a year\n');
  await until(() => text().includes('1 competency, 2 levels, 2 texts.'));
  expect(document.querySelector('.criteria-part')).toBeNull();
});
