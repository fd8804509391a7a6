import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { Competency } from '../../lib/domain/framework';
import { changeLevels } from '../../lib/store/change-levels';
import { importFramework } from '../../lib/store/criteria';
import type { Database } from '../../lib/store/database';
import type { UndoTicket } from '../../lib/store/journal';
import { undo } from '../../lib/store/journal';
import { confirmMappings, rejectMapping } from '../../lib/store/mappings';
import { mergeCompetencies } from '../../lib/store/merge-competencies';
import { moveCompetency } from '../../lib/store/move-competency';
import { changeCase, changeClaim, changePlan } from '../../lib/store/promotion-case';
import { removeCompetency } from '../../lib/store/remove-competency';
import { saveCompetency } from '../../lib/store/save-competency';
import { splitCompetency } from '../../lib/store/split-competency';
import { ConflictError } from '../../lib/store/store-errors';
import { criteria, freshDatabase, now, rowsOf } from './things';

const titled = async (db: Database, title: string): Promise<Competency> => {
  const found = (await db.competencies.toArray()).find((one) => one.title === title);
  if (!found) throw new Error(`no ${title}`);
  return found;
};
const textsOf = (db: Database, ...ids: string[]) => db.expectations.where('competencyId').anyOf(ids).toArray();
const inOrder = async (db: Database) =>
  (await db.competencies.orderBy('id').toArray()).sort((a, b) => a.order - b.order).map((one) => one.title);

/** Planning and Risk, each with evidence, words, a plan, a rating, and roles that require both at different levels. */
async function inUse() {
  const db = freshDatabase();
  const draft = criteria('Planning', 'Risk', 'Modelling');
  draft.framework.levels = [
    { id: 'senior', label: 'Senior', order: 1 },
    { id: 'lead', label: 'Lead', order: 2 },
  ];
  draft.framework.roles = [
    {
      name: 'Analyst',
      requires: [
        { competencyId: 'Planning', levelId: 'senior' },
        { competencyId: 'Risk', levelId: 'lead' },
      ],
    },
    { name: 'Manager', requires: [{ competencyId: 'Risk', levelId: 'senior' }] },
  ];
  draft.expectations.push({ competencyKey: 'Risk', levelId: 'senior', text: 'Names risks.', indicators: [], signals: ['Asks early.'] });
  await importFramework(db, draft, { case: { targetLevelId: 'lead' }, replaces: null }, now);
  const [planning, risk] = [await titled(db, 'Planning'), await titled(db, 'Risk')];
  const [known] = await db.cases.toArray();
  if (!known) throw new Error('no case');
  await changeCase(db, known, { focusIds: [planning.id, risk.id] }, now);
  const pair = (competencyId: string, evidenceId: string) => ({ competencyId, kind: 'badge' as const, evidenceId, words: [] });
  await confirmMappings(db, [pair(planning.id, 'a'), pair(planning.id, 'both'), pair(risk.id, 'both'), pair(risk.id, 'b')], now);
  await rejectMapping(db, pair(planning.id, 'b'), now);
  const place = (competencyId: string) => ({ caseId: known.id, competencyId });
  await changeClaim(db, place(planning.id), null, { statement: 'I plan.', ownView: 'meets', confidentiality: 'public' }, now);
  await changeClaim(db, place(risk.id), null, { statement: 'I warn.', ownView: 'begun', confidentiality: 'confidential' }, now);
  await changePlan(db, place(risk.id), null, { what: 'Run the drill', by: '2027-02' }, now);
  const rating = {
    caseId: known.id,
    levelId: 'lead',
    by: 'manager' as const,
    value: '3',
    on: null,
    note: '',
    revision: 1,
    createdAt: now,
    updatedAt: now,
  };
  await db.ratings.bulkAdd([
    { ...rating, id: `${known.id}|${risk.id}|lead|manager`, competencyId: risk.id },
    { ...rating, id: `${known.id}|${planning.id}|lead|manager`, competencyId: planning.id, value: '4' },
    { ...rating, id: `${known.id}|${risk.id}|lead|self`, competencyId: risk.id, by: 'self' as const },
  ]);
  return { db, planning, risk, caseId: known.id };
}

