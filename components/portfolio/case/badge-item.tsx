import type { AwardGroup } from '../../../lib/domain/grouping';
import { formatDate } from '../../../lib/words/dates';
import { language, t } from '../../../lib/words/words';
import { hrefOfPiece } from './act-place';
import type { CaseRow } from './case-rows';
import { ChainItem } from './chain-item';

/** A badge as it counts: with its issuer, date and assessment, and the parts that count with it. */
export function BadgeItem({ group: { badge, parts }, row }: { group: AwardGroup; row: CaseRow }) {
  const isSafe = badge.verifyUrl !== null && /^https?:\/\//i.test(badge.verifyUrl);
  return (
    <ChainItem kind="badge" piece={badge} title={badge.title} row={row}>
      <p class="row-meta">
        {badge.issuer || t('noIssuer')} · {badge.issuedOn ? formatDate(badge.issuedOn, language()) : <NoDate id={badge.id} />} ·{' '}
        {t(`assessment.${badge.assessment}`)}
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

function NoDate({ id }: { id: string }) {
  return (
    <>
      {t('noDate')}, <a href={hrefOfPiece('badge', id)}>{t('case:chain.addDate')}</a>
    </>
  );
}
