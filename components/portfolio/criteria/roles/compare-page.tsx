import { ArrowLeft } from 'lucide';
import { useMemo, useState } from 'preact/hooks';
import { type ComparedCompetency, type Comparison, compareTargets } from '../../../../lib/domain/compare-targets';
import type { Framework } from '../../../../lib/domain/framework';
import { aimAt, isSameTarget, nameOf, type Target, targetNamed, targetOfCase, targetsOf } from '../../../../lib/domain/target';
import { changeCase } from '../../../../lib/store/promotion-case';
import { t } from '../../../../lib/words/words';
import { CheckField } from '../../../ui/field';
import { Icon } from '../../../ui/icon';
import { EmptyState } from '../../../ui/notice';
import { href } from '../../workspace/route';
import { useWorkspace } from '../../workspace/workspace';
import { TargetSelect } from '../shown/target-select';
import { TypicalTimes } from '../shown/typical-times';
import { ComparedRow } from './compared-row';
import { useTop } from './use-top';

/** Two levels or roles side by side: what the second asks that the first does not, and what the learner has for it. */
export function ComparePage({ framework }: { framework: Framework }) {
  useTop();
  const hasTargets = targetsOf(framework).length > 0;
  return (
    <div class="room-body compare-page">
      <a class="btn btn-quiet btn-small btn-flush" href={href('criteria')}>
        <Icon of={ArrowLeft} /> {t('back')}
      </a>
      <h2 class="room-title">{t('roles:compare.title')}</h2>
      {hasTargets ? (
        <Sides framework={framework} />
      ) : (
        <EmptyState title={t('roles:compare.nothing')} text={t('roles:compare.nothingText')}>
          <a class="btn" href={href('criteria', 'roles')}>
            {t('roles:link')}
          </a>
        </EmptyState>
      )}
    </div>
  );
}

function Sides({ framework }: { framework: Framework }) {
  const { portfolio, today } = useWorkspace();
  const all = portfolio.value;
  const targets = targetsOf(framework);
  const aimed = all.case?.frameworkId === framework.id ? targetOfCase(all) : null;
  const [from, setFrom] = useState<Target | null>(() => targetNamed(framework, all.case?.fromRole ?? ''));
  const [chosen, setTo] = useState<Target | null>(aimed);
  const [onlyMissing, setOnlyMissing] = useState(false);
  const isKnown = (target: Target | null) => target !== null && targets.some((one) => isSameTarget(one, target));
  const [left, right] = [isKnown(from) ? from : null, (isKnown(chosen) ? chosen : null) ?? aimed ?? targets.at(-1) ?? null];
  const day = today();
  const comparison = useMemo(() => (right ? compareTargets(all, framework, left, right, day) : null), [all, framework, left, right, day]);
  if (!right || !comparison) return null;
  return (
    <>
      <div class="form-pair compare-sides">
        <TargetSelect
          framework={framework}
          label={t('roles:compare.from')}
          value={left}
          none={t('roles:compare.fromNone')}
          onChange={setFrom}
        />
        <TargetSelect framework={framework} label={t('roles:compare.to')} value={right} onChange={(target) => setTo(target)} />
      </div>
      <Summary framework={framework} comparison={comparison} to={right} isAimedAt={isSameTarget(aimed, right)} />
      <CheckField
        label={t('roles:compare.onlyMissing', { count: comparison.missing })}
        hint={t('roles:compare.onlyMissingHint')}
        checked={onlyMissing}
        onChange={setOnlyMissing}
      />
      <ComparedRows
        rows={onlyMissing ? comparison.rows.filter((row) => row.isMissing) : comparison.rows}
        names={namesOf(framework, left, right)}
      />
      <TypicalTimes framework={framework} />
    </>
  );
}

const namesOf = (framework: Framework, from: Target | null, to: Target) => ({
  before: from ? nameOf(framework, from) : null,
  after: nameOf(framework, to),
});

type SummaryProps = { framework: Framework; comparison: Comparison; to: Target; isAimedAt: boolean };

/** What is missing for the second, in counts of competencies; and the way to aim at it. */
function Summary({ framework, comparison, to, isAimedAt }: SummaryProps) {
  const { db, portfolio, run } = useWorkspace();
  const { asked, withWork, missing, fresh, higher } = comparison;
  const name = nameOf(framework, to);
  const facts = [
    t('roles:compare.withWork', { with: withWork, count: asked }),
    missing > 0 ? t('roles:compare.missing', { count: missing }) : t('roles:compare.noneMissing'),
    fresh > 0 ? t('roles:compare.fresh', { count: fresh }) : '',
    higher > 0 ? t('roles:compare.higher', { count: higher }) : '',
  ];
  const aim = () =>
    run((now) => changeCase(db, portfolio.value.case, aimAt(portfolio.value.case, to), now), t('roles:compare.aimed', { target: name }));
  return (
    <section class="compare-summary" aria-live="polite">
      <h3>{t('roles:compare.missingFor', { target: name })}</h3>
      <p>{asked === 0 ? t('roles:compare.asksNothing', { target: name }) : facts.filter(Boolean).join(' ')}</p>
      <p class="small muted">{t('roles:compare.proofOnly')}</p>
      {isAimedAt ? (
        <p class="small strong">{t('roles:compare.isAimedAt')}</p>
      ) : (
        <button type="button" class="btn btn-primary" onClick={aim}>
          {t('roles:compare.aim', { target: name })}
        </button>
      )}
    </section>
  );
}

function ComparedRows({ rows, names }: { rows: readonly ComparedCompetency[]; names: { before: string | null; after: string } }) {
  if (rows.length === 0) return <p class="muted">{t('roles:compare.noRows')}</p>;
  return (
    <>
      {rows.map((row) => (
        <ComparedRow key={row.competency.id} row={row} names={names} />
      ))}
    </>
  );
}
