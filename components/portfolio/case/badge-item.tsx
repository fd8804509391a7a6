import type { Badge } from '../../../lib/domain/badge';
import type { AwardGroup } from '../../../lib/domain/grouping';
import { formatDate } from '../../../lib/words/dates';
import { language, t } from '../../../lib/words/words';
import { hrefOfPiece } from '../claim/act-place';
import type { CaseRow } from '../claim/case-rows';
import { ChainItem } from './chain-item';

/** A badge as it counts: with its issuer, date and assessment, and the parts that count with it. */
export function BadgeItem({ group: { badge, parts }, row }: { group: AwardGroup; row: CaseRow }) {
  const isSafe = badge.verifyUrl !== null && /^https?:\/\//i.test(badge.verifyUrl);
  return (
    <ChainItem kind="badge" piece={badge} title={badge.title} row={row}>
      <p class="row-meta">
        {badge.issuer || t('noIssuer')} · <When badge={badge} /> · {t(`assessment.${badge.assessment}`)}
        {isSafe ? (
          <>
            {' · '}
            <a href={badge.verifyUrl ?? ''} target="_blank" rel="noopener noreferrer">
              {t('verify')}
            </a>
          </>
        ) : null}
      </p>
      {parts.length > 0 ? (
        <p class="row-meta">{t('case:chain.countsWith', { parts: parts.map(({ title }) => title).join(', ') })}</p>
      ) : null}
    </ChainItem>
  );
}

function When({ badge }: { badge: Badge }) {
  if (badge.issuedOn) return <>{formatDate(badge.issuedOn, language())}</>;
  if (badge.standing !== 'earned') return <>{t(`standing.${badge.standing}`)}</>;
  return (
    <>
      {t('noDate')}, <a href={hrefOfPiece('badge', badge.id)}>{t('case:chain.addDate')}</a>
    </>
  );
}
