import { Scale } from 'lucide';
import { useId, useState } from 'preact/hooks';
import { frameworkOfCase, targetLevelOf } from '../../../lib/domain/asked';
import type { Competency, Framework } from '../../../lib/domain/framework';
import { judgesLevels, type LevelRule } from '../../../lib/domain/level-rule';
import { linesScored, valuesOf } from '../../../lib/domain/level-verdict';
import { type Rating, ratingsOf } from '../../../lib/domain/rating';
import { labelOfLevel } from '../../../lib/domain/target';
import { removeRating } from '../../../lib/store/ratings';
import { formatDate } from '../../../lib/words/dates';
import { language, t } from '../../../lib/words/words';
import { Icon } from '../../ui/icon';
import { href } from '../workspace/route';
import { useWorkspace } from '../workspace/workspace';
import { JudgementForm } from './judgement-form';
import { sayJudgement, sayValue } from './judgement-words';

/** How a competency was judged by the company's rule, where its learner follows one; apart from the proof, and not printed. */
export function Judgements({ competency }: { competency: Competency }) {
  const { portfolio } = useWorkspace();
  const framework = frameworkOfCase(portfolio.value);
  const rule = framework?.rule ?? null;
  if (!framework || !rule || competency.frameworkId !== framework.id) return null;
  return <Place framework={framework} rule={rule} competency={competency} />;
}

function Place({ framework, rule, competency }: { framework: Framework; rule: LevelRule; competency: Competency }) {
  const { portfolio } = useWorkspace();
  const [edited, setEdited] = useState<{ rating: Rating | null } | null>(null);
  const id = useId();
  const levelId = judgesLevels(rule) ? targetLevelOf(portfolio.value, competency.id) : null;
  const place = { caseId: portfolio.value.case?.id ?? '', competencyId: competency.id, levelId };
  const ratings = ratingsOf(portfolio.value.ratings, place);
  const values = valuesOf(rule, framework.scale);
  return (
    <section class="judgement" aria-labelledby={id}>
      <h3>
        <Icon of={Scale} /> <span id={id}>{t('roles:judgement.title')}</span>
      </h3>
      <p class="small muted">
        {levelId ? t('roles:judgement.ofLevel', { level: labelOfLevel(framework, levelId) }) : t('roles:judgement.ofWhole')}{' '}
        {t('roles:judgement.apart')} <a href={href('case', 'verdict')}>{t('roles:verdict.link')}</a>
      </p>
      {ratings.length > 0 ? (
        <ul>
          {ratings.map((rating, index) => (
            <OneJudgement
              key={rating.id}
              rating={rating}
              said={sayJudgement(rule, framework.scale, rating)}
              counts={index === 0 && ratings.length > 1}
              onEdit={() => setEdited({ rating })}
            />
          ))}
        </ul>
      ) : null}
      {values.length === 0 ? (
        <p class="small">
          {t('roles:verdict.reason.no scale')} <a href={href('criteria', 'rule')}>{t('roles:rule.link')}</a>
        </p>
      ) : edited ? (
        <JudgementForm
          key={edited.rating?.id ?? ''}
          place={place}
          lines={linesScored(portfolio.value, rule, competency.id)}
          known={edited.rating}
          others={ratings}
          values={values.map((value) => ({ value, label: sayValue(rule, framework.scale, value) }))}
          onClose={() => setEdited(null)}
        />
      ) : (
        <button type="button" class="btn btn-small" onClick={() => setEdited({ rating: null })}>
          {t('roles:judgement.add')}
        </button>
      )}
    </section>
  );
}

function OneJudgement({ rating, said, counts, onEdit }: { rating: Rating; said: string; counts: boolean; onEdit: () => void }) {
  const { db, run } = useWorkspace();
  const by = t(`roles:rater.${rating.by}`);
  return (
    <li>
      <p>
        <span class="strong">{by}</span>: {said}
        {rating.on ? <span class="muted"> · {formatDate(rating.on, language())}</span> : null}{' '}
        {counts ? <span class="chip">{t('roles:judgement.counts')}</span> : null}
      </p>
      {rating.note.trim() ? <p class="row-meta">{rating.note}</p> : null}
      <p class="judgement-acts">
        <button type="button" class="link" aria-label={t('roles:judgement.editOf', { by })} onClick={onEdit}>
          {t('edit')}
        </button>
        <button
          type="button"
          class="link"
          aria-label={t('roles:judgement.removeOf', { by })}
          onClick={() => run((now) => removeRating(db, rating.id, now), t('roles:judgement.removed'))}
        >
          {t('remove')}
        </button>
      </p>
    </li>
  );
}
