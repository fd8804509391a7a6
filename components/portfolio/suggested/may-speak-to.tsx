import type { CivilDate } from '../../../lib/domain/civil-date';
import type { MappedKind } from '../../../lib/domain/entity';
import { isProvable } from '../../../lib/domain/is-provable';
import type { Portfolio } from '../../../lib/domain/portfolio';
import { textOfPiece } from '../../../lib/suggestions/piece-text';
import { t } from '../../../lib/words/words';
import { href } from '../workspace/route';
import { useWorkspace } from '../workspace/workspace';
import { Suggestion } from './suggestion';
import type { Among } from './use-criteria';
import { type Asking, useSuggestedCompetencies } from './use-suggested-competencies';
import { useSuggestionActs } from './use-suggestion-acts';

/** The competencies that a stored piece or note may speak to, to confirm or to refuse at once; `name` is what it is called. */
export function MaySpeakTo({ kind, id: pieceId, name: code, among }: { kind: MappedKind; id: string; name: string; among: Among }) {
  const { portfolio, today } = useWorkspace();
  const acts = useSuggestionActs();
  const suggested = useSuggestedCompetencies(askingFor(portfolio.value, kind, pieceId, today()), among);
  if (suggested.length === 0) return null;
  return (
    <section class="section may-speak-to" aria-label={t('suggested:speaks')}>
      <h3 class="section-title">{t('suggested:speaks')}</h3>
      <p class="small muted">{t(kind === 'win' ? 'notes:nothingCounts' : 'suggested:nothingCounts')}</p>
      <ul>
        {suggested.map(({ competency: { id, title }, proposal }) => {
          const pair = { competencyId: id, kind, evidenceId: pieceId, words: proposal.words };
          return (
            <Suggestion
              key={id}
              name={title}
              why={proposal}
              onConfirm={() => acts.confirm(pair, { code, title })}
              onReject={() => acts.reject(pair, { code, title })}
            >
              <p class="wrap">
                <i class="box" data-next="" aria-hidden="true" /> <a href={href('case', id)}>{title}</a>
              </p>
            </Suggestion>
          );
        })}
      </ul>
    </section>
  );
}

function askingFor(all: Portfolio, kind: MappedKind, id: string, today: CivilDate): Asking | null {
  switch (kind) {
    case 'badge': {
      const piece = all.badges.find((one) => one.id === id);
      return piece && isProvable(piece, today) ? { kind, id, text: textOfPiece({ kind, piece }) } : null;
    }
    case 'artifact': {
      const piece = all.artifacts.find((one) => one.id === id);
      return piece ? { kind, id, text: textOfPiece({ kind, piece }) } : null;
    }
    case 'metric': {
      const piece = all.metrics.find((one) => one.id === id);
      return piece ? { kind, id, text: textOfPiece({ kind, piece }) } : null;
    }
    case 'feedback': {
      const piece = all.feedback.find((one) => one.id === id);
      return piece ? { kind, id, text: textOfPiece({ kind, piece }) } : null;
    }
    case 'win': {
      const piece = all.wins.find((one) => one.id === id);
      return piece ? { kind, id, text: textOfPiece({ kind, piece }) } : null;
    }
    default:
      return kind satisfies never;
  }
}
