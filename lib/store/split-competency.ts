import { readingOrder, withParts } from '../domain/criteria-order';
import type { Competency, Expectation } from '../domain/framework';
import { mappingId } from '../domain/promotion-case';
import { act, type Done, type Writer } from './act';
import { changeNames } from './change-names';
import type { Database } from './database';
import { putInOrder } from './move-competency';
import { refuseChanged } from './refuse-changed';

/** What one part of a split is asked at a level; without text, bullets, signals and examples the level asks nothing of it. */
export type SplitText = { levelId: string; text: string; indicators: string[]; signals?: string[]; examples?: string[] };

/** What one part of a split is called and what it is asked, as a form has it. */
export type SplitPart = { title: string; code: string; texts: readonly SplitText[] };

/** A split: the competency and its texts as they were read, its parts, and which of them a mapping goes to (by index; all where it names none). */
export type Split = {
  known: Competency;
  texts: readonly Expectation[];
  parts: readonly SplitPart[];
  evidence: ReadonlyMap<string, ReadonlySet<number>>;
};

/**
 * Makes several competencies of one, in one act. The first part is the old one and keeps statement, own view, plan,
 * ratings and indicators, with each signal and example that was given to no part; the others stand after it, and have its
 * description, priority, measure and place among what roles require. Throws ConflictError with nothing written when the competency or a text was changed since it was read.
 */
export async function splitCompetency(db: Database, split: Split, now: number): Promise<Done<Competency[]>> {
  return act(db, 'split a competency', now, async (write) => {
    const { known, texts, parts } = split;
    await refuseChanged(db, [known], texts);
    const stored: Competency[] = [];
    for (const [index, part] of parts.entries()) {
      const { sourceId: _, id, revision, createdAt, updatedAt, ...shared } = known;
      const named = { title: part.title, code: part.code };
      stored.push(
        index === 0 ? await write.put('competencies', { ...known, ...named }) : await write.add('competencies', { ...shared, ...named }),
      );
    }
    for (const [index, part] of stored.entries()) await writeTexts(write, part, textsOfPart(parts, index, texts), texts);
    await shareEvidence(db, write, split, stored);
    const ids = stored.map((one) => one.id);
    await changeNames(db, write, known.frameworkId, (id) => (id === known.id ? ids : [id]));
    await placeAfter(db, write, stored);
    return stored;
  });
}

/** What a part is asked; the first one also has the signals and examples of the old texts that no part was given. */
function textsOfPart(parts: readonly SplitPart[], index: number, texts: readonly Expectation[]): readonly SplitText[] {
  const own = parts[index]?.texts ?? [];
  if (index > 0) return own;
  const given = (levelId: string, field: 'signals' | 'examples') =>
    new Set(parts.flatMap((part) => part.texts.flatMap((one) => (one.levelId === levelId ? (one[field] ?? []) : []))));
  return own.map((one) => {
    const known = texts.find(({ levelId }) => levelId === one.levelId);
    const left = (field: 'signals' | 'examples') => (known?.[field] ?? []).filter((line) => !given(one.levelId, field).has(line));
    return { ...one, signals: [...(one.signals ?? []), ...left('signals')], examples: [...(one.examples ?? []), ...left('examples')] };
  });
}

async function writeTexts(
  write: Writer,
  { id, frameworkId }: Competency,
  own: readonly SplitText[],
  texts: readonly Expectation[],
): Promise<void> {
  for (const { levelId, text, indicators, signals = [], examples = [] } of own) {
    const known = texts.find((one) => one.levelId === levelId);
    const standing = known?.competencyId === id ? known : null;
    const isAsked = text.trim() !== '' || [indicators, signals, examples].some((lines) => lines.length > 0);
    const { signals: _, examples: __, ...shared } = known ?? ({} as Partial<Expectation>);
    const lists = { ...(signals.length > 0 ? { signals } : {}), ...(examples.length > 0 ? { examples } : {}) };
    const said = { text, indicators, ...lists };
    if (standing && !isAsked) await write.remove('expectations', standing.id);
    else if (standing) await write.put('expectations', { ...(shared as Expectation), ...said });
    else if (isAsked) {
      const { id: ___, revision, createdAt, updatedAt, sourceId, ...further } = shared;
      await write.add('expectations', { ...further, frameworkId, competencyId: id, levelId, ...said });
    }
  }
}

/** Each mapping goes to the parts chosen for it; a rejected proposal stays rejected for all of them. */
async function shareEvidence(db: Database, write: Writer, { known, evidence }: Split, stored: readonly Competency[]): Promise<void> {
  for (const mapping of await db.mappings.where('competencyId').equals(known.id).toArray()) {
    const { kind, evidenceId, verdict, words } = mapping;
    const parts = verdict === 'rejected' ? undefined : evidence.get(mapping.id);
    for (const [index, part] of stored.entries()) {
      const goes = parts?.has(index) ?? true;
      if (index === 0 && !goes) await write.remove('mappings', mapping.id);
      if (index > 0 && goes)
        await write.add('mappings', { competencyId: part.id, kind, evidenceId, verdict, words }, mappingId(part.id, kind, evidenceId));
    }
  }
}

/** The further parts stand right after the first one and what is below it, in their order. */
async function placeAfter(db: Database, write: Writer, [first, ...others]: readonly Competency[]): Promise<void> {
  if (!first) return;
  const items = await db.competencies.where('frameworkId').equals(first.frameworkId).toArray();
  const further = others.map(({ id }) => id);
  const ids = readingOrder(items.filter(({ id }) => !further.includes(id))).map(({ id }) => id);
  const inside = withParts(items, first.id);
  ids.splice(ids.findLastIndex((id) => inside.has(id)) + 1, 0, ...further);
  await putInOrder(write, items, ids);
}
