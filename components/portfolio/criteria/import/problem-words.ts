import type { ImportError } from '../../../../lib/frameworks/imported/import-error';
import type { ImportWarning } from '../../../../lib/frameworks/imported/imported-framework';
import { t } from '../../../../lib/words/words';

/** Why a file or a paste was refused, and what to do instead. */
export const sayImportError = (error: ImportError): string => t(`criteria:problem.${error.code}`, error.values);

/** What a reader has to say of a row: "Row 14, column Level: …", in a workbook with its sheet. Lines of a text are counted as lines. */
export function sayWarning(warning: ImportWarning): string {
  const { row, column, sheet } = warning;
  const what = t(`criteria:warning.${warning.code}`, warning.values);
  if (row === null)
    return sheet === undefined ? asSentence(what) : t('criteria:where.says', { where: t('criteria:where.sheet', { sheet }), what });
  const isLine = warning.code === 'textWithoutCompetency';
  const where =
    column === null ? t(isLine ? 'criteria:where.line' : 'criteria:where.row', { row }) : t('criteria:where.cell', { row, column });
  return t('criteria:where.says', { where: sheet === undefined ? where : t('criteria:where.inSheet', { sheet, where }), what });
}

/** What follows no place begins the line. */
const asSentence = (what: string): string => what.charAt(0).toLocaleUpperCase() + what.slice(1);
