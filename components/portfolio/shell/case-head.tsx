import { daysBetween } from '../../../lib/domain/civil-date';
import { formatDate } from '../../../lib/words/dates';
import { language, t } from '../../../lib/words/words';
import { href } from '../workspace/route';
import { useWorkspace } from '../workspace/workspace';
import { QuickNote } from './quick-note';
import { Search } from './search';

/** From which role to which, the review with the days that are left, the period; and the search over everything. */
export function CaseHead() {
  const { portfolio, today } = useWorkspace();
  const promotion = portfolio.value.case;
  const roles = promotion && (promotion.fromRole || promotion.toRole);
  const facts: string[] = [];
  if (promotion?.reviewOn) {
    const days = daysBetween(today(), promotion.reviewOn);
    const date = formatDate(promotion.reviewOn, language(), 'long');
    facts.push(days >= 0 ? t('shell.review', { date, count: days }) : t('shell.reviewPast', { date }));
  }
  if (promotion?.coversFrom && promotion.coversTo) {
    facts.push(t('shell.covers', { from: formatDate(promotion.coversFrom, language()), to: formatDate(promotion.coversTo, language()) }));
  }
  return (
    <header class="head">
      <div>
        <h1>{roles ? t('shell.roles', { from: promotion.fromRole || '…', to: promotion.toRole || '…' }) : t('shell.noCase')}</h1>
        <p class="small muted">
          {facts.join(' · ')} <a href={href('case', 'about')}>{t(promotion ? 'shell.change' : 'shell.begin')}</a>
        </p>
      </div>
      <QuickNote />
      <Search />
    </header>
  );
}
