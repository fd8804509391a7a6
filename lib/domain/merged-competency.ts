import { readingOrder } from './criteria-order';
import type { Draft } from './entity';
import type { Competency, Expectation, Framework, Role } from './framework';
import type { Claim } from './promotion-case';

/** What one level asks of several competencies taken together: one text below the other, in the order of the criteria. */
export type MergedText = Pick<Expectation, 'levelId' | 'text' | 'indicators' | 'signals' | 'examples' | 'required'>;

/** The competency that stays, with what the others said of their own: nothing that somebody wrote goes. */
export function mergedCompetency(kept: Competency, items: readonly Competency[], ids: ReadonlySet<string>): Competency {
  const all = readingOrder(items).filter((one) => ids.has(one.id));
  const said = all.find((one) => one.id === kept.id && one.priority !== null) ?? all.find((one) => one.priority !== null);
  const objective = joined(all.map((one) => one.objective ?? ''));
  const measured = mergedMeasure(all);
  const { prioritySaidBy: _, objective: __, measured: ___, ...own } = kept;
  return {
    ...own,
    statement: joined(all.map((one) => one.statement)),
    priority: said?.priority ?? null,
    ...(said?.prioritySaidBy ? { prioritySaidBy: said.prioritySaidBy } : {}),
    ...(measured ? { measured } : {}),
    ...(objective ? { objective } : {}),
  };
}

/** The texts of the competencies by level, verbatim and one below the other; a text that says the same twice stands once. */
export function mergedTexts(
  items: readonly Competency[],
  ids: ReadonlySet<string>,
  texts: readonly Expectation[],
  levels: Framework['levels'],
): MergedText[] {
  const all = readingOrder(items).filter((one) => ids.has(one.id));
  const levelIds = new Set([...levels, ...texts.map(({ levelId }) => ({ id: levelId }))].map(({ id }) => id));
  return [...levelIds].flatMap((levelId) => {
    const own = all.flatMap((one) => texts.filter((text) => text.competencyId === one.id && text.levelId === levelId));
    if (own.length === 0) return [];
    const required = own.find((one) => one.required)?.required;
    const [signals, examples] = [unique(own.flatMap((one) => one.signals ?? [])), unique(own.flatMap((one) => one.examples ?? []))];
    return [
      {
        levelId,
        text: joined(own.map((one) => one.text)),
        indicators: unique(own.flatMap((one) => one.indicators)),
        ...(signals.length > 0 ? { signals } : {}),
        ...(examples.length > 0 ? { examples } : {}),
        ...(required ? { required } : {}),
      },
    ];
  });
}

/**
 * The learner's own part of the competency that stays: its own view stands, and the words of the others come below.
 * It travels as far as the most careful of those whose words it has: whatever was kept back stays back.
 */
export function mergedClaim(kept: Claim | null, others: readonly Claim[]): Draft<Claim> | null {
  const first = kept ?? others[0];
  if (!first) return null;
  const speaking = others.filter((one) => one === first || hasWords(one));
  const all = [...(kept ? [kept] : []), ...speaking];
  const statements = all.flatMap((one) => (one.statement === null ? [] : [one.statement]));
  const reread = all.find((one) => one.reread)?.reread;
  const { id, revision, createdAt, updatedAt, ...own } = first;
  return {
    ...own,
    statement: statements.length === 0 ? null : joined(statements),
    notApplicable: {
      privateReason: joined(all.map((one) => one.notApplicable.privateReason)),
      printedReason: joined(all.map((one) => one.notApplicable.printedReason)),
    },
    inReport: all.every((one) => one.inReport),
    confidentiality:
      (['confidential', 'internal', 'public'] as const).find((most) => all.some((one) => one.confidentiality === most)) ?? 'internal',
    ...(reread ? { reread } : {}),
  };
}

/** Of several levels that a role requires of the same competency the highest. */
export function highestOf(requires: Role['requires'], levels: Framework['levels']): Role['requires'] {
  const height = (levelId: string) => levels.find(({ id }) => id === levelId)?.order ?? Number.NEGATIVE_INFINITY;
  const highest = new Map<string, Role['requires'][number]>();
  for (const one of requires) {
    const known = highest.get(one.competencyId);
    if (!known || height(one.levelId) > height(known.levelId)) highest.set(one.competencyId, one);
  }
  return [...highest.values()];
}

/** Whether a claim holds words that somebody wrote. */
export const hasWords = ({ statement, notApplicable }: Claim): boolean =>
  [statement ?? '', notApplicable.privateReason, notApplicable.printedReason].some((text) => text.trim() !== '');

const unique = (lines: readonly string[]): string[] => [...new Set(lines)];

const joined = (texts: readonly string[]): string => unique(texts.filter((text) => text.trim() !== '')).join('\n\n');

/** Several measures as one: the quotes below one another, and each source with its date where the dates differ. */
function mergedMeasure(all: readonly Competency[]): Competency['measured'] {
  const measures = all.flatMap((one) => one.measured ?? []);
  const [first] = measures;
  if (!first || measures.length === 1) return first ?? null;
  const sameDay = measures.every((one) => one.on === first.on);
  const source = ({ source, on }: typeof first) => [source, sameDay ? '' : (on ?? '')].filter(Boolean).join(', ');
  return {
    quote: joined(measures.map((one) => one.quote)),
    source: unique(measures.map(source).filter(Boolean)).join('; '),
    on: sameDay ? first.on : null,
  };
}
