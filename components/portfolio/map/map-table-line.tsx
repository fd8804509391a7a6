import { useId, useMemo } from 'preact/hooks';
import { t } from '../../../lib/words/words';
import { AwardFacts } from './award-facts';
import type { CellPlace, MapCell, MapColumn, MapLine } from './map-model';
import { MapTableParts } from './map-table-parts';
import type { MapActs } from './use-map-acts';

type Props = {
  line: MapLine;
  columns: readonly MapColumn[];
  /** For each column, where its cell stands in the line. */
  order: readonly number[];
  acts: MapActs;
  /** The competency whose cell is the stop for Tab, where it is in this line. */
  stop: string | null;
  explained: string | null;
  onPlace: (place: CellPlace) => void;
};

/** One badge of the map. It is drawn again only when something in this line changed: a large map has thousands of cells. */
export function MapTableLine(props: Props) {
  const { line, columns, order, stop, explained } = props;
  const cells = order.flatMap((index) => line.cells[index] ?? []);
  const state = cells.map((cell) => `${cell.competencyId}:${cell.state}:${cell.proposal?.words.join()}`).join('|');
  const { badge, parts, stack } = line.group;
  const group = [badge, ...parts, stack].map((one) => `${one?.id}:${one?.revision}`).join('|');
  const titles = columns.map(({ row }) => row.competency.title).join('|');
  // The texts below stand for everything that is drawn.
  return useMemo(() => <DrawnLine {...props} />, [state, group, titles, line.noBox, stop, explained]);
}

function DrawnLine({ line, columns, order, acts, stop, explained, onPlace }: Props) {
  const { group } = line;
  return (
    <>
      <tr data-line="" class={group.parts.length > 0 ? 'with-parts' : undefined}>
        <th scope="row">
          <AwardFacts line={line} />
        </th>
        {order.map((index, position) => {
          const [cell, column] = [line.cells[index], columns[position]];
          if (!cell || !column) return null;
          const className = ['cell', column.isFirst ? 'first' : '', stateClass[cell.state], explained === cell.competencyId ? 'sel' : ''];
          return (
            <td key={cell.competencyId} class={className.filter(Boolean).join(' ')}>
              {cell.state === 'off' ? null : (
                <CellBox
                  cell={cell}
                  names={{ badge: group.badge.title, competency: column.row.competency.title }}
                  isStop={stop === cell.competencyId}
                  column={position}
                  onFocus={() => onPlace({ badgeId: group.badge.id, competencyId: cell.competencyId })}
                  onChange={(on) =>
                    acts.set(group.badge.id, cell, on, { badge: group.badge.title, competency: column.row.competency.title })
                  }
                />
              )}
            </td>
          );
        })}
      </tr>
      {group.parts.length > 0 ? <MapTableParts group={group} columnCount={columns.length} onUngroup={() => acts.ungroup(group)} /> : null}
    </>
  );
}

const stateClass = { empty: '', confirmed: 'on', proposed: 'maybe', off: 'off' } as const;

function CellBox({
  cell,
  names,
  isStop,
  column,
  onFocus,
  onChange,
}: {
  cell: MapCell;
  names: { badge: string; competency: string };
  isStop: boolean;
  column: number;
  onFocus: () => void;
  onChange: (on: boolean) => void;
}) {
  const id = useId();
  const words = cell.proposal?.words.slice(0, 3);
  return (
    <label>
      <input
        type="checkbox"
        data-column={column}
        checked={cell.state === 'confirmed'}
        tabIndex={isStop ? 0 : -1}
        aria-label={t(cell.state === 'proposed' ? 'case:map.cellProposed' : 'case:map.cell', names)}
        aria-describedby={words ? id : undefined}
        onFocus={onFocus}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {words ? <small id={id}>{words.map((word) => t('case:quoted', { text: word })).join(', ')}</small> : null}
    </label>
  );
}
