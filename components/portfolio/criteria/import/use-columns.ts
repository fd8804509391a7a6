import { useMemo, useState } from 'preact/hooks';
import { ImportError } from '../../../../lib/frameworks/imported/import-error';
import type { ImportedFramework } from '../../../../lib/frameworks/imported/imported-framework';
import { frameworkFromTable } from '../../../../lib/frameworks/tables/table-framework';
import type { TableReading } from '../../../../lib/frameworks/tables/table-reading';
import { t } from '../../../../lib/words/words';
import { useWorker } from '../worker/use-worker';
import { frameworkByColumns, type ImportSource, isSmall, type TableImport } from './import-source';
import { asRefusal, sayBrought } from './use-file-reading';

/**
 * A table as its columns are named now, and what they give: at once for a small table; a large one is read in the worker,
 * so that the page stays quick. While it `isLate`, `result` is what the columns gave before, and is not to be taken.
 * `changed` says whether the guess still stands.
 */
export function useColumns(source: ImportSource) {
  const table = source.kind === 'table' ? source : null;
  const small = useMemo(() => table !== null && isSmall(table.table), [table]);
  // What was named belongs to this table: after another reading it begins anew.
  const [named, setNamed] = useState<Named | null>(null);
  const now = (one: Named | null): Named => (one && one.table === table ? one : { table, ...firstOf(table) });
  const { columns, late, isLate } = now(named);
  const { underWay, run, cancel } = useWorker();
  const quick = useMemo(() => (table && small && columns ? readQuickly(table, columns) : null), [table, small, columns]);
  const name = async (next: TableReading) => {
    if (!table) return;
    setNamed((before) => ({ ...now(before), columns: next, isLate: !small }));
    if (small) return;
    const outcome = await run(sayBrought(table.brought), (read) => frameworkByColumns(table, next, read));
    if (outcome.kind === 'stopped') return;
    const found = outcome.kind === 'done' ? outcome.value : asRefusal(outcome.error);
    setNamed({ table, columns: next, late: found, isLate: false });
  };
  return {
    columns,
    name,
    changed: table !== null && columns !== table.table.reading,
    result: quick ?? late,
    isLate,
    reading: underWay,
    stop: () => {
      cancel();
      setNamed({ table, columns, late: new ImportError('readingStopped'), isLate: false });
    },
  };
}

type Named = { table: TableImport | null; columns: TableReading | null; late: ImportedFramework | ImportError; isLate: boolean };

const nothing = new ImportError('noCompetencies');
const firstOf = (table: TableImport | null): Omit<Named, 'table'> => ({
  columns: table?.table.reading ?? null,
  late: table?.framework ?? nothing,
  isLate: false,
});

function readQuickly({ table, format }: TableImport, columns: TableReading): ImportedFramework | ImportError {
  try {
    return frameworkFromTable(table.grid.rows, columns, { title: '', onlyLevel: t('criteria:onlyLevel'), file: format });
  } catch (error) {
    if (error instanceof ImportError) return error;
    throw error;
  }
}