/** All that is stored, as it was before and after: revisions and times grow with an undo, nothing else does. */
const told = async (db: Database) =>
  JSON.parse(JSON.stringify(await rowsOf(db), (key, value) => (/^(revision|updatedAt)$/.test(key) ? undefined : value)));

async function comesBack(db: Database, work: () => Promise<{ undo: UndoTicket | null }>): Promise<void> {
  const before = await told(db);
  const { undo: ticket } = await work();
  expect(await told(db)).not.toEqual(before);
  if (ticket) await undo(db, ticket, now);
  expect(await told(db)).toEqual(before);
}

describe('a split', () => {
  const asksOf = (text: string) => [{ levelId: 'lead', text, indicators: [] }];

  test('gives each part its text and its evidence; words, view, plan and ratings stay with the first', async () => {
    const { db, planning, caseId } = await inUse();
    const texts = await textsOf(db, planning.id);
    const evidence = new Map([[`${planning.id}|badge|a`, new Set([1])]]);
    const parts = [
      { title: 'Planning', code: '', texts: asksOf('Plans weeks.') },
      { title: 'Delivering', code: 'D2', texts: asksOf('Delivers.') },
    ];
    const { value } = await splitCompetency(db, { known: planning, texts, parts, evidence }, now);
    const [first, second] = value.map((one) => one.id);
    expect(first).toBe(planning.id);
    expect(await inOrder(db)).toEqual(['Area', 'Planning', 'Delivering', 'Risk', 'Modelling']);
    expect((await textsOf(db, first ?? '')).map((one) => one.text)).toEqual(['Plans weeks.']);
    expect((await textsOf(db, second ?? '')).map((one) => one.text)).toEqual(['Delivers.']);
    const mapped = async (id = '') =>
      (await db.mappings.where('competencyId').equals(id).toArray()).map((one) => `${one.evidenceId} ${one.verdict}`);
    expect((await mapped(first)).sort()).toEqual(['b rejected', 'both confirmed']);
    expect((await mapped(second)).sort()).toEqual(['a confirmed', 'b rejected', 'both confirmed']);
    expect(await db.claims.get(`${caseId}|${first}`)).toMatchObject({ statement: 'I plan.', ownView: 'meets' });
    expect(await db.claims.get(`${caseId}|${second}`)).toBeUndefined();
    const [framework] = await db.frameworks.toArray();
    expect(framework?.roles?.[0]?.requires.slice(0, 2)).toEqual([
      { competencyId: first, levelId: 'senior' },
      { competencyId: second, levelId: 'senior' },
    ]);
    expect((await db.cases.toArray())[0]?.focusIds?.slice(0, 2)).toEqual([first, second]);
  });

  test('gives signals and examples to the parts that were chosen, and keeps with the first what no part was given', async () => {
    const { db, risk } = await inUse();
    const [senior] = (await textsOf(db, risk.id)).filter((one) => one.levelId === 'senior');
    const said = { signals: ['Asks early.', 'Says no.'], examples: ['The winter plan'], indicators: ['Apart'], required: '3' };
    if (senior) await db.expectations.put({ ...senior, ...said });
    const texts = await textsOf(db, risk.id);
    const at = (text: string, more: object) => ({ levelId: 'senior', text, indicators: [], ...more });
    const parts = [
      { title: 'Risk', code: '', texts: [...asksOf('Risk, well done.'), at('Names risks.', {})] },
      { title: 'Escalation', code: '', texts: [...asksOf(' '), at('', { signals: ['Says no.'] })] },
      { title: 'Drills', code: '', texts: [...asksOf(''), at('', {})] },
    ];
    const { value } = await splitCompetency(db, { known: risk, texts, parts, evidence: new Map() }, now);
    const [first, second, third] = await Promise.all(value.map(({ id }) => textsOf(db, id)));
    const kept = first?.find((one) => one.levelId === 'senior');
    expect(kept).toMatchObject({ id: senior?.id, text: 'Names risks.', signals: ['Asks early.'], examples: ['The winter plan'] });
    expect(second).toMatchObject([{ levelId: 'senior', text: '', signals: ['Says no.'], required: '3' }]);
    expect(second?.[0]).not.toHaveProperty('examples');
    expect(third).toEqual([]);
  });

  test('asks nothing of the first part at a level where nothing was left to it', async () => {
    const { db, planning } = await inUse();
    const texts = await textsOf(db, planning.id);
    const parts = [
      { title: 'Planning', code: '', texts: asksOf('') },
      { title: 'Delivering', code: '', texts: asksOf('Planning, well done.') },
    ];
    const { value } = await splitCompetency(db, { known: planning, texts, parts, evidence: new Map() }, now);
    expect((await textsOf(db, ...value.map(({ id }) => id))).map((one) => [one.competencyId, one.text])).toEqual([
      [value[1]?.id, 'Planning, well done.'],
    ]);
  });

  test('is taken back whole', async () => {
    const { db, risk } = await inUse();
    const texts = await textsOf(db, risk.id);
    const parts = ['Risk', 'Escalation', 'Drills'].map((title) => ({ title, code: '', texts: asksOf(title) }));
    await comesBack(db, () => splitCompetency(db, { known: risk, texts, parts, evidence: new Map() }, now));
  });

  test('is refused when another tab changed or added a text', async () => {
    const { db, risk } = await inUse();
    const texts = await textsOf(db, risk.id);
    const parts = ['Risk', 'Escalation'].map((title) => ({ title, code: '', texts: asksOf(title) }));
    const [text] = texts;
    if (text) await saveCompetency(db, { known: risk, competency: risk, texts: [{ ...text, known: text, text: 'Changed.' }] }, now);
    const known = await titled(db, 'Risk');
    const before = await told(db);
    await expect(splitCompetency(db, { known, texts, parts, evidence: new Map() }, now)).rejects.toBeInstanceOf(ConflictError);
    await expect(splitCompetency(db, { known, texts: texts.slice(1), parts, evidence: new Map() }, now)).rejects.toBeInstanceOf(
      ConflictError,
    );
    expect(await told(db)).toEqual(before);
  });
});

