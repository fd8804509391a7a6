// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import { workbook } from '../frameworks/make-workbook';
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

const delivery = [
  ['Competency', 'Analyst', 'Lead Analyst'],
  ['Planning', 'Plans own tasks for the coming weeks.', 'Plans for the team, and names the risks.'],
  ['Risk', 'Reports what may go wrong.', 'Names risks early and offers two ways out of them.'],
];
const craft = [
  ['Competency', 'Analyst', 'Lead Analyst'],
  ['Modelling', 'Uses the usual models.', 'Chooses models and says why they fit.'],
];
const book = workbook([
  { name: 'Delivery', rows: delivery },
  { name: 'Craft', rows: craft },
  { name: 'Old', rows: [...craft, ['Drawing', 'Draws by hand.', 'Draws plans that others build by.']], state: 'hidden' },
]);
const ladder = `
themes:
  - name: Craft
    competencies:
      - name: Modelling
        levels:
          Analyst: Uses the usual models.
          Lead: Chooses models and says why they fit.
`;
const page = `# Delivery ladder

## Planning

### Analyst
- Plans own tasks for the coming weeks.

### Lead
- Plans for the team, and names the risks.

## Risk

### Analyst
- Reports what may go wrong.

### Lead
- Names risks early and offers two ways out of them.
`;
const matrix = JSON.stringify({
  framework: {
    name: 'Conduct of the Example Works',
    standards: [{ shortname: 'Conduct', name: 'Conduct', standardid: 1 }],
    standardelements: [{ shortname: '1.1', name: 'Keeps promises', description: 'Does what was promised.', standardid: 1 }],
  },
});
const casePackage = JSON.stringify({
  CFDocument: { identifier: 'd1', title: 'Skills of the Example Works' },
  CFItems: [
    { identifier: 'i1', fullStatement: 'Delivery', humanCodingScheme: 'D' },
    { identifier: 'i2', fullStatement: 'Plans the work of a team', humanCodingScheme: 'D.1' },
  ],
  CFAssociations: [
    { identifier: 'a1', associationType: 'isChildOf', originNodeURI: { identifier: 'i2' }, destinationNodeURI: { identifier: 'i1' } },
  ],
});
/** The levels that one can aim at. */
const levels = () => [...document.querySelectorAll('.criteria-import-form option')].map((one) => one.textContent);
const heading = 'Is the file read rightly?';

describe('a workbook', () => {
  test('is read, shown with its counts, taken in verbatim, and kept as it was given', async () => {
    const { drop, until, text, click, portfolio, db } = await open();
    await drop('Ladder 2026.xlsx', book);
    await until(() => text().includes(heading));
    expect(text()).toContain('2 areas, 3 competencies, 2 levels, 6 texts; 1 row left out: see the list.');
    expect(text()).toContain('The sheet “Old” is hidden in the workbook');
    expect([...document.querySelectorAll('.criteria-tree li')].map((one) => one.querySelector('p')?.textContent?.trim())).toEqual([
      'Delivery Area',
      'Planning',
      'Risk',
      'Craft Area',
      'Modelling',
    ]);
    await until(() => document.activeElement?.textContent === heading);
    expect(await faultsOf()).toEqual([]);
    await click('Take these criteria');
    await until(() => portfolio().competencies.length === 5);
    expect(portfolio().expectations.map((one) => one.text)).toContain('Names risks early and offers two ways out of them.');
    expect(portfolio().frameworks[0]).toMatchObject({ title: 'Ladder 2026' });
    const [kept] = await db.files.toArray();
    expect(kept).toMatchObject({ name: 'Ladder 2026.xlsx', size: book.length });
    expect(portfolio().frameworks[0]?.sourceFileId).toBe(kept?.id);
    await click('Undo');
    await until(() => portfolio().competencies.length === 0 && portfolio().frameworks.length === 0);
  });

  test('gives other sheets where the learner says so, a hidden one too, and keeps what was filled in', async () => {
    const { drop, until, text, type } = await open();
    await drop('Ladder 2026.xlsx', book);
    await until(() => text().includes(heading));
    await type('Name of these criteria', 'Our ladder');
    const box = (sheet: string) =>
      [...document.querySelectorAll<HTMLInputElement>('.criteria-sheets input')].find((one) =>
        one.closest('label, .check')?.textContent?.startsWith(sheet),
      ) as HTMLInputElement;
    box('Old').click();
    await until(() => text().includes('Drawing'));
    box('Delivery').click();
    await until(() => !text().includes('Planning'));
    expect([box('Delivery').checked, box('Craft').checked, box('Old').checked]).toEqual([false, true, true]);
    box('Craft').click();
    await until(() => text().includes('2 competencies, 2 levels, 4 texts.'));
    box('Old').click();
    await until(() => text().includes('At least one sheet has to be taken.'));
    expect(box('Old').checked).toBe(true);
    expect(text()).toContain('2 competencies, 2 levels, 4 texts.');
    expect([...document.querySelectorAll('input')].map((one) => one.value)).toContain('Our ladder');
  });
});

