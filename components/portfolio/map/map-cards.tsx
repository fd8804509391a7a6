import { useState } from 'preact/hooks';
import { t } from '../../../lib/words/words';
import { Dialog } from '../../ui/dialog';
import { type CaseRow, groupByArea } from '../claim/case-rows';
import { AwardFacts } from './award-facts';
import type { MapCell, MapLine } from './map-model';
import { useInTurns } from './use-in-turns';
import type { MapActs } from './use-map-acts';

/** How many cards are drawn without a pause. */
const cardsInTurn = 10;

/** The map where it is narrow: badge by badge, what is confirmed or proposed, and a choice of all competencies. */
export function MapCards({ lines, rows, acts }: { lines: readonly MapLine[]; rows: readonly CaseRow[]; acts: MapActs }) {
  const drawn = useInTurns(lines, cardsInTurn);
  const [choosing, setChoosing] = useState<string | null>(null);
  const open = lines.find(({ group }) => group.badge.id === choosing);
  return (
    <ul class="map-cards">
      {drawn.map((line) => (
        <MapCard key={line.group.badge.id} line={line} rows={rows} acts={acts} onChoose={() => setChoosing(line.group.badge.id)} />
      ))}
      {open ? <ChooseCompetency line={open} rows={rows} acts={acts} onClose={() => setChoosing(null)} /> : null}
    </ul>
  );
}

type CardProps = { line: MapLine; rows: readonly CaseRow[]; acts: MapActs };

function MapCard({ line, rows, acts, onChoose }: CardProps & { onChoose: () => void }) {
  const { badge, parts } = line.group;
  const told = line.cells.flatMap((cell, index) => {
    const row = rows[index];
    return row && (cell.state === 'confirmed' || cell.state === 'proposed') ? [{ cell, row }] : [];
  });
  return (
    <li>
      <h2>
        <AwardFacts line={line} />
      </h2>
      {parts.length > 0 ? (
        <p class="small muted">
          {t('case:chain.countsWith', { parts: parts.map(({ title }) => title).join(', ') })}{' '}
          <button
            type="button"
            class="link"
            aria-label={t('case:map.ungroupNamed', { title: badge.title })}
            onClick={() => acts.ungroup(line.group)}
          >
            {t('case:map.ungroup')}
          </button>
        </p>
      ) : null}
      {told.map(({ cell, row }) => (
        <CardCell key={cell.competencyId} line={line} cell={cell} row={row} acts={acts} />
      ))}
      <button type="button" class="link small" aria-label={t('case:map.chooseNamed', { title: badge.title })} onClick={onChoose}>
        {t('case:map.choose')}
      </button>
    </li>
  );
}

function CardCell({ line, cell, row, acts }: { line: MapLine; cell: MapCell; row: CaseRow; acts: MapActs }) {
  const { badge } = line.group;
  const { proposal } = cell;
  return (
    <div class={cell.state === 'proposed' ? 'cell maybe' : 'cell on'}>
      <label>
        <input
          type="checkbox"
          checked={cell.state === 'confirmed'}
          onChange={(event) =>
            acts.set(badge.id, cell, event.currentTarget.checked, { badge: badge.title, competency: row.competency.title })
          }
        />
        <span class="wrap">{row.competency.title}</span>
      </label>
      {proposal ? (
        <p class="small muted">
          {proposal.words
            .slice(0, 3)
            .map((word) => t('case:quoted', { text: word }))
            .join(', ')}{' '}
          <button
            type="button"
            class="link"
            aria-label={t('case:map.notThisNamed', { title: row.competency.title })}
            onClick={() => acts.reject({ group: line.group, row, proposal })}
          >
            {t('case:map.notThis')}
          </button>
        </p>
      ) : null}
    </div>
  );
}

function ChooseCompetency({ line, rows, acts, onClose }: CardProps & { onClose: () => void }) {
  const { badge } = line.group;
  return (
    <Dialog title={t('case:map.choose')} onClose={onClose}>
      <p class="muted clamp">{badge.title}</p>
      {groupByArea(rows).map(({ area, rows: inArea }) => (
        <fieldset key={area?.id ?? ''} class="choose-area">
          <legend>{area?.title ?? t('case:list.noArea')}</legend>
          {inArea.map((row) => {
            const cell = line.cells[rows.indexOf(row)];
            return cell ? (
              <label class="check" key={row.competency.id}>
                <input
                  type="checkbox"
                  disabled={cell.state === 'off'}
                  checked={cell.state === 'confirmed'}
                  onChange={(event) =>
                    acts.set(badge.id, cell, event.currentTarget.checked, { badge: badge.title, competency: row.competency.title })
                  }
                />
                <span class="wrap">{row.competency.title}</span>
              </label>
            ) : null;
          })}
        </fieldset>
      ))}
      <div class="actions">
        <button type="button" class="btn btn-primary" onClick={onClose}>
          {t('close')}
        </button>
      </div>
    </Dialog>
  );
}
