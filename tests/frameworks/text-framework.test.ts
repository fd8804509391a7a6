import { describe, expect, test } from 'vitest';
import { htmlText } from '../../lib/frameworks/html/html-table';
import { frameworkToStore } from '../../lib/frameworks/imported/framework-draft';
import { quickStart } from '../../lib/frameworks/templates/quick-start';
import { frameworkFromLines } from '../../lib/frameworks/text/text-framework';
import { joinWithNext, markLines, readTextLines, splitLine, splitPoint, type TextLine } from '../../lib/frameworks/text/text-lines';

const names = { title: 'Lead Analyst', onlyLevel: 'Lead' };
const sketch = (lines: readonly TextLine[]) => lines.map((line) => `${line.mark}: ${line.text}`);

describe('pasted text', () => {
  test('with short headings and bullets gives competencies and what they ask', () => {
    const lines = readTextLines(
      'Planning and delivery\n• Breaks a goal into steps with dates and owners.\n• Reports delays as soon as they show.\n\nStakeholder communication\nExplains findings so that others can decide.\n',
    );
    expect(sketch(lines)).toEqual([
      'competency: Planning and delivery',
      'text: • Breaks a goal into steps with dates and owners.',
      'text: • Reports delays as soon as they show.',
      'competency: Stakeholder communication',
      'text: Explains findings so that others can decide.',
    ]);
    const imported = frameworkFromLines(lines, names);
    expect(imported.levels).toEqual([{ id: 'lead', label: 'Lead' }]);
    expect(imported.expectations[0]).toEqual({
      competency: 'planning-and-delivery',
      level: 'lead',
      text: '• Breaks a goal into steps with dates and owners.\n• Reports delays as soon as they show.',
      indicators: ['Breaks a goal into steps with dates and owners.', 'Reports delays as soon as they show.'],
    });
  });

  test('that a PDF broke in mid-sentence comes joined; a hyphen at the break stays', () => {
    const lines = readTextLines(
      'Planning\nBreaks a goal of the department into steps with dates and\nowners, and keeps a long-\nterm view of what may go wrong.\nPage 3 of 12\n',
    );
    expect(sketch(lines)).toEqual([
      'competency: Planning',
      'text: Breaks a goal of the department into steps with dates and owners, and keeps a long-term view of what may go wrong.',
      'ignore: Page 3 of 12',
    ]);
  });

  test('with headings of two depths gives areas and competencies; a title on top is no area', () => {
    const lines = readTextLines(
      '# Lead Analyst\n## Delivery\n### Planning\nPlans the quarter with the team.\n### Risk\nNames risks early.\n## Craft\n### Modelling\nModels what matters.',
    );
    const imported = frameworkFromLines(lines, names);
    expect(imported.competencies.map((one) => `${one.kind} ${one.title} in ${one.parent}`)).toEqual([
      'area Delivery in null',
      'competency Planning in delivery',
      'competency Risk in delivery',
      'area Craft in null',
      'competency Modelling in craft',
    ]);
    expect(lines[0]?.mark).toBe('ignore');
  });

  test('with numbered headings keeps the numbers as codes', () => {
    const imported = frameworkFromLines(
      readTextLines(
        '1 Delivery\n1.1 Planning\nPlans the quarter with the team.\n1.2 Risk\nNames risks early.\n2 Craft\n2.1 Modelling\nModels what matters.',
      ),
      names,
    );
    expect(imported.competencies.map((one) => [one.kind, one.code, one.title])).toEqual([
      ['area', '1', 'Delivery'],
      ['competency', '1.1', 'Planning'],
      ['competency', '1.2', 'Risk'],
      ['area', '2', 'Craft'],
      ['competency', '2.1', 'Modelling'],
    ]);
  });

  test('of names and texts on one line is split at the colon', () => {
    const lines = readTextLines(
      'Planning: Breaks a goal into steps with dates.\nRisk: Names risks early and offers two ways out.\nMentoring: Brings new colleagues to independent work.',
    );
    expect(sketch(lines)[0]).toBe('competency: Planning:');
    expect(frameworkFromLines(lines, names).competencies.map((one) => one.title)).toEqual(['Planning', 'Risk', 'Mentoring']);
  });

  test('in capitals above usual headings names areas; a title above them is none', () => {
    const lines = readTextLines(
      'Lead Analyst\nDELIVERY\nPlanning\nPlans the quarter with the team.\nRisk\nNames risks early.\nCRAFT\nModelling\nModels what matters.',
    );
    expect(lines.map((line) => line.mark)).toEqual([
      'ignore',
      'area',
      'competency',
      'text',
      'competency',
      'text',
      'area',
      'competency',
      'text',
    ]);
  });

  test('of a web page without a table keeps its headings and list items', () => {
    const text = htmlText(
      '<div><h2>Planning</h2><ul><li>Plans the quarter</li><li>Names <b>risks</b></li></ul><h2>Pace</h2><p>Delivers weekly.</p></div>',
    );
    expect(text).toBe('## Planning\n• Plans the quarter\n• Names risks\n## Pace\nDelivers weekly.');
    expect(frameworkFromLines(readTextLines(text), names).competencies.map((one) => one.title)).toEqual(['Planning', 'Pace']);
  });

  test('before the first competency is left out and named', () => {
    const lines = markLines(
      readTextLines('What we ask of a lead is written down in these few lines.\nPlanning\nPlans ahead.'),
      0,
      0,
      'text',
    );
    expect(frameworkFromLines(lines, names).warnings).toMatchObject([{ row: 1, code: 'textWithoutCompetency', leftOut: true }]);
  });

  test('without any competency is refused, and so is nothing', () => {
    expect(() => frameworkFromLines(markLines(readTextLines('One line of text here.'), 0, 0, 'text'), names)).toThrow('noCompetencies');
    expect(() => readTextLines(' \n ')).toThrow('empty');
  });
});

