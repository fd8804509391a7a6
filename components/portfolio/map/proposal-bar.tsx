import { t } from '../../../lib/words/words';
import { MarkedWords } from '../suggested/marked-words';
import type { ShownProposal } from './map-model';
import type { MapActs } from './use-map-acts';

type Props = {
  current: ShownProposal | null;
  shown: readonly ShownProposal[];
  /** Whether the texts are still being read, so that nothing can be said yet. */
  isReading: boolean;
  acts: MapActs;
};

/** At the foot: one proposal with the sentences of both sides, and the way to confirm all that are shown. */
export function ProposalBar({ current, shown, isReading, acts }: Props) {
  if (!current) {
    return (
      <section class="bar bar-empty" aria-label={t('case:map.proposals')}>
        <p class="muted">{t(isReading ? 'case:map.reading' : 'case:map.noneLeft')}</p>
      </section>
    );
  }
  return (
    <section class="bar" aria-label={t('case:map.proposals')}>
      <div class="why">
        <div class="said" aria-live="polite">
          <p>
            <span class="strong clamp">{current.group.badge.title}</span>
            <span class="muted clamp">{t('case:map.for', { title: current.row.competency.title })}</span>
          </p>
          <Said label={t('case:map.badgeSays')} text={current.proposal.badgeSays} words={current.proposal.words} />
          <Said label={t('case:map.criterionSays')} text={current.proposal.criterionSays} words={current.proposal.criterionWords} />
        </div>
        <div class="acts">
          <button type="button" class="btn btn-small" onClick={() => acts.confirm([current])}>
            {t('case:map.confirm')}
          </button>
          <button type="button" class="btn btn-small btn-quiet" onClick={() => acts.reject(current)}>
            {t('case:map.notThis')}
          </button>
        </div>
      </div>
      <div class="all">
        <button type="button" class="btn btn-primary" onClick={() => acts.confirm(shown)}>
          {t('case:map.confirmShown', { count: shown.length })}
        </button>
      </div>
    </section>
  );
}

function Said({ label, text, words }: { label: string; text: string; words: readonly string[] }) {
  return (
    <p>
      <span class="small muted block">{label}</span>
      <span class="clamp">
        “<MarkedWords text={text} words={words} />”
      </span>
    </p>
  );
}
