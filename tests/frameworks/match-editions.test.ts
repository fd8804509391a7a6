import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compareEditions } from '../../lib/frameworks/editions/compare-editions';
import { type EditionItem, type EditionView, viewOfImport, viewOfStored } from '../../lib/frameworks/editions/edition-view';
import { guessEdition } from '../../lib/frameworks/editions/guess-edition';
import { matchEditions } from '../../lib/frameworks/editions/match-editions';
import { matchLevels } from '../../lib/frameworks/editions/match-levels';
import { wordChanges } from '../../lib/frameworks/editions/word-changes';
import { frameworkToStore } from '../../lib/frameworks/imported/framework-draft';
import { readFramework } from '../../lib/frameworks/read-framework';
import { changeEdition, measureMatch } from './match-precision';

const level = { id: 'lead', label: 'Lead' };
const item = (key: string, changes: Partial<EditionItem> & { text?: string } = {}): EditionItem => {
  const { text, ...rest } = changes;
  const texts = text ? [{ level: 'lead', text }] : [];
  return { key, sourceId: '', code: '', title: key, statement: '', area: '', texts, ...rest };
};
const view = (...items: EditionItem[]): EditionView => ({ levels: [level], items });
const pairsOf = (older: EditionView, newer: EditionView) =>
  matchEditions(older, newer).pairs.map(({ older: one, newer: other, by, sure }) => `${one} → ${other}, ${by}${sure ? '' : '?'}`);

const speaking = 'Explains findings to managers so that they decide on the same day.';
const planning = 'Plans the quarter with the teams and says early what will not fit.';
const hiring = 'Interviews candidates and trains colleagues who interview.';

describe('competencies of two editions are the same', () => {
  test('by a UUID or an address, whatever else changed', () => {
    const id = '0d1f3a52-7c1e-11ee-b962-0242ac120002';
    const older = view(item('a', { sourceId: id, title: 'Speaking', text: speaking }));
    const newer = view(
      item('x', { title: 'Speaking', text: speaking }),
      item('y', { sourceId: id.toUpperCase(), title: 'Planning', text: planning }),
    );
    expect(pairsOf(older, newer)).toEqual(['a → y, id']);
  });

  test('by a code, where the words do not speak against it', () => {
    const older = view(
      item('a', { code: 'D1', title: 'Speaking', text: speaking }),
      item('b', { code: 'D2', title: 'Planning', text: planning }),
    );
    const newer = view(
      item('x', { code: 'D1', title: 'Speaking up', text: speaking }),
      item('y', { code: 'D2', title: 'Planning ahead', text: planning }),
    );
    expect(pairsOf(older, newer)).toEqual(['a → x, code', 'b → y, code']);
  });

  test('not by codes that were given anew: then the titles decide', () => {
    const older = view(
      item('a', { code: 'D1', title: 'Speaking', text: speaking }),
      item('b', { code: 'D2', title: 'Planning', text: planning }),
    );
    const newer = view(
      item('n', { code: 'D1', title: 'Hiring', text: hiring }),
      item('x', { code: 'D2', title: 'Speaking', text: speaking }),
      item('y', { code: 'D3', title: 'Planning', text: planning }),
    );
    expect(pairsOf(older, newer)).toEqual(['a → x, title', 'b → y, title']);
  });

  test('not by ids that were made here from the titles', () => {
    const older = view(item('a', { sourceId: 'speaking', title: 'Speaking', text: planning }));
    const newer = view(
      item('x', { sourceId: 'speaking', title: 'Something else', text: hiring }),
      item('y', { title: 'Planning', text: planning }),
    );
    expect(pairsOf(older, newer)).toEqual(['a → y, text']);
  });

  test('by title within its area, where a title stands twice', () => {
    const older = view(
      item('a', { title: 'Planning', area: 'Delivery', text: planning }),
      item('b', { title: 'Planning', area: 'People', text: hiring }),
    );
    const newer = view(
      item('y', { title: 'Planning', area: 'People', text: hiring }),
      item('x', { title: 'planning ', area: 'Delivery', text: planning }),
    );
    expect(pairsOf(older, newer)).toEqual(['a → x, title', 'b → y, title']);
  });

  test('by their words, where the title is another one', () => {
    const older = view(item('a', { title: 'Speaking', text: speaking }), item('b', { title: 'Hiring', text: hiring }));
    const newer = view(
      item('x', { title: 'Communication', text: `${speaking} And in writing.` }),
      item('y', { title: 'Hiring', text: hiring }),
    );
    expect(pairsOf(older, newer).sort()).toEqual(['a → x, text', 'b → y, title']);
  });
});

