import { t } from '../../../lib/words/words';
import { Notice } from '../../ui/notice';
import type { CaseRow } from '../claim/case-rows';
import { RereadItem } from '../claim/reread-item';

/** At one competency: its statement was written for other words, and is to be read again. */
export function RereadHere({ row: { claim, competency } }: { row: CaseRow }) {
  if (!claim?.reread) return null;
  return (
    <Notice>
      <p class="strong">{t('case:reread.here')}</p>
      <RereadItem claim={claim} competency={competency} isInPlace />
    </Notice>
  );
}

/** In a row of the list: that its statement is to be read again. */
export function RereadChip({ row: { claim } }: { row: CaseRow }) {
  return claim?.reread ? <span class="chip chip-warn">{t('case:reread.chip')}</span> : null;
}
