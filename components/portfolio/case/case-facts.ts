import type { Draft } from '../../../lib/domain/entity';
import type { PromotionCase } from '../../../lib/domain/promotion-case';
import { aimAt, fieldsOfTarget, keyOf, type Target, targetOfKey } from '../../../lib/domain/target';
import { dateFrom, isDateFine } from '../form/typed-fields';

const texts = ['learner', 'company', 'fromRole', 'toRole', 'forWhom'] as const;
const dates = ['reviewOn', 'coversFrom', 'coversTo'] as const;

/** The case's own facts as they stand in the form's fields; `target` is a level or a role by its key. */
export type TypedFacts = Record<(typeof texts)[number] | (typeof dates)[number] | 'target', string>;

/** What the fields hold for a case and what it aims at; empty for none. */
export const typedFrom = (known: PromotionCase | null, target: Target | null): TypedFacts => ({
  ...(Object.fromEntries([...texts, ...dates].map((field) => [field, known?.[field] ?? ''])) as Omit<TypedFacts, 'target'>),
  target: keyOf(target),
});

/** What was changed since the fields held `before`; what was not touched is not written. */
export function changesFrom(typed: TypedFacts, before: TypedFacts): Partial<Draft<PromotionCase>> {
  const meant: Partial<Draft<PromotionCase>> = {
    ...Object.fromEntries(texts.map((field) => [field, typed[field].trim()])),
    ...Object.fromEntries(dates.map((field) => [field, dateFrom(typed[field])])),
  };
  const changed = Object.entries(meant).filter(([field]) => typed[field as keyof TypedFacts] !== before[field as keyof TypedFacts]);
  return { ...Object.fromEntries(changed), ...(typed.target === before.target ? {} : fieldsOfTarget(targetOfKey(typed.target))) };
}

/** What choosing a level or role changes in the fields: the role in one's own words may follow that of the criteria. */
export function choiceOfTarget(typed: TypedFacts, target: Target | null): Partial<TypedFacts> {
  const before = targetOfKey(typed.target);
  const { toRole } = aimAt({ toRole: typed.toRole, targetRole: before?.kind === 'role' ? before.name : null }, target);
  return { target: keyOf(target), ...(toRole === undefined ? {} : { toRole }) };
}

/** Whether every date that was typed can be read. */
export const areDatesFine = (typed: TypedFacts): boolean => dates.every((field) => isDateFine(typed[field]));

/** Whether two sets of fields hold the same. */
export const isSameTyped = (a: TypedFacts, b: TypedFacts): boolean =>
  (Object.keys(a) as (keyof TypedFacts)[]).every((field) => a[field] === b[field]);