describe('what is not certain is a proposal', () => {
  test('titles that changed places', () => {
    const older = view(item('a', { title: 'Speaking', text: speaking }), item('b', { title: 'Planning', text: planning }));
    const newer = view(item('x', { title: 'Speaking', text: planning }), item('y', { title: 'Planning', text: speaking }));
    expect(matchEditions(older, newer).pairs.map((one) => one.sure)).toEqual([false, false]);
  });

  test('a title that now stands above another text', () => {
    const older = view(item('a', { title: 'Impact', text: speaking }));
    const newer = view(item('x', { title: 'Impact', text: hiring }));
    expect(pairsOf(older, newer)).toEqual(['a → x, title?']);
  });

  test('a competency that was split in two, and two that became one', () => {
    const whole = item('a', { title: 'Speaking and planning', text: `${speaking} ${planning}` });
    const parts = [item('x', { title: 'Speaking', text: speaking }), item('y', { title: 'Planning', text: planning })];
    expect(matchEditions(view(whole), view(...parts)).pairs.map((one) => one.sure)).toEqual([false]);
    expect(matchEditions(view(...parts), view(whole)).pairs.map((one) => one.sure)).toEqual([false]);
  });

  test('one of two that stand twice under the same title and area', () => {
    const older = view(item('a', { title: 'Planning', text: planning }));
    const newer = view(item('x', { title: 'Planning', text: planning }), item('y', { title: 'Planning', text: planning }));
    expect(matchEditions(older, newer).pairs.map((one) => one.sure)).toEqual([false]);
  });

  test('and what shares nothing is no pair at all', () => {
    expect(pairsOf(view(item('Speaking', { text: speaking })), view(item('Hiring', { text: hiring })))).toEqual([]);
  });
});

test('levels are joined by id, then by label, and by position only where their number is the same', () => {
  const named = (...labels: string[]) => labels.map((label) => ({ id: label.toLowerCase(), label }));
  expect(matchLevels(named('Junior', 'Senior'), named('Senior', 'Junior')).map(({ older, newer }) => [older, newer])).toEqual([
    ['junior', 'junior'],
    ['senior', 'senior'],
  ]);
  expect(matchLevels([{ id: '1', label: 'Senior' }], [{ id: '2', label: 'senior' }])).toMatchObject([{ newer: '2', by: 'label' }]);
  expect(matchLevels(named('Junior', 'Senior'), named('Junior', 'Expert'))[1]).toMatchObject({
    older: 'senior',
    newer: 'expert',
    by: 'position',
  });
  expect(matchLevels(named('Junior', 'Senior'), named('Junior', 'Middle', 'Expert'))).toHaveLength(1);
  // "L2" was put in between: numbers stay, what they stand for does not.
  const renumbered = matchLevels(
    [
      { id: 'l1', label: 'Junior' },
      { id: 'l2', label: 'Senior' },
    ],
    [
      { id: 'l1', label: 'Junior' },
      { id: 'l2', label: 'Middle' },
      { id: 'l3', label: 'Senior' },
    ],
  );
  expect(renumbered.find((one) => one.older === 'l2')?.newer).toBe('l3');
});

test('a comparison says what is unchanged, changed, new and gone; white space is no change', () => {
  const older = view(
    item('same', { text: `${planning}\n\n- one` }),
    item('changed', { title: 'Speaking', area: 'Craft', text: speaking }),
    item('gone', { text: hiring }),
  );
  const newer: EditionView = {
    levels: [level, { id: 'head', label: 'Head' }],
    items: [
      item('same2', { title: 'same', text: `${planning} - one ` }),
      item('changed2', {
        title: 'Speaking up',
        area: 'People',
        statement: 'New.',
        texts: [
          { level: 'lead', text: 'Explains.' },
          { level: 'head', text: 'Leads.' },
        ],
      }),
      item('new'),
    ],
  };
  const diff = compareEditions(
    older,
    newer,
    new Map([
      ['same', 'same2'],
      ['changed', 'changed2'],
    ]),
    matchLevels(older.levels, newer.levels),
  );
  expect([diff.same.length, diff.added.map((one) => one.key), diff.gone.map((one) => one.key)]).toEqual([1, ['new'], ['gone']]);
  expect(diff.changed).toMatchObject([
    {
      title: { before: 'Speaking', after: 'Speaking up' },
      area: { before: 'Craft', after: 'People' },
      statement: { before: null, after: 'New.' },
      texts: [
        { level: 'Lead', before: speaking, after: 'Explains.' },
        { level: 'Head', before: null, after: 'Leads.' },
      ],
    },
  ]);
  expect(diff.levels).toEqual([{ before: null, after: 'Head', by: null }]);
});

