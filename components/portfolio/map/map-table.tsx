import { useMemo, useRef } from 'preact/hooks';
import { t } from '../../../lib/words/words';
import { ProofMark } from '../../ui/proof-mark';
import { type CaseArea, type CaseRow, groupByArea } from '../claim/case-rows';
import { boxesOf, sayMark } from '../claim/proof-words';
import type { CellPlace, MapColumn, MapLine, ShownProposal } from './map-model';
import { MapTableLine } from './map-table-line';
import { moveInMap } from './move-in-map';
import { useInTurns } from './use-in-turns';
import type { MapActs } from './use-map-acts';

/** How many cells are drawn without a pause. */
const cellsInTurn = 120;

/** Badges as rows, competencies as columns under their areas; one stop for Tab, arrows move between the cells. */
export function MapTable({
  lines,
  rows,
  acts,
  place,
  explained,
  onPlace,
}: {
  lines: readonly MapLine[];
  rows: readonly CaseRow[];
  acts: MapActs;
  place: CellPlace | null;
  /** The proposal whose sentences are shown, outlined in the table. */
  explained: ShownProposal | null;
  onPlace: (place: CellPlace) => void;
}) {
  const body = useRef<HTMLTableSectionElement>(null);
  const areas = groupByArea(rows);
  const columns = areas.flatMap((area) => area.rows.map((row, index) => ({ row, isFirst: index === 0 })));
  const order = columns.map(({ row }) => rows.indexOf(row));
  const stop = place ?? firstPlace(lines, order);
  // Drawn once and not with each turn.
  const head = useMemo(() => <MapHead lines={lines} areas={areas} columns={columns} />, [lines, rows]);
  const drawn = useInTurns(lines, Math.max(1, Math.floor(cellsInTurn / columns.length)));
  return (
    <div class="frame">
      <table class="map" style={{ '--columns': String(columns.length) }}>
        <caption class="hidden-text">{t('case:map.caption')}</caption>
        {head}
        <tbody ref={body} onKeyDown={(event) => moveInMap(event, body.current)}>
          {drawn.map((line) => (
            <MapTableLine
              key={line.group.badge.id}
              line={line}
              columns={columns}
              order={order}
              acts={acts}
              stop={stop?.badgeId === line.group.badge.id ? stop.competencyId : null}
              explained={explained?.group.badge.id === line.group.badge.id ? explained.row.competency.id : null}
              onPlace={onPlace}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MapHead({ lines, areas, columns }: { lines: readonly MapLine[]; areas: readonly CaseArea[]; columns: readonly MapColumn[] }) {
  const filled = useMemo(() => wouldFill(lines), [lines]);
  const partCount = lines.reduce((sum, { group }) => sum + group.parts.length, 0);
  return (
    <thead>
      <tr>
        <th rowSpan={2} scope="col" class="corner">
          <span class="muted">
            {t('case:map.awards', { count: lines.length })}
            {partCount > 0 ? t('case:map.parts', { count: partCount }) : ''}
          </span>
        </th>
        {areas.map(({ area, rows: inArea }) => (
          <th key={area?.id ?? ''} colSpan={inArea.length} scope="colgroup" class="area">
            {area?.title ?? t('case:list.noArea')}
          </th>
        ))}
      </tr>
      <tr>
        {columns.map(({ row, isFirst }) => (
          <ColumnHead key={row.competency.id} row={row} isFirst={isFirst} wouldFill={filled.has(row.competency.id)} />
        ))}
      </tr>
    </thead>
  );
}

function ColumnHead({ row: { competency, readiness }, isFirst, wouldFill }: { row: CaseRow; isFirst: boolean; wouldFill: boolean }) {
  return (
    <th scope="col" class={isFirst ? 'comp first' : 'comp'} title={competency.title}>
      <span class="comp-title">{competency.title}</span>
      <ProofMark boxes={boxesOf(readiness, wouldFill ? 'badge' : null)} label={sayMark(readiness)} size="small" />
    </th>
  );
}

/** The competencies of which confirming what is shown would fill the first box. */
function wouldFill(lines: readonly MapLine[]): ReadonlySet<string> {
  const proving = lines.filter(({ noBox }) => noBox === null).flatMap(({ cells }) => cells);
  return new Set(proving.filter(({ state }) => state === 'proposed').map(({ competencyId }) => competencyId));
}

function firstPlace(lines: readonly MapLine[], order: readonly number[]): CellPlace | null {
  for (const { group, cells } of lines) {
    const cell = order.map((index) => cells[index]).find((one) => one && one.state !== 'off');
    if (cell) return { badgeId: group.badge.id, competencyId: cell.competencyId };
  }
  return null;
}
