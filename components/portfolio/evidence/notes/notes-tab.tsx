import { latestFirst } from '../../../../lib/domain/win';
import type { EvidencePlace } from '../../workspace/evidence-place';
import { useWorkspace } from '../../workspace/workspace';
import { ListAndThing } from '../piece/list-and-thing';
import { useChosen } from '../piece/use-chosen';
import { NoteForm } from './note-form';
import { NoteList } from './note-list';
import { NoteView } from './note-view';

/** Quick notes: the log, one note, and its form. */
export function NotesTab({ place }: { place: EvidencePlace }) {
  const wins = latestFirst(useWorkspace().portfolio.value.wins);
  const chosen = useChosen(place, wins);
  return (
    <ListAndThing
      place={place}
      total={wins.length}
      list={<NoteList wins={wins} chosenId={chosen?.id ?? null} />}
      thing={
        place.kind === 'new' ? (
          <NoteForm key={`new ${place.from}`} known={null} from={place.from} />
        ) : chosen && place.kind === 'form' ? (
          <NoteForm key={chosen.id} known={chosen} from={null} />
        ) : chosen ? (
          <NoteView key={chosen.id} win={chosen} />
        ) : null
      }
    />
  );
}
