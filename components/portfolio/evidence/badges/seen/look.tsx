import type { Difference } from '../../../../../lib/domain/compare-sightings';
import type { KeptProof, Sighting } from '../../../../../lib/domain/sighting';
import { formatMoment } from '../../../../../lib/words/dates';
import { sayDifferences } from '../../../../../lib/words/difference-words';
import { language, t } from '../../../../../lib/words/words';
import { WebLink } from '../../piece/web-link';
import { Kept } from './kept';

/** One look at the page of a badge: when, where, what it said otherwise than before, and what was kept of it. */
export function Look({ look, first, differences }: { look: Sighting; first: boolean; differences: readonly Difference[] }) {
  const lacking = (['text', 'picture'] as const).filter((what) => !look.kept.some((one) => one.what === what));
  return (
    <li class="look">
      <h4>
        {formatMoment(look.seenAt, language())} {first ? <span class="small muted">{t('evidence:seen.first')}</span> : null}
        {look.award === null ? <span class="chip chip-warn">{t('evidence:seen.gone')}</span> : null}
      </h4>
      <p class="small">
        <WebLink to={look.url} label={t('evidence:seen.page')} />
      </p>
      {differences.length > 0 ? <p>{t('evidence:seen.changed', { what: sayDifferences(differences) })}</p> : null}
      {differences.map((one) => (
        <Edited key={one.what} difference={one} />
      ))}
      {look.kept.length > 0 ? (
        <ul class="kept-list">
          {look.kept.map((one) => (
            <Kept key={`${one.what} ${one.fileId}`} kept={one} />
          ))}
        </ul>
      ) : null}
      {lacking.length > 0 ? <p class="small muted">{sayLacking(look.kept, lacking)}</p> : null}
    </li>
  );
}

/** Why there is no text or no picture, as far as that is known. */
function sayLacking(kept: readonly KeptProof[], lacking: readonly ('text' | 'picture')[]): string {
  if (kept.length === 0) return t('evidence:seen.nothingKept');
  return lacking.map((what) => t(`evidence:seen.lacks.${what}`)).join(' ');
}

/** Long words that were edited, before and after. */
function Edited({ difference }: { difference: Difference }) {
  if (difference.what !== 'description' && difference.what !== 'criteria') return null;
  return (
    <details class="more">
      <summary>{t(`evidence:seen.edited.${difference.what}`)}</summary>
      <dl class="edited">
        <dt>{t('evidence:seen.was')}</dt>
        <dd class="as-written">{difference.before}</dd>
        <dt>{t('evidence:seen.is')}</dt>
        <dd class="as-written">{difference.now}</dd>
      </dl>
    </details>
  );
}