describe('lines in the preview', () => {
  const lines: TextLine[] = [
    { text: 'Planning', mark: 'competency', row: 1 },
    { text: 'Plans ahead. Names risks.', mark: 'text', row: 2 },
    { text: 'and delivers', mark: 'text', row: 3 },
  ];

  test('are joined with the next, split, and marked from one through another', () => {
    expect(sketch(joinWithNext(lines, 1))).toEqual(['competency: Planning', 'text: Plans ahead. Names risks. and delivers']);
    expect(sketch(splitLine(lines, 1, splitPoint(lines[1]?.text ?? '')))).toEqual([
      'competency: Planning',
      'text: Plans ahead.',
      'text: Names risks.',
      'text: and delivers',
    ]);
    expect(markLines(lines, 2, 1, 'ignore').map((line) => line.mark)).toEqual(['competency', 'ignore', 'ignore']);
  });

  test('stay as they are where there is nothing to join or split', () => {
    expect(joinWithNext(lines, 2)).toEqual(lines);
    expect(splitLine(lines, 0, 0)).toEqual(lines);
    expect(splitLine(lines, 0, 8)).toEqual(lines);
    expect(splitPoint('Planning')).toBe(-1);
  });
});

describe('the quick start', () => {
  test('asks five things at three levels, each in 25 to 50 words', () => {
    const imported = quickStart('Quick start');
    expect([imported.competencies.length, imported.levels.length, imported.expectations.length]).toEqual([5, 3, 15]);
    for (const { text, competency, level } of imported.expectations) {
      const words = text.split(/\s+/).length;
      expect(words, `${competency} ${level} has ${words} words`).toBeGreaterThanOrEqual(25);
      expect(words, `${competency} ${level} has ${words} words`).toBeLessThanOrEqual(50);
    }
  });

  test('is ready to be stored in its order', () => {
    const draft = frameworkToStore(quickStart('Quick start'), { title: ' Quick start ', origin: 'template', sourceFileId: null });
    expect(draft.framework).toMatchObject({
      title: 'Quick start',
      origin: 'template',
      levels: [{ id: 'contributor', order: 0 }, { order: 1 }, { order: 2 }],
    });
    expect(draft.competencies[4]).toMatchObject({ key: 'leadership-and-strategy', parentKey: null, order: 4 });
  });
});
