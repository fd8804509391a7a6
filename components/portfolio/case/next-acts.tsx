import { ChevronRight } from 'lucide';
import { useId, useMemo } from 'preact/hooks';
import { countsAsProof } from '../../../lib/domain/badge';
import { listNextActs, type RankedAct } from '../../../lib/domain/next-acts';
import { t } from '../../../lib/words/words';
import { Icon } from '../../ui/icon';
import { ProofMark } from '../../ui/proof-mark';
import { hrefOfAct, pieceOfAct } from '../claim/act-place';
import { boxesOf, sayMark } from '../claim/proof-words';
import { href } from '../workspace/route';
import { useWorkspace } from '../workspace/workspace';

/** At most three acts that add most proof before the review, each with the one box that it would fill. */
export function NextActs() {
  const { portfolio, today } = useWorkspace();
  const all = portfolio.value;
  const day = today();
  const acts = useMemo(() => listNextActs(all, day), [all, day]);
  // While nothing is mapped at all, one look at the map does more than any single piece.
  const isMapped = all.mappings.some(({ verdict }) => verdict === 'confirmed');
  const unmapped = isMapped ? 0 : all.badges.filter((badge) => countsAsProof(badge, day)).length;
  const id = useId();
  return (
    <section class="next" aria-labelledby={id}>
      <h2 id={id}>{t(all.case?.reviewOn ? 'case:next.beforeReview' : 'case:next.title')}</h2>
      {unmapped > 0 ? <MapFirst count={unmapped} /> : null}
      {acts.length === 0 ? <p class="next-none muted">{t('case:next.none')}</p> : null}
      {(unmapped > 0 ? acts.slice(0, 2) : acts).map((ranked) => (
        <NextRow key={ranked.competency.id} ranked={ranked} />
      ))}
    </section>
  );
}

function MapFirst({ count }: { count: number }) {
  return (
    <a class="row" href={href('case', 'map')}>
      <ProofMark boxes={['next', 'off', 'off', 'off']} label="" decorative />
      <div>
        <p class="row-title">{t('case:next.mapBadges', { count })}</p>
        <p class="row-meta">{t('case:next.mapBadgesWhy')}</p>
      </div>
      <Icon of={ChevronRight} />
    </a>
  );
}

function NextRow({ ranked: { competency, readiness, act } }: { ranked: RankedAct }) {
  const piece = pieceOfAct(act, readiness.evidence);
  const title = competency.priority === 'must' ? t('case:next.must', { title: competency.title }) : competency.title;
  return (
    <a class="row" href={hrefOfAct(act, competency.id)}>
      <ProofMark boxes={boxesOf(readiness, act.fills)} label={sayMark(readiness)} />
      <div>
        <p class="row-title">{t(`next.${act.code}`)}</p>
        <p class="row-meta">{piece ? t('case:next.piece', { title, piece }) : title}</p>
      </div>
      <Icon of={ChevronRight} />
    </a>
  );
}
