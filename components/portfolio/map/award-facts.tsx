import { formatDate } from '../../../lib/words/dates';
import { language, t } from '../../../lib/words/words';
import type { MapLine } from './map-model';

/** What the map says of a badge: title, issuer, date, and why it fills no box where it does not. */
export function AwardFacts({ line: { group, noBox, cells } }: { line: MapLine }) {
  const { badge } = group;
  const facts = [badge.issuer || t('noIssuer'), badge.issuedOn ? formatDate(badge.issuedOn, language()) : t('noDate')];
  // Nothing is looked for where a badge can prove nothing.
  if (noBox === null && cells.every(({ state }) => state === 'empty' || state === 'off')) facts.push(t('case:map.noSharedWords'));
  return (
    <>
      <span class="name">{badge.title}</span>
      <span class="row-meta">{facts.join(' · ')}</span>
      {noBox ? <span class="chip chip-warn">{sayNoBox(noBox, badge.expiresOn)}</span> : null}
    </>
  );
}

function sayNoBox(because: NonNullable<MapLine['noBox']>, expiresOn: string | null): string {
  if (because === 'expired' && expiresOn) return t('case:noBox.expiredOn', { date: formatDate(expiresOn, language()) });
  return t(`case:noBox.${because}`);
}
