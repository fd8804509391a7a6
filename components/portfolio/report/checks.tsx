import { besidesFocus } from '../../../lib/domain/asked';
import type { Portfolio } from '../../../lib/domain/portfolio';
import { planOfCase } from '../../../lib/report/asking';
import { untouchedStatements } from '../../../lib/report/build-report';
import type { Report } from '../../../lib/report/report';
import { t } from '../../../lib/words/words';
import { href } from '../workspace/route';
import { useWorkspace } from '../workspace/workspace';

/** What deserves a look before the report is sent: each line says what, and leads to where it is mended. */
export function Checks({ report, undrawable }: { report: Report; undrawable: readonly string[] }) {
  const { portfolio } = useWorkspace();
  const untouched = untouchedStatements(report);
  const promotion = portfolio.value.case;
  const bare = gapsWithoutPlan(portfolio.value, report);
  const beside = besidesFocus(portfolio.value);
  const mustsOutside = beside.filter((one) => one.priority === 'must').length;
  const nothing =
    mustsOutside === 0 && untouched.length === 0 && undrawable.length === 0 && bare === 0 && promotion?.learner && promotion.frameworkId;
  return (
    <section>
      <h3>{t('report-screen:before.title')}</h3>
      <ul class="checks">
        {promotion?.learner && promotion.toRole ? null : (
          <li>
            <a href={href('case', 'about')}>{t('report-screen:before.noCase')}</a>
          </li>
        )}
        {promotion?.frameworkId ? null : (
          <li>
            <a href={href('criteria')}>{t('report-screen:before.noCriteria')}</a>
          </li>
        )}
        {beside.length > 0 ? (
          <li class={mustsOutside > 0 ? undefined : 'muted'}>
            <a href={href('case', 'focus')}>
              {mustsOutside > 0
                ? t('report-screen:before.mustsOutside', { count: mustsOutside })
                : t('report-screen:before.focus', { count: report.matrix.rows.length, of: report.matrix.rows.length + beside.length })}
            </a>
          </li>
        ) : null}
        {bare > 0 ? <li>{t('report-screen:before.gapsWithoutPlan', { count: bare })}</li> : null}
        {undrawable.length > 0 ? <li>{t('report-screen:before.undrawable', { list: undrawable.join('  ') })}</li> : null}
        {untouched.length > 0 ? (
          <li>
            {t('report-screen:before.untouched', { count: untouched.length })}
            <ul>
              {untouched.map((one) => (
                <li key={one.competencyId}>
                  <a href={href('case', one.competencyId)}>{one.title}</a>
                </li>
              ))}
            </ul>
          </li>
        ) : null}
        {nothing ? <li class="muted">{t('report-screen:before.nothing')}</li> : null}
      </ul>
    </section>
  );
}

function gapsWithoutPlan(portfolio: Portfolio, report: Report): number {
  const planned = new Set(planOfCase(portfolio).map((item) => item.competencyId));
  return report.matrix.rows.filter((row) => (row.word === 'open' || row.word === 'learned') && !planned.has(row.competencyId)).length;
}
