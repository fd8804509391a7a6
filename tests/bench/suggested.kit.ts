import type { Competency, Expectation } from '../../lib/domain/framework';
import { Database } from '../../lib/store/database';
import { fillWhenEmpty } from '../../lib/store/restore';
import { makeUpCase } from '../tools/made-up-case';
import { topics } from '../tools/made-up-words';

const syllables = ['ba', 'cen', 'do', 'fi', 'gra', 'hul', 'kem', 'li', 'mon', 'nu', 'per', 'ro', 'tas'];
const syllable = (i: number) => syllables[Math.floor(i) % syllables.length];
/** Invented words around two topics that made-up badges speak of as well. */
const textOf = (i: number, length: number) =>
  [
    topics[i % topics.length],
    ...Array.from({ length }, (_, k) => (i * 31 + k * 17) % 2_197).map((n) => `${syllable(n)}${syllable(n / 13)}${syllable(n / 169)}k`),
    topics[(i * 7) % topics.length],
  ].join(' ');

/** Fills the learner's store with many badges, and with criteria of many competencies; nothing is mapped. */
export async function seedWide(badges: number, competencies: number, now: number): Promise<void> {
  const contents = await makeUpCase({ badges, artifacts: 100, metrics: 30, files: 0, fileSize: 0, seed: 1 }, now);
  const { rows } = contents;
  const [one, asked] = [rows.competencies.find(({ kind }) => kind === 'competency'), rows.expectations[0]];
  const levelId = rows.cases[0]?.targetLevelId;
  if (!one || !asked || !levelId) throw new Error('the made-up case has no criteria');
  const all = Array.from({ length: competencies }, (_, i): [Competency, Expectation] => [
    { ...one, id: `c${i}`, title: textOf(i, 1), statement: '', parentId: null, order: i },
    { ...asked, id: `e${i}`, competencyId: `c${i}`, levelId, text: textOf(i + 7, 56), indicators: [] },
  ]);
  const wide = { ...rows, competencies: all.map(([row]) => row), expectations: all.map(([, row]) => row) };
  const db = new Database('proofolio');
  const filled = await fillWhenEmpty(db, { ...contents, rows: { ...wide, claims: [], mappings: [], plan: [], stacks: [] } });
  db.close();
  if (!filled) throw new Error('the store was not empty');
}
