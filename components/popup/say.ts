import type { Failure } from '../../lib/browser/answer';
import type { SaveResult } from '../../lib/browser/messages';
import { t } from '../../lib/words/words';

/** "2 badges saved on this computer", with what was brought up to date beside it, and what there was no room for. */
export function saySaved(outcomes: readonly ('new' | 'updated' | 'unchanged')[], leftOut: SaveResult['leftOut'] = null): string {
  const count = (wanted: string) => outcomes.filter((outcome) => outcome === wanted).length;
  const [fresh, updated] = [count('new'), count('updated')];
  const parts = [
    fresh > 0 ? t('popup:saved.new', { count: fresh }) : '',
    updated > 0 ? t('popup:saved.updated', { count: updated }) : '',
    fresh + updated === 0 ? t('popup:saved.unchanged') : '',
    leftOut === 'picture' ? t('popup:saved.withoutPicture') : '',
    leftOut === 'proof' ? t('popup:saved.withoutProof') : '',
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
