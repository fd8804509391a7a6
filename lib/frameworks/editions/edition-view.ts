import type { Competency, Expectation, Framework } from '../../domain/framework';
import type { ImportedFramework } from '../imported/imported-framework';

/** What one competency asks at one level, with the bullets that stand beside the text. */
export type EditionText = { level: string; text: string };

/** A competency or an indicator as one edition has it: by its own key, with the title of the area that it stands under. */
export type EditionItem = {
  key: string;
  /** The id in the file that it came from; '' where there was none. */
  sourceId: string;
  code: string;
  title: string;
  statement: string;
  area: string;
  texts: EditionText[];
};

/** One edition of criteria in the shape in which two of them are compared, whether stored or just read. */
export type EditionView = { levels: { id: string; label: string }[]; items: EditionItem[] };

/** Stored criteria as an edition. */
export function viewOfStored(framework: Framework, competencies: readonly Competency[], expectations: readonly Expectation[]): EditionView {
  const own = competencies.filter((one) => one.frameworkId === framework.id).sort((a, b) => a.order - b.order);
  const texts = textsBy(expectations, (one) => ({ key: one.competencyId, level: one.levelId }));
  const areaOf = areasAbove(own.map(({ id, kind, title, parentId }) => ({ id, kind, title, parent: parentId })));
  return {
    levels: [...framework.levels].sort((a, b) => a.order - b.order).map(({ id, label }) => ({ id, label })),
    items: own.flatMap(({ id, kind, code, title, statement, sourceId }) =>
      kind === 'area' ? [] : [{ key: id, sourceId: sourceId ?? '', code, title, statement, area: areaOf(id), texts: texts.get(id) ?? [] }],
    ),
  };
}

/** Criteria that were read and are not stored yet, as an edition. */
export function viewOfImport({ levels, competencies, expectations }: ImportedFramework): EditionView {
  const texts = textsBy(expectations, (one) => ({ key: one.competency, level: one.level }));
  const areaOf = areasAbove(competencies);
  return {
    levels: levels.map(({ id, label }) => ({ id, label })),
    items: competencies.flatMap(({ id, kind, code, title, statement }) =>
      kind === 'area' ? [] : [{ key: id, sourceId: id, code, title, statement, area: areaOf(id), texts: texts.get(id) ?? [] }],
    ),
  };
}

function textsBy<T extends { text: string; indicators: readonly string[] }>(
  all: readonly T[],
  placeOf: (one: T) => { key: string; level: string },
): Map<string, EditionText[]> {
  const texts = new Map<string, EditionText[]>();
  for (const one of all) {
    const { key, level } = placeOf(one);
    const text = { level, text: wholeText(one) };
    const known = texts.get(key);
    if (known) known.push(text);
    else texts.set(key, [text]);
  }
  return texts;
}

/** Most sources have their bullets within the text; those that have them apart would lose them in a comparison. */
function wholeText({ text, indicators }: { text: string; indicators: readonly string[] }): string {
  return [text, ...indicators.filter((one) => !text.includes(one)).map((one) => `• ${one}`)].filter(Boolean).join('\n');
}

function areasAbove(all: readonly { id: string; kind: string; title: string; parent: string | null }[]): (id: string) => string {
  const byId = new Map(all.map((one) => [one.id, one]));
  return (id) => {
    let above = byId.get(id)?.parent ?? null;
    // A tree may point back at itself, so the climb has an end.
    for (let steps = 0; above !== null && steps < 20; steps++) {
      const parent = byId.get(above);
      if (parent?.kind === 'area') return parent.title;
      above = parent?.parent ?? null;
    }
    return '';
  };
}
