import type { EditionItem, EditionView } from './edition-view';
import { squeezeText } from './fold-text';
import type { LevelPair } from './match-levels';

/** A text in both editions; null where the edition has none. */
export type TextChange = { before: string | null; after: string | null };

/** What the newer edition changed in one competency. */
export type CompetencyChange = {
  older: EditionItem;
  newer: EditionItem;
  title: TextChange | null;
  area: TextChange | null;
  statement: TextChange | null;
  /** The texts that changed, each under the level as the newer edition calls it, or as the older one did where it is gone. */
  texts: (TextChange & { level: string })[];
};

/** What became of one level. */
export type LevelChange = { before: string | null; after: string | null; by: LevelPair['by'] | null };

/** What a newer edition changes, competency by competency. */
export type EditionDiff = {
  same: CompetencyChange[];
  changed: CompetencyChange[];
  added: EditionItem[];
  gone: EditionItem[];
  /** Levels that are not as they were. */
  levels: LevelChange[];
};

/**
 * Compares two editions by which competency became which; texts are the same when their words are, whatever the white
 * space. What is known already of a pair is given by `known`, so that it is not compared again.
 */
export function compareEditions(
  older: EditionView,
  newer: EditionView,
  successors: ReadonlyMap<string, string>,
  levels: readonly LevelPair[],
  known: (older: EditionItem, newer: EditionItem) => CompetencyChange | null = () => null,
): EditionDiff {
  const byKey = new Map(newer.items.map((one) => [one.key, one]));
  const changes = older.items.flatMap((item) => {
    const heir = byKey.get(successors.get(item.key) ?? '');
    return heir ? [known(item, heir) ?? changeOf(item, heir, older, newer, levels)] : [];
  });
  const isSame = ({ title, area, statement, texts }: CompetencyChange) => !title && !area && !statement && texts.length === 0;
  const [kept, heirs] = [new Set(changes.map((one) => one.older.key)), new Set(changes.map((one) => one.newer.key))];
  return {
    same: changes.filter(isSame),
    changed: changes.filter((one) => !isSame(one)),
    added: newer.items.filter((one) => !heirs.has(one.key)),
    gone: older.items.filter((one) => !kept.has(one.key)),
    levels: changesOfLevels(older, newer, levels),
  };
}

/** What changed between a competency and the one that it became. */
export function changeOf(
  older: EditionItem,
  newer: EditionItem,
  before: EditionView,
  after: EditionView,
  levels: readonly LevelPair[],
): CompetencyChange {
  return {
    older,
    newer,
    title: changeOfText(older.title, newer.title),
    area: changeOfText(older.area, newer.area),
    statement: changeOfText(older.statement, newer.statement),
    texts: changesOfTexts(older, newer, before, after, levels),
  };
}

function changesOfTexts(
  older: EditionItem,
  newer: EditionItem,
  before: EditionView,
  after: EditionView,
  levels: readonly LevelPair[],
): (TextChange & { level: string })[] {
  const textAt = (item: EditionItem, level: string | undefined) => item.texts.find((one) => one.level === level)?.text ?? '';
  const heirs = new Map(levels.map((pair) => [pair.newer, pair.older]));
  const kept = new Set(levels.map((pair) => pair.older));
  const still = after.levels.map(({ id, label }) => ({
    level: label,
    change: changeOfText(textAt(older, heirs.get(id)), textAt(newer, id)),
  }));
  const gone = before.levels
    .filter(({ id }) => !kept.has(id))
    .map(({ id, label }) => ({ level: label, change: changeOfText(textAt(older, id), '') }));
  return [...still, ...gone].flatMap(({ level, change }) => (change ? [{ level, ...change }] : []));
}

function changesOfLevels(older: EditionView, newer: EditionView, levels: readonly LevelPair[]): LevelChange[] {
  const [before, after] = [
    new Map(older.levels.map((one) => [one.id, one.label])),
    new Map(newer.levels.map((one) => [one.id, one.label])),
  ];
  const [kept, heirs] = [new Set(levels.map((pair) => pair.older)), new Set(levels.map((pair) => pair.newer))];
  const renamed = levels.map((pair) => ({ before: before.get(pair.older) ?? '', after: after.get(pair.newer) ?? '', by: pair.by }));
  return [
    ...renamed.filter((one) => squeezeText(one.before) !== squeezeText(one.after)),
    ...older.levels.filter(({ id }) => !kept.has(id)).map(({ label }) => ({ before: label, after: null, by: null })),
    ...newer.levels.filter(({ id }) => !heirs.has(id)).map(({ label }) => ({ before: null, after: label, by: null })),
  ];
}

function changeOfText(before: string, after: string): TextChange | null {
  if (before === after || squeezeText(before) === squeezeText(after)) return null;
  return { before: before.trim() === '' ? null : before, after: after.trim() === '' ? null : after };
}
