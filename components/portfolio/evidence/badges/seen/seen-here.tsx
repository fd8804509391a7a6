import type { Badge } from '../../../../../lib/domain/badge';
import { civilDayOf } from '../../../../../lib/domain/civil-date';
import { compareSightings } from '../../../../../lib/domain/compare-sightings';
import { lastSaid, type Sighting } from '../../../../../lib/domain/sighting';
import { listSightings } from '../../../../../lib/store/sightings';
import { formatDate } from '../../../../../lib/words/dates';
import { language, t } from '../../../../../lib/words/words';
import { Notice } from '../../../../ui/notice';
import { useLive } from '../../../workspace/use-live';
import { useWorkspace } from '../../../workspace/workspace';
import { Look } from './look';

/** Looks between the newest and the first that are shown without being asked for. */
const mostBetween = 2;

/** What was seen of a badge, newest look first: when and where, what was kept of it, and what changed in between. */
export function SeenHere({ badge }: { badge: Badge }) {
  const { db } = useWorkspace();
  const looks = useLive(() => listSightings(db, badge.id));
  if (looks === undefined) return null;
  return (
    <section class="section">
      <h3 class="section-title">{t('evidence:seen.title')}</h3>
      {badge.goneSince ? (
        <Notice>{t('evidence:seen.goneSince', { date: formatDate(civilDayOf(badge.goneSince), language()) })}</Notice>
      ) : null}
      {looks.length === 0 ? (
        <p class="muted">{t(wasRead(badge) ? 'evidence:seen.before' : 'evidence:seen.byHand')}</p>
      ) : (
        <Looks of={looks} />
      )}
    </section>
  );
}

const wasRead = (badge: Badge): boolean => Object.values(badge.provenance).some((from) => from?.kind === 'page');

function Looks({ of: looks }: { of: readonly Sighting[] }) {
  const drawn = looks
    .map((look, index) => {
      const earlier = looks.slice(0, index);
      const differences = index === 0 ? [] : compareSightings(lastSaid(earlier), look.award);
      return <Look key={look.id} look={look} first={index === 0} differences={differences} />;
    })
    .reverse();
  const between = drawn.slice(1, -1);
  if (between.length <= mostBetween) return <ol class="looks">{drawn}</ol>;
  return (
    <>
      <ol class="looks">{drawn.slice(0, 1)}</ol>
      <details class="more">
        <summary>{t('evidence:seen.between', { count: between.length })}</summary>
        <ol class="looks">{between}</ol>
      </details>
      <ol class="looks">{drawn.slice(-1)}</ol>
    </>
  );
}
