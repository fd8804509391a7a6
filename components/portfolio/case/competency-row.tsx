import { t } from '../../../lib/words/words';
import { ProofMark } from '../../ui/proof-mark';
import type { CaseRow } from '../claim/case-rows';
import { boxesOf, sayMark, sayState } from '../claim/proof-words';
import { href } from '../workspace/route';
import { RereadChip } from './reread-here';

/** One competency in the list: its mark, its title, the word with what is noted, the level that a role asks, and whether it is a must-have. */
export function CompetencyRow({ row, isCurrent }: { row: CaseRow; isCurrent: boolean }) {
  const { competency, readiness, claim, asked } = row;
  const isMust = competency.priority === 'must' && readiness.word !== 'not applicable';
  // Only a must-have without any work behind it is a warning; the others are a fact.
  const isOpen = readiness.word === 'open' || readiness.word === 'learned';
  return (
    <a class="row" href={href('case', competency.id)} data-row={competency.id} aria-current={isCurrent ? 'true' : undefined}>
      <ProofMark boxes={boxesOf(readiness)} label={sayMark(readiness)} />
      <div>
        <p class="row-title">{competency.title}</p>
        <p class="row-meta">
          {[sayState(readiness, claim), asked && t('case:list.asked', { level: asked })].filter(Boolean).join(' · ')}{' '}
          {isMust ? <span class={isOpen ? 'chip chip-warn' : 'chip'}>{t('priority.must')}</span> : null} <RereadChip row={row} />
        </p>
      </div>
    </a>
  );
}
