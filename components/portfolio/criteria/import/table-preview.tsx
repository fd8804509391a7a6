import { columnLetter } from '../../../../lib/frameworks/heads/column-letter';
import { type ColumnRole, columnRoles } from '../../../../lib/frameworks/heads/header-words';
import { columnLimit } from '../../../../lib/frameworks/imported/limits';
import type { FoundTable } from '../../../../lib/frameworks/read-source';
import { guessColumns, type TableReading, turned } from '../../../../lib/frameworks/tables/table-reading';
import { t } from '../../../../lib/words/words';
import { CheckField, SelectField } from '../../../ui/field';

/** The most rows that are shown. */
export const shownRows = 12;

type Props = {
  table: FoundTable;
  reading: TableReading;
  /** How many of its rows are drawn, at most `shownRows`; all of them are read. */
  rows: number;
  onReading: (reading: TableReading) => void;
};

/** The table as it came, with a choice above each column of what it holds; what is below follows at once. */
export function TablePreview({ table: { grid, total }, reading, rows: drawn, onReading }: Props) {
  const rows = turned(grid.rows, reading.transposed);
  const first = (reading.headRow ?? -1) + 1;
  const below = (reading.transposed ? rows.length : total) - first;
  const choices = columnRoles.map((value) => ({ value, label: t(`criteria:columnRole.${value}`) }));
  const setRole = (column: number, role: ColumnRole) => onReading({ ...reading, columns: roleAt(reading.columns, column, role) });
  return (
    <div>
      <div class="criteria-settings">
        <SelectField
          label={t('criteria:table.head')}
          value={String(reading.headRow ?? '')}
          options={headOptions(rows)}
          onChange={(value) => onReading(guessColumns(grid.rows, value === '' ? null : Number(value), reading.transposed))}
        />
        {total <= columnLimit ? (
          <CheckField
            label={t('criteria:table.turn')}
            hint={t('criteria:table.turnHint')}
            checked={reading.transposed}
            onChange={(transposed) => onReading(guessColumns(grid.rows, reading.headRow === null ? null : 0, transposed))}
          />
        ) : null}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard */}
      <section class="criteria-scroll" aria-label={t('criteria:table.label')} tabIndex={0}>
        <table class="table criteria-table">
          <thead>
            <tr>
              <td class="criteria-row-number" />
              {reading.columns.map((role, column) => (
                <th key={column} scope="col" data-role={role}>
                  <ColumnSelect
                    {...{ column, role, choices }}
                    head={headOf(rows, reading, column)}
                    onRole={(next) => setRole(column, next)}
                  />
                  <span class="criteria-head">{headOf(rows, reading, column)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(first, first + Math.min(drawn, shownRows)).map((row, index) => (
              <tr key={index}>
                <td class="criteria-row-number code">{first + index + 1}</td>
                {reading.columns.map((role, column) => (
                  <td key={column} data-role={role}>
                    <div class="criteria-cell">{row[column] ?? ''}</div>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {below > shownRows ? <p class="small muted">{t('criteria:table.more', { count: below - shownRows })}</p> : null}
      {grid.leftOutTables > 0 ? (
        <p class="small warn">{t('criteria:warning.smallerTablesLeftOut', { tables: grid.leftOutTables })}</p>
      ) : null}
    </div>
  );
}

type ColumnProps = {
  column: number;
  head: string;
  role: ColumnRole;
  choices: readonly { value: ColumnRole; label: string }[];
  onRole: (role: ColumnRole) => void;
};

function ColumnSelect(props: ColumnProps) {
  return (
    <select
      class="input"
      aria-label={t('criteria:table.holds', { column: columnLetter(props.column), head: props.head })}
      value={props.role}
      onChange={(event) => props.onRole(event.currentTarget.value as ColumnRole)}
    >
      {props.choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

const headOf = (rows: readonly string[][], reading: TableReading, column: number) =>
  (reading.headRow === null ? '' : (rows[reading.headRow]?.[column] ?? '').trim()) || columnLetter(column);

/** A role that only one column can have leaves the column that had it before. */
function roleAt(columns: readonly ColumnRole[], column: number, role: ColumnRole): ColumnRole[] {
  const many = role === 'level text' || role === 'ignore';
  return columns.map((before, index) => (index === column ? role : !many && before === role ? 'ignore' : before));
}

function headOptions(rows: readonly string[][]): { value: string; label: string }[] {
  const options = rows.slice(0, 10).map((row, index) => {
    const start = row
      .filter((cell) => cell.trim() !== '')
      .join(' · ')
      .slice(0, 50);
    return { value: String(index), label: t('criteria:table.headRow', { row: index + 1, start }) };
  });
  return [{ value: '', label: t('criteria:table.noHead') }, ...options];
}
