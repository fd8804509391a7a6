// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { faultsOf, openCriteria, type Stage } from './criteria-stage';

let stage: Stage | undefined;
afterEach(async () => {
  await stage?.leave();
  stage = undefined;
});
const open = async () => {
  stage = await openCriteria();
  return stage;
};
const fileOf = (name: string) => readFileSync(join(import.meta.dirname, '..', 'frameworks', 'files', name), 'utf8');
const format = () => document.querySelector<HTMLSelectElement>('.criteria-settings select')?.selectedOptions[0]?.text;

describe('a paste with a structure of its own', () => {
  test.each([
    ['nested.yaml', 'YAML', '2 areas, 2 competencies, 2 levels, 4 texts'],
    ['tracks.json', 'JSON', '2 areas, 2 competencies, 2 levels, 4 texts'],
    ['graph.jsonld', 'Linked data (JSON-LD)', '2 areas, 3 competencies, 3 levels, 3 texts'],
    ['editor-form.matrix', 'Mahara SmartEvidence', '2 areas, 3 competencies'],
    ['case-1.1-wrapped.json', 'CASE package', '1 area, 2 competencies, 2 levels, 2 texts'],
    ['levels-by-term.md', 'Markdown', '2 competencies, 2 levels, 4 texts'],
    ['two-tables.html', 'Web page (HTML)', '2 areas, 3 competencies, 2 levels, 5 texts'],
  ])('such as %s is read as %s', async (file, name, counts) => {
    const { paste, until, text } = await open();
    await paste(fileOf(file));
    await until(() => text().includes('Is the paste read rightly?'));
    expect(format()).toBe(name);
    expect(text()).toContain(counts);
  });

  test('is taken in word for word, and what was pasted is kept beside it', async () => {
    const { paste, until, text, click, portfolio, db } = await open();
    await paste(fileOf('nested.yaml'));
    await until(() => text().includes('Is the paste read rightly?'));
    expect(await faultsOf()).toEqual([]);
    await click('Take these criteria');
    await until(() => portfolio().expectations.length === 4);
    const [kept] = await db.files.toArray();
    expect([kept?.name, kept?.size]).toEqual(['Post office.txt', fileOf('nested.yaml').length]);
    expect(portfolio().frameworks[0]).toMatchObject({ sourceFileId: kept?.id, origin: 'pasted text' });
  });

  test('of the intranet is read by its headings and lists, and as plain text where the learner says so', async () => {
    const { paste, until, text, choose } = await open();
    const html =
      '<h2>Analyst</h2><ul><li><b>Planning</b>: plans own tasks</li><li><b>Risk</b>: reports risks</li></ul><h2>Lead Analyst</h2><ul><li><b>Planning</b>: plans for the team</li><li><b>Risk</b>: names risks early</li></ul>';
    await paste('Analyst\nPlanning: plans own tasks\nRisk: reports risks', html);
    await until(() => text().includes('2 competencies, 2 levels, 4 texts.'));
    expect(format()).toBe('Web page (HTML)');
    await choose('Read as', 'Plain text');
    await until(() => text().includes('Is the text read rightly?'));
    expect((document.querySelector('[aria-label="Text of line 1"]') as HTMLTextAreaElement).value).toBe('## Analyst');
  });

  test('that breaks off is refused in words, and nothing is stored', async () => {
    const { paste, text, until, db } = await open();
    await paste(fileOf('case-1.1-wrapped.json').slice(0, 200));
    await until(() => document.querySelector('[role=alert]')?.textContent?.includes('This is meant to be JSON'));
    expect(text()).toContain('What does your company ask?');
    expect(await db.files.count()).toBe(0);
  });

  test('that takes long says so and can be stopped', async () => {
    const { paste, holdReadings, readings, until, text, click } = await open();
    holdReadings();
    await paste(fileOf('tracks.json'));
    await until(() => text().includes('Reading what you pasted …') && readings() === 1);
    await click('Stop reading');
    expect(readings()).toBe(0);
    expect(text()).not.toContain('Reading what');
  });
});

test('a table drawn with bars, and cells of a document, go on to their columns', async () => {
  const { paste, until, text, click } = await open();
  await paste('| Skill | Junior | Senior |\n|---|---|---|\n| Planning | plans days | plans weeks |');
  await until(() => text().includes('Is the table read rightly?'));
  expect(text()).toContain('1 competency, 2 levels, 2 texts.');
  await click('Cancel');
  await paste('x', '<p>Our table</p><table><tr><th>Skill</th><th>Junior</th></tr><tr><td>Planning</td><td>plans days</td></tr></table>');
  await until(() => text().includes('Is the table read rightly?'));
  expect(text()).toContain('1 competency, 1 level, 1 text.');
});
