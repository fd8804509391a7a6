import type { Draft } from '../../../lib/domain/entity';
import type { PromotionCase } from '../../../lib/domain/promotion-case';
import { dateFrom, isDateFine } from '../form/typed-fields';

const texts = ['learner', 'company', 'fromRole', 'toRole', 'forWhom'] as const;
const dates = ['reviewOn', 'coversFrom', 'coversTo'] as const;

/** The case's own facts as they stand in the form's fields. */
export type TypedFacts = Record<(typeof texts)[number] | (typeof dates)[number] | 'targetLevelId', string>;

/** What the fields hold for a case; empty for none. */
export const typedFrom = (known: PromotionCase | null): TypedFacts =>
  Object.fromEntries([...texts, ...dates, 'targetLevelId' as const].map((field) => [field, known?.[field] ?? ''])) as TypedFacts;

/** What was changed since the fields held `before`; what was not touched is not written. */
export function changesFrom(typed: TypedFacts, before: TypedFacts): Partial<Draft<PromotionCase>> {
  const meant: Partial<Draft<PromotionCase>> = {
    ...Object.fromEntries(texts.map((field) => [field, typed[field].trim()])),
    ...Object.fromEntries(dates.map((field) => [field, dateFrom(typed[field])])),
    targetLevelId: typed.targetLevelId || null,
  };
  return Object.fromEntries(
    Object.entries(meant).filter(([field]) => typed[field as keyof TypedFacts] !== before[field as keyof TypedFacts]),
  );
}

/** Whether every date that was typed can be read. */
export const areDatesFine = (typed: TypedFacts): boolean => dates.every((field) => isDateFine(typed[field]));

/** Whether two sets of fields hold the same. */
export const isSameTyped = (a: TypedFacts, b: TypedFacts): boolean =>
  (Object.keys(a) as (keyof TypedFacts)[]).every((field) => a[field] === b[field]);
