import type { Difference } from '../domain/compare-sightings';
import { formatDate } from './dates';
import { language, t } from './words';

/** What a page says otherwise than before, as a part of a sentence: `revoked`, `valid until 3 Aug 2027 (was 3 Aug 2028)`. */
export function sayDifference(difference: Difference): string {
  switch (difference.what) {
    case 'state':
      return t(`difference.state.${difference.now}`);
    case 'issuedOn':
    case 'expiresOn': {
      const [before, now] = [formatDate(difference.before, language()), formatDate(difference.now, language())];
      return t(`difference.${difference.what}`, { before, now });
    }
    case 'skills':
      return [
        difference.added.length > 0 ? t('difference.skillsAdded', { skills: difference.added.join(', ') }) : '',
        difference.removed.length > 0 ? t('difference.skillsRemoved', { skills: difference.removed.join(', ') }) : '',
      ]
        .filter(Boolean)
        .join('; ');
    case 'gone':
    case 'back':
      return t(`difference.${difference.what}`);
    default:
      return t(`difference.${difference.what}`, { before: difference.before, now: difference.now });
  }
}

/** Several differences in a row, weightiest first. */
export const sayDifferences = (differences: readonly Difference[]): string => differences.map(sayDifference).join('; ');