describe('a merge', () => {
  test('puts texts below one another and unites what stood behind both', async () => {
    const { db, planning, risk, caseId } = await inUse();
    const { value } = await mergeCompetencies(db, { kept: risk, others: [planning], texts: await textsOf(db, planning.id, risk.id) }, now);
    expect(value.id).toBe(risk.id);
    expect(await inOrder(db)).toEqual(['Area', 'Risk', 'Modelling']);
    const texts = await textsOf(db, risk.id);
    expect(texts.find((one) => one.levelId === 'lead')?.text).toBe('Planning, well done.\n\nRisk, well done.');
    expect(texts.find((one) => one.levelId === 'senior')).toMatchObject({ text: 'Names risks.', signals: ['Asks early.'] });
    const mappings = (await db.mappings.toArray()).map((one) => [one.competencyId, one.evidenceId, one.verdict].join(' ')).sort();
    expect(mappings).toEqual(['a', 'b', 'both'].map((one) => `${risk.id} ${one} confirmed`));
    expect(await db.claims.toArray()).toMatchObject([
      { id: `${caseId}|${risk.id}`, statement: 'I warn.\n\nI plan.', ownView: 'begun', confidentiality: 'confidential' },
    ]);
    expect((await db.frameworks.toArray())[0]?.roles).toEqual([
      { name: 'Analyst', requires: [{ competencyId: risk.id, levelId: 'lead' }] },
      { name: 'Manager', requires: [{ competencyId: risk.id, levelId: 'senior' }] },
    ]);
    expect((await db.cases.toArray())[0]?.focusIds).toEqual([risk.id]);
  });

  test('moves plan and ratings to the one that stays, which keeps its own', async () => {
    const { db, planning, risk } = await inUse();
    await mergeCompetencies(db, { kept: planning, others: [risk], texts: await textsOf(db, planning.id, risk.id) }, now);
    expect(await db.plan.toArray()).toMatchObject([{ competencyId: planning.id, what: 'Run the drill' }]);
    expect((await db.ratings.toArray()).map((one) => [one.competencyId, one.by, one.value]).sort()).toEqual([
      [planning.id, 'manager', '4'],
      [planning.id, 'self', '3'],
    ]);
  });

  test('never lets words travel further than before', async () => {
    const { db, planning, risk, caseId } = await inUse();
    const claim = await db.claims.get(`${caseId}|${risk.id}`);
    if (claim) await changeClaim(db, { caseId, competencyId: risk.id }, claim, { inReport: false }, now);
    await mergeCompetencies(db, { kept: planning, others: [risk], texts: await textsOf(db, planning.id, risk.id) }, now);
    expect(await db.claims.toArray()).toMatchObject([
      { statement: 'I plan.\n\nI warn.', confidentiality: 'confidential', inReport: false },
    ]);
  });

  test('of which one holds the other keeps what stood below it', async () => {
    const { db, planning, risk } = await inUse();
    const draft = {
      frameworkId: risk.frameworkId,
      parentId: risk.id,
      kind: 'indicator' as const,
      code: '',
      title: 'Names owners',
      statement: '',
    };
    await saveCompetency(db, { known: null, competency: { ...draft, order: 9, priority: null }, texts: [] }, now);
    expect(await inOrder(db)).toEqual(['Area', 'Planning', 'Risk', 'Names owners', 'Modelling']);
    await mergeCompetencies(
      db,
      { kept: planning, others: [await titled(db, 'Risk')], texts: await textsOf(db, planning.id, risk.id) },
      now,
    );
    expect(await inOrder(db)).toEqual(['Area', 'Planning', 'Names owners', 'Modelling']);
    expect((await titled(db, 'Names owners')).parentId).toBe(planning.id);
  });

  test('is taken back whole, and refused when one of them was changed elsewhere', async () => {
    const { db, planning, risk } = await inUse();
    const texts = await textsOf(db, planning.id, risk.id);
    await comesBack(db, () => mergeCompetencies(db, { kept: planning, others: [risk], texts }, now));
    await expect(mergeCompetencies(db, { kept: planning, others: [risk], texts }, now)).rejects.toBeInstanceOf(ConflictError);
    expect(await inOrder(db)).toEqual(['Area', 'Planning', 'Risk', 'Modelling']);
  });
});

