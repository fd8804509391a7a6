import { isWorkComplete } from '../../../../lib/domain/artifact';
import { formatDate } from '../../../../lib/words/dates';
import { language, t } from '../../../../lib/words/words';
import type { EvidencePlace } from '../../workspace/evidence-place';
import { useWorkspace } from '../../workspace/workspace';
import { ListAndThing, ListHead } from '../piece/list-and-thing';
import { PieceRow } from '../piece/piece-row';
import { useChosen } from '../piece/use-chosen';
import { WorkForm } from './work-form';
import { WorkView } from './work-view';

/** The pieces of work: list, one piece, and its form. */
export function WorkTab({ place }: { place: EvidencePlace }) {
  const { portfolio } = useWorkspace();
  const { artifacts } = portfolio.value;
  const chosen = useChosen(place, artifacts);
  return (
    <ListAndThing
      place={place}
      total={artifacts.length}
      list={<WorkList chosenId={chosen?.id ?? null} />}
      thing={
        place.kind === 'new' ? (
          <WorkForm key={`new ${place.from}`} known={null} from={place.from} />
        ) : chosen && place.kind === 'form' ? (
          <WorkForm key={chosen.id} known={chosen} from={null} />
        ) : chosen ? (
          <WorkView key={chosen.id} work={chosen} />
        ) : null
      }
    />
  );
}

function WorkList({ chosenId }: { chosenId: string | null }) {
  const { portfolio } = useWorkspace();
  const { artifacts } = portfolio.value;
  return (
    <>
      <ListHead tab="work" said={t('evidence:work.count', { count: artifacts.length })} />
      <ul>
        {artifacts.map((work) => (
          <PieceRow key={work.id} tab="work" piece={work} title={work.title} chosen={work.id === chosenId}>
            {[t(`evidence:work.kind.${work.kind}`), work.doneOn ? formatDate(work.doneOn, language()) : t('noDate')].join(' · ')}{' '}
            {isWorkComplete(work) ? null : <span class="chip">{t('evidence:work.draft')}</span>}
          </PieceRow>
        ))}
      </ul>
    </>
  );
}
