import { formatNumber } from '../../../../lib/words/dates';
import { language, t } from '../../../../lib/words/words';

/** A number of bytes as a reader says it: `840 bytes`, `12 kB`, `1.4 MB`. */
export function saySize(bytes: number): string {
  if (bytes < 1024) return t('evidence:file.bytes', { count: bytes });
  const kilobytes = bytes / 1024;
  if (kilobytes < 1024) return t('evidence:file.kilobytes', { size: formatNumber(kilobytes, language(), 0) });
  return t('evidence:file.megabytes', { size: formatNumber(kilobytes / 1024, language(), 1) });
}
