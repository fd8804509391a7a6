import { Layers } from 'lucide';
import { useMemo, useState } from 'preact/hooks';
import { proposeStacksInSteps } from '../../../lib/suggestions/propose-stacks';
import { t } from '../../../lib/words/words';
import { Icon } from '../../ui/icon';
import { useInSlices } from '../suggested/use-in-slices';
import { versionOf } from '../suggested/version-of';
import { useWorkspace } from '../workspace/workspace';
import type { MapActs } from './use-map-acts';

/** Awards that seem to add up to one another, one proposal at a time; grouped, they count once. */
export function GroupProposals({ acts }: { acts: MapActs }) {
  const { portfolio } = useWorkspace();
  const { badges, stacks } = portfolio.value;
  const [putOff, setPutOff] = useState<ReadonlySet<string>>(new Set());
  const key = useMemo(() => `${versionOf(badges)}|${versionOf(stacks)}`, [badges, stacks]);
  const ungrouped = () => {
    const grouped = new Set(stacks.flatMap(({ wholeId, partIds }) => [wholeId, ...partIds]));
    return badges.filter(({ id }) => !grouped.has(id));
  };
  const found = useInSlices(key, null, () => stamped(key, proposeStacksInSteps(ungrouped())));
  // The last answer stands while another is worked out; what was grouped meanwhile is not proposed again.
  const [proposal] = found?.key === key ? found.proposals.filter(({ wholeId }) => !putOff.has(wholeId)) : [];
  if (!proposal) return null;
  const titleOf = (id: string) => badges.find((badge) => badge.id === id)?.title ?? '';
  return (
    <section class="map-group" aria-label={t('case:map.group.label')}>
      <Icon of={Layers} />
      <p class="wrap">
        {t(`case:map.group.${proposal.kind}`, {
          parts: proposal.partIds.map((id) => t('case:quoted', { text: titleOf(id) })).join(', '),
          whole: t('case:quoted', { text: titleOf(proposal.wholeId) }),
        })}{' '}
        <span class="muted">{t(`case:map.group.reason.${proposal.reason}`)}</span>
      </p>
      <div class="actions">
        <button type="button" class="btn btn-small" onClick={() => acts.group(proposal)}>
          {t('case:map.group.confirm')}
        </button>
        <button type="button" class="btn btn-small btn-quiet" onClick={() => setPutOff(new Set([...putOff, proposal.wholeId]))}>
          {t('case:map.group.notNow')}
        </button>
      </div>
    </section>
  );
}

/** The proposals with the state of the badges that they are for. */
function* stamped(key: string, work: ReturnType<typeof proposeStacksInSteps>) {
  return { key, proposals: yield* work };
}