describe('levels', () => {
  test('are renamed, added and put in order without touching a text', async () => {
    const { db } = await inUse();
    const [known] = await db.frameworks.toArray();
    if (!known) throw new Error('no framework');
    const texts = await db.expectations.toArray();
    const levels = [
      { id: 'lead', label: 'Lead Analyst', typicalTime: '2 to 3 years' },
      { id: 'new', label: 'Head' },
      { id: 'senior', label: 'Senior' },
    ];
    await comesBack(db, () => changeLevels(db, known, { title: 'Ladder 2027', levels }, now));
    const [again] = await db.frameworks.toArray();
    if (again) await changeLevels(db, again, { title: 'Ladder 2027', levels }, now);
    expect((await db.frameworks.toArray())[0]).toMatchObject({
      title: 'Ladder 2027',
      levels: [
        { id: 'lead', label: 'Lead Analyst', order: 0, typicalTime: '2 to 3 years' },
        { id: 'new', order: 1 },
        { id: 'senior', order: 2 },
      ],
    });
    expect(await db.expectations.toArray()).toEqual(texts);
  });

  test('go with their texts, requirements, ratings and the aim of the case, and come back with them', async () => {
    const { db } = await inUse();
    const [known] = await db.frameworks.toArray();
    if (!known) throw new Error('no framework');
    const change = { title: known.title, levels: [{ id: 'senior', label: 'Senior' }] };
    await comesBack(db, () => changeLevels(db, known, change, now));
    const [again] = await db.frameworks.toArray();
    if (again) await changeLevels(db, again, change, now);
    expect((await db.expectations.toArray()).map((one) => one.levelId)).toEqual(['senior']);
    expect((await db.cases.toArray())[0]?.targetLevelId).toBeNull();
    expect(await db.ratings.count()).toBe(0);
    expect((await db.frameworks.toArray())[0]?.roles?.[0]?.requires).toMatchObject([{ levelId: 'senior' }]);
    await expect(changeLevels(db, known, change, now)).rejects.toBeInstanceOf(ConflictError);
  });
});

