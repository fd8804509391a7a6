import type { Framework } from '../../../../lib/domain/framework';
import { refuseTooMany } from '../../../../lib/frameworks/imported/framework-builder';
import { ImportError } from '../../../../lib/frameworks/imported/import-error';
import { type ImportedFramework, type ImportedPart, onlyPart } from '../../../../lib/frameworks/imported/imported-framework';
import type { TableReading } from '../../../../lib/frameworks/tables/table-reading';
import { templates } from '../../../../lib/frameworks/templates/templates';
import { frameworkFromLines, type LineNames } from '../../../../lib/frameworks/text/text-framework';
import type { TextLine } from '../../../../lib/frameworks/text/text-lines';
import { t } from '../../../../lib/words/words';
import type { ImportSource } from './import-source';

/** What a source gives as its columns and lines are marked, or why it gives nothing. */
export function resultOf(
  source: ImportSource,
  byColumns: ImportedFramework | ImportError,
  lines: readonly TextLine[],
  names: LineNames,
): ImportedFramework | ImportError {
  try {
    switch (source.kind) {
      case 'table':
        return byColumns instanceof ImportError ? byColumns : withOnlyLevel(byColumns, names.onlyLevel);
      case 'lines':
        return frameworkFromLines(lines, names, 'as shown');
      case 'file':
        return withOnlyLevel(source.read.framework, names.onlyLevel);
      case 'template':
        return templates[source.name](t(`criteria:template.${source.name}.title`));
      case 'by hand': {
        const levels = [{ id: 'target', label: names.onlyLevel }];
        return { format: 'text', title: '', levels, scale: [], competencies: [], expectations: [], roles: [], warnings: [] };
      }
      default:
        return source satisfies never;
    }
  } catch (error) {
    if (error instanceof ImportError) return error;
    throw error;
  }
}

/** The part that the learner takes; refused while it is more than a case can hold. */
export function partOf(whole: ImportedFramework | ImportError, part: ImportedPart): ImportedFramework | ImportError {
  if (whole instanceof ImportError) return whole;
  const taken = onlyPart(whole, part);
  try {
    refuseTooMany(taken);
    return taken;
  } catch (error) {
    if (error instanceof ImportError) return error;
    throw error;
  }
}

/** The file names no level: the reader called its only one by the usual words, and the learner calls it otherwise. */
const withOnlyLevel = (read: ImportedFramework, label: string): ImportedFramework =>
  isUnnamedLevel(read) ? { ...read, levels: read.levels.map((level) => ({ ...level, label })) } : read;

const isUnnamedLevel = ({ levels }: ImportedFramework): boolean => levels.length === 1 && levels[0]?.label === t('criteria:onlyLevel');

/** What the store notes of where criteria came from. */
export function originOf(source: ImportSource): Framework['origin'] {
  switch (source.kind) {
    case 'table':
      return source.brought.pasted ? 'pasted table' : 'csv';
    case 'file':
      return source.brought.pasted ? 'pasted text' : 'file';
    case 'lines':
      return 'pasted text';
    case 'template':
      return 'template';
    case 'by hand':
      return 'by hand';
    default:
      return source satisfies never;
  }
}

/** Whether the source names no level, so that the learner names the one it asks of. */
export function hasOnlyLevel(source: ImportSource, reading: TableReading | null, whole: ImportedFramework | ImportError): boolean {
  if (source.kind === 'table') return !(reading?.columns.includes('level text') || reading?.columns.includes('level'));
  if (source.kind === 'file') return isUnnamedLevel(source.read.framework);
  if (source.kind === 'lines') return whole instanceof ImportError || whole.levels.length < 2;
  return source.kind !== 'template';
}
