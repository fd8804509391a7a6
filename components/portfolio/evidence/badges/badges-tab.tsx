import type { EvidencePlace } from '../../workspace/evidence-place';
import { useWorkspace } from '../../workspace/workspace';
import { ListAndThing } from '../piece/list-and-thing';
import { useChosen } from '../piece/use-chosen';
import { BadgeForm } from './badge-form';
import { BadgeList } from './badge-list';
import { BadgeStarts } from './badge-starts';
import { BadgeView } from './badge-view';
import { GroupForm } from './group-form';

/** The badges: list, one badge, its form, and the choice of its parts. */
export function BadgesTab({ place }: { place: EvidencePlace }) {
  const { portfolio } = useWorkspace();
  const { badges } = portfolio.value;
  const chosen = useChosen(place, badges);
  return (
    <ListAndThing
      place={place}
      total={badges.length}
      otherStart={<BadgeStarts />}
      list={<BadgeList chosenId={chosen?.id ?? null} />}
      thing={
        place.kind === 'new' ? (
          <BadgeForm key={`new ${place.from}`} known={null} from={place.from} />
        ) : chosen && place.kind === 'form' && place.form === 'group' ? (
          <GroupForm key={chosen.id} whole={chosen} />
        ) : chosen && place.kind === 'form' ? (
          <BadgeForm key={chosen.id} known={chosen} from={null} />
        ) : chosen ? (
          <BadgeView key={chosen.id} badge={chosen} />
        ) : null
      }
    />
  );
}