describe('a move', () => {
  test('takes what stands below along, over the border of an area, and is taken back', async () => {
    const { db, risk } = await inUse();
    const draft = { frameworkId: risk.frameworkId, code: '', statement: '', order: 9, priority: null };
    await saveCompetency(db, { known: null, competency: { ...draft, parentId: null, kind: 'area', title: 'Other' }, texts: [] }, now);
    await saveCompetency(
      db,
      { known: null, competency: { ...draft, parentId: risk.id, kind: 'indicator', title: 'Owners' }, texts: [] },
      now,
    );
    const other = await titled(db, 'Other');
    await comesBack(db, () => moveCompetency(db, risk.id, { parentId: other.id, before: null }, now));
    await moveCompetency(db, risk.id, { parentId: other.id, before: null }, now);
    expect(await inOrder(db)).toEqual(['Area', 'Planning', 'Modelling', 'Other', 'Risk', 'Owners']);
    await moveCompetency(db, other.id, { parentId: null, before: (await titled(db, 'Area')).id }, now);
    expect(await inOrder(db)).toEqual(['Other', 'Risk', 'Owners', 'Area', 'Planning', 'Modelling']);
  });

  test('to a place that is gone, or below itself, is refused', async () => {
    const { db, risk } = await inUse();
    const area = await titled(db, 'Area');
    await expect(moveCompetency(db, risk.id, { parentId: 'gone', before: null }, now)).rejects.toBeInstanceOf(ConflictError);
    await expect(moveCompetency(db, area.id, { parentId: area.id, before: null }, now)).rejects.toBeInstanceOf(ConflictError);
    await expect(moveCompetency(db, area.id, { parentId: risk.id, before: null }, now)).rejects.toBeInstanceOf(ConflictError);
  });
});

test('a removed competency leaves nothing behind that names it, and undo brings all of it back', async () => {
  const { db, risk } = await inUse();
  await comesBack(db, () => removeCompetency(db, risk.id, now));
  await removeCompetency(db, risk.id, now);
  expect(JSON.stringify(await rowsOf(db))).not.toContain(risk.id);
});

test('what a form leaves empty is absent in the store, and what it does not know of stays', async () => {
  const { db, risk } = await inUse();
  const full = {
    ...risk,
    prioritySaidBy: 'HR',
    objective: 'Fewer outages',
    measured: { quote: 'Q', source: 'S', on: null },
    sourceId: 'x',
  };
  const [text] = (await textsOf(db, risk.id)).filter((one) => one.levelId === 'senior');
  const asked = { levelId: 'senior', text: text?.text ?? '', indicators: [], signals: [' one', 'two'], examples: ['three'] };
  await saveCompetency(db, { known: risk, competency: full, texts: [{ ...asked, known: text ?? null }] }, now);
  const stored = await titled(db, 'Risk');
  expect(stored).toMatchObject({ prioritySaidBy: 'HR', objective: 'Fewer outages', sourceId: 'x' });
  const [kept] = (await textsOf(db, risk.id)).filter((one) => one.levelId === 'senior');
  expect(kept).toMatchObject({ signals: [' one', 'two'], examples: ['three'] });
  const { prioritySaidBy, objective, measured, sourceId, ...bare } = stored;
  const emptied = { levelId: 'senior', known: kept ?? null, text: kept?.text ?? '', indicators: [] };
  await saveCompetency(db, { known: stored, competency: bare, texts: [emptied] }, now);
  const again = await titled(db, 'Risk');
  expect(Object.keys(again).filter((key) => ['prioritySaidBy', 'objective', 'measured'].includes(key))).toEqual([]);
  expect(again.sourceId).toBe('x');
  const [left] = (await textsOf(db, risk.id)).filter((one) => one.levelId === 'senior');
  expect(Object.keys(left ?? {}).filter((key) => ['signals', 'examples'].includes(key))).toEqual([]);
});
