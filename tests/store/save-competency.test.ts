import { expect, test } from 'vitest';
import { undo } from '../../lib/store/journal';
import { saveCompetency } from '../../lib/store/save-competency';
import { ConflictError } from '../../lib/store/store-errors';
import { freshDatabase, now } from './things';

const competency = {
  frameworkId: 'f',
  parentId: null,
  kind: 'competency' as const,
  code: '',
  title: 'Planning',
  statement: '',
  order: 0,
  priority: null,
};
const asks = (text: string, indicators: string[] = []) => ({ levelId: 'lead', known: null, text, indicators });

test('a competency and what its levels ask are stored in one act, and undone as one', async () => {
  const db = freshDatabase();
  const { value, undo: ticket } = await saveCompetency(
    db,
    { known: null, competency, texts: [asks('Plans ahead.', ['Plans ahead.']), { ...asks(' '), levelId: 'senior' }] },
    now,
  );
  expect(await db.expectations.toArray()).toMatchObject([
    { competencyId: value.id, frameworkId: 'f', levelId: 'lead', text: 'Plans ahead.' },
  ]);
  if (ticket) await undo(db, ticket, now);
  expect([await db.competencies.count(), await db.expectations.count()]).toEqual([0, 0]);
});

test('an emptied text is removed, an unchanged one is not touched', async () => {
  const db = freshDatabase();
  const { value: known } = await saveCompetency(
    db,
    { known: null, competency, texts: [asks('One.'), { ...asks('Two.'), levelId: 'senior' }] },
    now,
  );
  const [one, two] = await Promise.all(
    ['lead', 'senior'].map((levelId) =>
      db.expectations
        .where({ competencyId: known.id })
        .filter((e) => e.levelId === levelId)
        .first(),
    ),
  );
  const texts = [
    { levelId: 'lead', known: one ?? null, text: '', indicators: [] },
    { levelId: 'senior', known: two ?? null, text: 'Two.', indicators: [] },
  ];
  await saveCompetency(db, { known, competency: { ...competency, title: 'Plans' }, texts }, now);
  expect(await db.expectations.toArray()).toEqual([two]);
});

test('a text that another tab changed is a conflict, and nothing is written', async () => {
  const db = freshDatabase();
  const { value: known } = await saveCompetency(db, { known: null, competency, texts: [asks('One.')] }, now);
  const read = (await db.expectations.toCollection().first()) ?? null;
  const save = (text: string, standing = known) =>
    saveCompetency(db, { known: standing, competency, texts: [{ levelId: 'lead', known: read, text, indicators: [] }] }, now);
  const { value: newer } = await save('Here.');
  await expect(save('There.', newer)).rejects.toBeInstanceOf(ConflictError);
  expect(await db.expectations.toArray()).toMatchObject([{ text: 'Here.' }]);
  expect((await db.competencies.get(known.id))?.revision).toBe(2);
});
