import { evidenceKinds } from '../../../../lib/domain/entity';
import type { Portfolio } from '../../../../lib/domain/portfolio';
import { claimFor } from '../../../../lib/domain/readiness';
import { t } from '../../../../lib/words/words';

/** What stands behind a competency, as short phrases: "2 badges", "1 piece of work", "your statement". */
export function sayBehind(portfolio: Portfolio, competencyIds: readonly string[]): string[] {
  const ids = new Set(competencyIds);
  const confirmed = portfolio.mappings.filter((one) => ids.has(one.competencyId) && one.verdict === 'confirmed');
  const pieces = evidenceKinds.flatMap((kind) => {
    const count = new Set(confirmed.filter((one) => one.kind === kind).map((one) => one.evidenceId)).size;
    return count > 0 ? [t(`editions:behind.${kind}`, { count })] : [];
  });
  const statements = competencyIds.filter((id) => claimFor(portfolio, id)?.statement).length;
  const plans = portfolio.plan.filter((one) => ids.has(one.competencyId)).length;
  return [
    ...pieces,
    ...(statements > 0 ? [t('editions:behind.statement', { count: statements })] : []),
    ...(plans > 0 ? [t('editions:behind.plan', { count: plans })] : []),
  ];
}