describe('a file', () => {
  test.each([
    ['ladder.yaml', ladder, 'YAML', '1 area, 1 competency, 2 levels, 2 texts.'],
    ['ladder.md', page, 'Markdown', '2 competencies, 2 levels, 4 texts.'],
    ['conduct.matrix', matrix, 'Mahara SmartEvidence', '1 area, 1 competency'],
    ['skills.json', casePackage, 'CASE package', '1 area, 1 competency'],
    [
      'page.html',
      '<table><tr><th>Skill</th><th>Junior</th><th>Senior</th></tr><tr><td>Planning</td><td>Plans days ahead.</td><td>Plans weeks ahead.</td></tr></table>',
      'Web page (HTML)',
      '1 competency, 2 levels, 2 texts.',
    ],
    [
      'skills.csv',
      'RSD Name,Skill Statement,Keywords,Authors\nPlanning,Plan the work of a team.,plan,Example Works\n',
      'Rich skill descriptors',
      '1 competency',
    ],
  ])('%s is known for what it is and counted', async (name, content, format, counts) => {
    const { drop, until, text, click, portfolio } = await open();
    await drop(name, content);
    await until(() => text().includes(heading));
    expect(document.querySelector<HTMLSelectElement>('.criteria-settings select')?.selectedOptions[0]?.text).toBe(format);
    expect(text()).toContain(counts);
    expect(await faultsOf()).toEqual([]);
    await click('Take these criteria');
    await until(() => portfolio().frameworks.length === 1 && portfolio().competencies.length > 0);
  });

  test('that names no level asks of the one that the learner names', async () => {
    const { drop, until, text, type, click, portfolio } = await open();
    await drop('list.md', '# Delivery\n\n- **Planning**: plans the work of the team\n- **Risk**: names risks early\n');
    await until(() => text().includes(heading));
    await type('Which level do they ask of?', 'Lead');
    await click('Take these criteria');
    await until(() => portfolio().frameworks.length === 1);
    expect(portfolio().frameworks[0]?.levels.map((level) => level.label)).toEqual(['Lead']);
  });

  test('of separated values goes on to its columns, and is kept as it was given', async () => {
    const { drop, click, until, portfolio, db, text } = await open();
    await drop('Ladder 2026.csv', delivery.map((row) => row.join(';')).join('\n'));
    await until(() => text().includes('Is the table read rightly?'));
    await click('Take these criteria');
    await until(() => portfolio().frameworks.length === 1);
    expect(portfolio().frameworks[0]).toMatchObject({ title: 'Ladder 2026', origin: 'csv' });
    expect(await db.files.toArray()).toMatchObject([{ name: 'Ladder 2026.csv' }]);
  });

  test('of separated values without a column to be judged on is left to the learner', async () => {
    const { drop, until, text } = await open();
    await drop('odd.csv', '1,2\n3,4\n5,6\n');
    await until(() => text().includes('Is the table read rightly?'));
    expect(text()).toContain('No line or column is marked as competency yet.');
  });

  test('can be read as another format, and stays as it was where it cannot', async () => {
    const { drop, until, text, choose } = await open();
    await drop('ladder.md', page);
    await until(() => text().includes(heading));
    await choose('Read as', 'JSON');
    await until(() => document.querySelector('[role=alert]')?.textContent?.includes('meant to be JSON'));
    expect(document.querySelector<HTMLSelectElement>('.criteria-settings select')?.value).toBe('markdown');
    expect(text()).toContain('2 competencies, 2 levels, 4 texts.');
    await choose('Read as', 'Plain text');
    await until(() => text().includes('Is the text read rightly?'));
    await choose('Read as', 'Markdown');
    await until(() => text().includes(heading));
    expect(text()).toContain('Your choice, in place of the guess.');
  });

  test('whose headings were taken wrongly is read the other way round', async () => {
    const { drop, until, text, choose } = await open();
    await drop('roles.md', page.replaceAll('Planning', 'First').replaceAll('Risk', 'Second'));
    await until(() => text().includes(heading));
    expect(levels()).toEqual(['First', 'Second']);
    await choose('What the headings name', 'Competencies');
    await until(() => levels().join() === 'Analyst,Lead');
    expect(text()).toContain('2 competencies, 2 levels, 4 texts.');
  });

  test('that takes long says so, and reading can be stopped with nothing stored', async () => {
    const { drop, holdReadings, readings, until, text, click, db } = await open();
    holdReadings();
    await drop('Ladder 2026.xlsx', book);
    await until(() => text().includes('Reading Ladder 2026.xlsx …') && readings() === 1);
    expect(document.querySelector('progress')?.getAttribute('aria-label')).toBe('Reading Ladder 2026.xlsx …');
    expect(await faultsOf()).toEqual([]);
    await click('Stop reading');
    expect(readings()).toBe(0);
    expect(text()).not.toContain('Reading Ladder');
    expect(document.querySelector('[role=alert]')).toBeNull();
    expect(await db.frameworks.count()).toBe(0);
  });

  test('chosen after another takes its place: the first is no longer read', async () => {
    const { drop, holdReadings, readings, until, text } = await open();
    holdReadings();
    await drop('first.xlsx', book);
    await until(() => readings() === 1);
    await drop('second.xlsx', book);
    await until(() => text().includes('Reading second.xlsx …'));
    expect(text()).not.toContain('first.xlsx');
    await until(() => readings() === 1);
  });

  test.each([
    ['a workbook cut off', 'criteria.xlsx', book.slice(0, 400), 'cannot be unpacked'],
    ['a PDF', 'criteria.csv', '%PDF-1.7', 'This is a PDF.'],
    ['nothing', 'criteria.csv', '', 'There is nothing in it.'],
    ['a list', 'criteria.csv', 'Planning\nRisk\nCraft', 'Every row has one cell only'],
    ['JSON cut off', 'criteria.json', casePackage.slice(0, 120), 'This is meant to be JSON'],
    ['a schema', 'criteria.json', '{"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object"}', 'a JSON Schema'],
    ['settings', 'settings.json', '{"theme":"dark","width":4}', 'no competencies in a form that is known'],
    [
      'a workbook of numbers',
      'sums.xlsx',
      workbook([
        {
          name: 'Sums',
          rows: [
            [1, 2],
            [3, 4],
          ],
        },
      ]),
      'no competencies in a form that is known',
    ],
  ])('that is %s is refused in words, and nothing is stored', async (_, name, content, sentence) => {
    const { drop, until, text, db } = await open();
    await drop(name, content);
    await until(() => text().includes(sentence));
    expect(document.querySelector('[role=alert]')?.textContent).toContain(sentence);
    expect(document.querySelector('[role=alert]')?.textContent).toContain('Nothing was changed.');
    expect(await db.frameworks.count()).toBe(0);
    expect(await db.files.count()).toBe(0);
    expect(await faultsOf()).toEqual([]);
  });
});
