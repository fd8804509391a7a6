import { useMemo, useState } from 'preact/hooks';
import { ImportError } from '../../../lib/frameworks/import-error';
import type { ImportedFramework } from '../../../lib/frameworks/imported-framework';
import { frameworkFromTable } from '../../../lib/frameworks/table-framework';
import type { TableReading } from '../../../lib/frameworks/table-reading';
import { t } from '../../../lib/words/words';
import { frameworkByColumns, type ImportSource, isSmall, type TableImport } from './import-source';
import { sayBrought, useWorker } from './use-file-reading';

/**
 * A table as its columns are named now, and what they give: at once for a small table; a large one is read in the worker,
 * so that the page stays quick, and gives nothing until it is done. `changed` says whether the guess still stands.
 */
export function useColumns(source: ImportSource) {
  const table = source.kind === 'table' ? source : null;
  const small = useMemo(() => table !== null && isSmall(table.table), [table]);
  // What was named belongs to this table: after another reading it begins anew.
  const [named, setNamed] = useState<Named | null>(null);
  const { columns, late } = named && named.table === table ? named : firstOf(table);
  const { reading, run, cancel } = useWorker();
  const quick = useMemo(() => (table && small && columns ? readQuickly(table, columns) : null), [table, small, columns]);
  const name = async (next: TableReading) => {
    if (!table) return;
    setNamed({ table, columns: next, late: new ImportError('stillReading') });
    if (small) return;
    const found = await run(sayBrought(table.brought), (read) => frameworkByColumns(table, next, read));
    if (found) setNamed({ table, columns: next, late: found });
  };
  return {
    columns,
    name,
    changed: table !== null && columns !== table.table.reading,
    result: quick ?? late,
    reading,
    stop: () => {
      cancel();
      setNamed({ table, columns, late: new ImportError('readingStopped') });
    },
  };
}

type Named = { table: TableImport | null; columns: TableReading | null; late: ImportedFramework | ImportError };

const nothing = new ImportError('noCompetencies');
const firstOf = (table: TableImport | null): Omit<Named, 'table'> => ({
  columns: table?.table.reading ?? null,
  late: table?.framework ?? nothing,
});

function readQuickly({ table, format }: TableImport, columns: TableReading): ImportedFramework | ImportError {
  try {
    return frameworkFromTable(table.grid.rows, columns, { title: '', onlyLevel: t('criteria:onlyLevel'), file: format });
  } catch (error) {
    if (error instanceof ImportError) return error;
    throw error;
  }
}
