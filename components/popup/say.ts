import type { Failure } from '../../lib/browser/answer';
import { t } from '../../lib/words/words';

/** "2 badges saved on this computer", with what was brought up to date beside it. */
export function saySaved(outcomes: readonly ('new' | 'updated' | 'unchanged')[]): string {
  const count = (wanted: string) => outcomes.filter((outcome) => outcome === wanted).length;
  const [fresh, updated] = [count('new'), count('updated')];
  const parts = [
    fresh > 0 ? t('popup:saved.new', { count: fresh }) : '',
    updated > 0 ? t('popup:saved.updated', { count: updated }) : '',
    fresh + updated === 0 ? t('popup:saved.unchanged') : '',
  ];
  return parts.filter(Boolean).join(' ');
}

/** What went wrong, what was not harmed, and what to do. */
export function sayFailure({ code, message }: Failure): string {
  switch (code) {
    case 'full':
    case 'newer':
    case 'cannotUndo':
    case 'conflict':
      return t(`error.${code}`);
    case 'unexpected':
    case 'refused':
      return t('error.unexpected', { message: message || code });
    default:
      return t(`popup:data.${code}`);
  }
}
