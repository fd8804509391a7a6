import { ArrowLeft } from 'lucide';
import { frameworkOfCase, nameOfTarget } from '../../../lib/domain/asked';
import type { Framework } from '../../../lib/domain/framework';
import type { LevelRule } from '../../../lib/domain/level-rule';
import { judgedOfCase, verdictOfCase } from '../../../lib/domain/level-verdict';
import { labelOfLevel } from '../../../lib/domain/target';
import { formatDate } from '../../../lib/words/dates';
import { language, t } from '../../../lib/words/words';
import { Icon } from '../../ui/icon';
import { EmptyState } from '../../ui/notice';
import { TypicalTimes } from '../criteria/shown/typical-times';
import { href } from '../workspace/route';
import { useWorkspace } from '../workspace/workspace';
import { sayAnswer, sayJudgement, sayVerdictReason } from './judgement-words';

/** What the company's own rule makes of the judgements so far, with every reason; apart from the proof, and not printed. */
export function VerdictPage() {
  const { portfolio } = useWorkspace();
  const framework = frameworkOfCase(portfolio.value);
  return (
    <div class="room-body verdict-page">
      <a class="btn btn-quiet btn-small btn-flush" href={href('case')}>
        <Icon of={ArrowLeft} /> {t('case:thing.back')}
      </a>
      <h2 class="room-title">{t('roles:verdict.title')}</h2>
      {framework?.rule ? (
        <Reasons framework={framework} rule={framework.rule} />
      ) : (
        <EmptyState title={t('roles:verdict.noRule')} text={t('roles:verdict.noRuleText')}>
          <a class="btn" href={href('criteria', ...(framework ? ['rule'] : []))}>
            {t(framework ? 'roles:rule.link' : 'roles:toCriteria')}
          </a>
        </EmptyState>
      )}
    </div>
  );
}

function Reasons({ framework, rule }: { framework: Framework; rule: LevelRule }) {
  const { portfolio } = useWorkspace();
  const all = portfolio.value;
  const verdict = verdictOfCase(all);
  if (!verdict) return null;
  const titleOf = (id: string) => all.competencies.find((one) => one.id === id)?.title ?? '';
  const judged = judgedOfCase(all, rule);
  return (
    <>
      <p class="muted lead">
        {t('roles:verdict.text', { rule: t(`roles:rule.kind.${rule.kind}`) })}{' '}
        <a href={href('criteria', 'rule')}>{t('roles:verdict.change')}</a>
      </p>
      <section class="section" aria-live="polite">
        <p class="verdict-answer">{sayAnswer(verdict, nameOfTarget(all))}</p>
        <ul class="verdict-reasons">
          {verdict.reasons.map((reason, index) => (
            <li key={index}>
              {'competencyId' in reason ? (
                <a href={href('case', reason.competencyId)}>{sayVerdictReason(reason, framework, titleOf)}</a>
              ) : (
                sayVerdictReason(reason, framework, titleOf)
              )}
            </li>
          ))}
        </ul>
      </section>
      <section class="section">
        <h3>{t('roles:verdict.judgements')}</h3>
        <p class="small muted">{t('roles:verdict.weight')}</p>
        <ul class="verdict-rows">
          {judged.map(({ competency, levelId, counts, others }) => (
            <li key={competency.id}>
              <a href={href('case', competency.id)}>{competency.title}</a>
              {levelId ? <span class="small muted"> · {labelOfLevel(framework, levelId)}</span> : null}
              {counts ? null : <p class="row-meta">{t('roles:verdict.none')}</p>}
              {[...(counts ? [counts] : []), ...others].map((rating) => (
                <p key={rating.id} class={rating === counts ? undefined : 'row-meta'}>
                  {[
                    t(`roles:rater.${rating.by}`),
                    sayJudgement(rule, framework.scale, rating),
                    rating.on ? formatDate(rating.on, language()) : '',
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              ))}
            </li>
          ))}
        </ul>
      </section>
      <TypicalTimes framework={framework} />
    </>
  );
}
