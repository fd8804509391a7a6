import { t } from '../../lib/words/words';
import { usePopup } from './popup-model';

/** Competencies that a badge just saved may speak to, each to confirm with a click. */
export function Proposals({ badgeId }: { badgeId: string }) {
  const { proposals, confirm } = usePopup();
  const own = proposals.value.filter((one) => one.badgeId === badgeId);
  if (own.length === 0) return null;
  return (
    <div class="proposals">
      {own.map((proposal) => (
        <div key={proposal.competencyId} class="propose">
          <span class="propose-title">{proposal.title}</span>
          <small>{t('popup:propose.words', { words: proposal.words.join('”, “') })}</small>
          <button
            type="button"
            class="btn btn-small"
            aria-label={t('popup:propose.confirmNamed', { title: proposal.title })}
            onClick={() => confirm(proposal)}
          >
            {t('popup:propose.confirm')}
          </button>
        </div>
      ))}
    </div>
  );
}
