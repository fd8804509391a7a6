import { targetLevelOf } from '../../../lib/domain/asked';
import { civilDayOf } from '../../../lib/domain/civil-date';
import type { Competency, Expectation, Framework } from '../../../lib/domain/framework';
import { formatDate } from '../../../lib/words/dates';
import { language, t } from '../../../lib/words/words';
import { MeasuredHere } from '../criteria/shown/measured-here';
import { VerbatimLines } from '../criteria/shown/verbatim-lines';
import { href } from '../workspace/route';
import { useWorkspace } from '../workspace/workspace';

/** What the company asks, verbatim, with where it came from; at the target level, or at all levels while none is set. */
export function Criterion({ competency }: { competency: Competency }) {
  const { portfolio } = useWorkspace();
  const { frameworks, expectations } = portfolio.value;
  const framework = frameworks.find(({ id }) => id === competency.frameworkId);
  const target = targetLevelOf(portfolio.value, competency.id);
  const own = expectations.filter((one) => one.competencyId === competency.id);
  const order = (one: Expectation) => framework?.levels.find(({ id }) => id === one.levelId)?.order ?? 0;
  const shown = (target === null ? own : own.filter((one) => one.levelId === target)).sort((a, b) => order(a) - order(b));
  const label = (levelId: string) => framework?.levels.find(({ id }) => id === levelId)?.label ?? '';
  return (
    <section class="criterion" aria-label={t('case:criterion.label')}>
      {competency.statement.trim() ? <Quote text={competency.statement} /> : null}
      {shown.map((one) => (
        <Quote key={one.id} text={one.text} asked={one} level={target === null && shown.length > 1 ? label(one.levelId) : null} />
      ))}
      {competency.statement.trim() || shown.length > 0 ? null : <p class="muted">{t('case:criterion.none')}</p>}
      <p class="source">
        {framework ? sayOrigin(framework, competency, target === null ? '' : label(target)) : null}
        {target === null && framework && framework.levels.length > 1 ? (
          <>
            {' '}
            <a href={href('case', 'about')}>{t('case:criterion.chooseLevel')}</a>
          </>
        ) : null}
      </p>
      <MeasuredHere measured={competency.measured ?? null} />
    </section>
  );
}

function Quote({ text, asked = null, level = null }: { text: string; asked?: Expectation | null; level?: string | null }) {
  const { indicators = [], signals = [], examples = [] } = asked ?? {};
  return (
    <blockquote class="verbatim">
      {level ? <p class="small muted">{level}</p> : null}
      {text.trim() ? <p class="quoted">{t('case:quoted', { text })}</p> : null}
      {indicators.length > 0 ? (
        <ul class="indicators">
          {indicators.map((indicator, index) => (
            <li key={index}>{indicator}</li>
          ))}
        </ul>
      ) : null}
      <VerbatimLines title={t('signals')} lines={signals} />
      <VerbatimLines title={t('examples')} lines={examples} />
    </blockquote>
  );
}

function sayOrigin(framework: Framework, competency: Competency, level: string): string {
  const date = formatDate(civilDayOf(framework.createdAt), language(), 'long');
  const where = [[framework.title, framework.version].filter(Boolean).join(' '), competency.code, level].filter(Boolean).join(', ');
  return t('case:criterion.source', { where, how: t(`case:criterion.origin.${framework.origin}`, { date }) });
}
