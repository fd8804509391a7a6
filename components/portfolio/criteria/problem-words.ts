import type { ImportError } from '../../../lib/frameworks/import-error';
import type { ImportWarning } from '../../../lib/frameworks/imported-framework';
import { t } from '../../../lib/words/words';

/** Why a file or a paste was refused, and what to do instead. */
export const sayImportError = (error: ImportError): string => t(`criteria:problem.${error.code}`, error.values);

/** What a reader has to say of a row: "Row 14, column Level: …". */
export function sayWarning(warning: ImportWarning): string {
  const where =
    warning.row === null
      ? ''
      : warning.column === null
        ? t('criteria:where.row', { row: warning.row })
        : t('criteria:where.cell', { row: warning.row, column: warning.column });
  const what = t(`criteria:warning.${warning.code}`, warning.values);
  return where ? t('criteria:where.says', { where, what }) : what;
}
