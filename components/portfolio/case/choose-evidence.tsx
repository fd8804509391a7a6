import { useState } from 'preact/hooks';
import type { EvidenceKind } from '../../../lib/domain/entity';
import type { Competency } from '../../../lib/domain/framework';
import { confirmMappings } from '../../../lib/store/mappings';
import { t } from '../../../lib/words/words';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import { holdsWords } from '../../ui/holds-words';
import type { Choice } from '../claim/choices';
import { sayShared } from '../suggested/say-shared';
import type { SuggestedPiece } from '../suggested/use-suggested-evidence';
import { useWorkspace } from '../workspace/workspace';

/** From how many pieces on a field for narrowing them down helps. */
const many = 8;

/** Maps pieces that are there already to one competency, several at once; those that are suggested stand first. */
export function ChooseEvidence({
  kind,
  competency,
  choices,
  suggested,
  onClose,
}: {
  kind: EvidenceKind;
  competency: Competency;
  choices: readonly Choice[];
  suggested: readonly SuggestedPiece[];
  onClose: () => void;
}) {
  const { db, run } = useWorkspace();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [query, setQuery] = useState('');
  const proposals = new Map(suggested.map(({ piece, proposal }) => [piece.id, proposal]));
  const first = suggested.flatMap(({ piece }) => choices.find(({ id }) => id === piece.id) ?? []);
  const ordered = [...first, ...choices.filter(({ id }) => !proposals.has(id))];
  const shown = ordered.filter(({ code, title, about }) => holdsWords(query, code, title, about));
  const toggle = (id: string, on: boolean) => setChosen(new Set(on ? [...chosen, id] : [...chosen].filter((one) => one !== id)));
  const confirm = async () => {
    const pairs = [...chosen].map((evidenceId) => ({
      competencyId: competency.id,
      kind,
      evidenceId,
      words: proposals.get(evidenceId)?.words ?? [],
    }));
    const said = t('case:choose.done', { count: pairs.length, title: competency.title });
    if ((await run((now) => confirmMappings(db, pairs, now), said)).done) onClose();
  };
  return (
    <Dialog title={t(`case:choose.title.${kind}`)} onClose={onClose}>
      <p class="muted clamp">{t('case:choose.for', { title: competency.title })}</p>
      {choices.length > many ? <TextField label={t('case:choose.search')} type="search" value={query} onInput={setQuery} /> : null}
      <ChoiceList shown={shown} proposals={proposals} chosen={chosen} onToggle={toggle} />
      <div class="actions">
        <button type="button" class="btn" onClick={onClose}>
          {t('cancel')}
        </button>
        <button type="button" class="btn btn-primary" disabled={chosen.size === 0} onClick={confirm}>
          {t('case:choose.confirm', { count: chosen.size })}
        </button>
      </div>
    </Dialog>
  );
}

function ChoiceList({
  shown,
  proposals,
  chosen,
  onToggle,
}: {
  shown: readonly Choice[];
  proposals: ReadonlyMap<string, SuggestedPiece['proposal']>;
  chosen: ReadonlySet<string>;
  onToggle: (id: string, on: boolean) => void;
}) {
  return (
    <div class="choices choose-list">
      {shown.map(({ id, code, title, about }) => (
        <label class="check" key={id}>
          <input type="checkbox" checked={chosen.has(id)} onChange={(event) => onToggle(id, event.currentTarget.checked)} />
          <span class="wrap">
            <span class="code">{code}</span> {title}
            {about ? <span class="row-meta block">{about}</span> : null}
            <Proposed proposal={proposals.get(id)} />
          </span>
        </label>
      ))}
      {shown.length === 0 ? <p class="muted">{t('case:choose.none')}</p> : null}
    </div>
  );
}

/** That a piece is suggested, and the words that say so. */
function Proposed({ proposal }: { proposal: SuggestedPiece['proposal'] | undefined }) {
  return proposal ? (
    <span class="row-meta block">
      <span class="chip">{t('suggested:proposed')}</span> {sayShared(proposal)}
    </span>
  ) : null;
}