test('words that were removed and added are told apart, and both texts can be read from them', () => {
  const [before, after] = ['Explains findings to the team.', 'Explains complex findings to managers.'];
  const changes = wordChanges(before, after);
  const read = (kind: 'removed' | 'added') =>
    changes
      .filter((one) => one.kind === 'same' || one.kind === kind)
      .map((one) => one.text)
      .join('');
  expect([read('removed').replace(/\s+/g, ' '), read('added')]).toEqual([before, after]);
  expect(changes.map((one) => one.kind)).toEqual(['same', 'added', 'same', 'removed', 'added']);
  expect(wordChanges('same', 'same')).toEqual([{ kind: 'same', text: 'same' }]);
  const long = Array.from({ length: 3_000 }, (_, at) => `a${at}`).join(' ');
  expect(wordChanges(long, long.replaceAll('a', 'b'))).toHaveLength(2);
});

test('what was read is taken for a newer edition of the criteria with which it shares most names', () => {
  const own = { name: 'own', items: [item('Speaking'), item('Planning'), item('Hiring')] };
  const open = { name: 'open', items: [item('Data'), item('Security')] };
  expect(guessEdition([open, own], [item('Speaking'), item('Planning ahead'), item('hiring')])?.name).toBe('own');
  expect(guessEdition([open, own], [item('Cooking'), item('Planning'), item('Baking')])).toBeNull();
});

const corpus = process.env.CORPUS_DIR;
describe.skipIf(!corpus)(`on real frameworks that were changed${corpus ? '' : ' (skipped: CORPUS_DIR is not set)'}`, () => {
  const read = (file: string) =>
    readFramework(new Uint8Array(readFileSync(join(corpus as string, 'frameworks', file))), file, { title: file, onlyLevel: 'Target' })
      .framework;

  test.each(['uk-gov-digital-data_skills.csv', 'direct_all-in-one.csv', 'ft_engineering.yml', 'mahara_example.matrix'])(
    '%s: of a thousand sure pairs at most five are wrong, without any id or code',
    (file) => {
      const strangers = viewOfImport(read('etsy_competencies.md')).items;
      const found = [1, 2].map((seed) => measureMatch(changeEdition(viewOfImport(read(file)), strangers, 0.3, seed)));
      const sum = (part: keyof (typeof found)[number]) => found.reduce((all, one) => all + one[part], 0);
      expect(sum('sureRight') / sum('sure')).toBeGreaterThanOrEqual(0.995);
      // What is not sure is asked; nearly all of the rest is at least proposed.
      expect((sum('sureRight') + sum('proposedRight')) / sum('heirs')).toBeGreaterThanOrEqual(0.8);
    },
    30_000,
  );

  test('a file that is read once more changes nothing, and is matched whole', () => {
    const imported = read('etsy_competencies.md');
    const { framework, competencies, expectations } = frameworkToStore(imported, { title: 'Ladder', origin: 'file', sourceFileId: null });
    const entity = { id: 'f', revision: 1, createdAt: 0, updatedAt: 0 };
    const stored = viewOfStored(
      { ...framework, ...entity },
      competencies.map(({ key, parentKey, ...one }) => ({ ...one, ...entity, id: key, parentId: parentKey, frameworkId: 'f' })),
      expectations.map(({ competencyKey, ...one }, at) => ({
        ...one,
        ...entity,
        id: String(at),
        frameworkId: 'f',
        competencyId: competencyKey,
      })),
    );
    const { pairs, levels } = matchEditions(stored, viewOfImport(imported));
    expect(pairs.every((one) => one.sure)).toBe(true);
    const diff = compareEditions(stored, viewOfImport(imported), new Map(pairs.map((one) => [one.older, one.newer])), levels);
    expect([diff.changed, diff.added, diff.gone, diff.levels]).toEqual([[], [], [], []]);
  });
});
