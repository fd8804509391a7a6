import type { MappedKind } from '../../../lib/domain/entity';
import type { Competency } from '../../../lib/domain/framework';
import { t } from '../../../lib/words/words';
import { hrefOfPiece } from '../claim/act-place';
import { Suggestion } from './suggestion';
import type { SuggestedPiece } from './use-suggested-evidence';
import { useSuggestionActs } from './use-suggestion-acts';

/** One folded line under a step of the chain: the pieces that may support the competency, to confirm or to refuse. */
export function MaySupport({
  kind,
  competency,
  suggested,
}: {
  kind: MappedKind;
  competency: Competency;
  suggested: readonly SuggestedPiece[];
}) {
  const acts = useSuggestionActs();
  if (suggested.length === 0) return null;
  return (
    <details class="may-support">
      <summary>
        {kind === 'win' ? null : <i class="box" data-next="" aria-hidden="true" />}{' '}
        {t(kind === 'win' ? 'notes:maySpeak' : 'suggested:maySupport', { count: suggested.length })}
      </summary>
      <section aria-label={kind === 'win' ? t('notes:support') : t('suggested:support', { kind: t(`mark.${kind}`) })}>
        <ul>
          {suggested.map(({ piece, proposal }) => {
            const pair = { competencyId: competency.id, kind, evidenceId: piece.id, words: proposal.words };
            const names = { code: piece.code, title: competency.title };
            return (
              <Suggestion
                key={piece.id}
                name={kind === 'win' ? piece.title : piece.code}
                why={proposal}
                onConfirm={() => acts.confirm(pair, names)}
                onReject={() => acts.reject(pair, names)}
              >
                <p class="piece-named">
                  <span class="code">{piece.code}</span>{' '}
                  <span class="wrap">
                    <a href={hrefOfPiece(kind, piece.id)}>{piece.title}</a>
                    {piece.about ? <span class="row-meta block">{piece.about}</span> : null}
                  </span>
                </p>
              </Suggestion>
            );
          })}
        </ul>
      </section>
    </details>
  );
}
