import { countsAsWords, type Feedback } from '../../../../lib/domain/feedback';
import { formatDate } from '../../../../lib/words/dates';
import { language, t } from '../../../../lib/words/words';
import type { EvidencePlace } from '../../workspace/evidence-place';
import { useWorkspace } from '../../workspace/workspace';
import { ListAndThing, ListHead } from '../piece/list-and-thing';
import { PieceRow } from '../piece/piece-row';
import { useChosen } from '../piece/use-chosen';
import { WordsForm } from './words-form';
import { WordsView } from './words-view';

/** Others' words: list, one person's words, and their form. */
export function WordsTab({ place }: { place: EvidencePlace }) {
  const { portfolio } = useWorkspace();
  const { feedback } = portfolio.value;
  const chosen = useChosen(place, feedback);
  const received = place.kind === 'form' && place.part === 'received';
  return (
    <ListAndThing
      place={place}
      total={feedback.length}
      list={<WordsList chosenId={chosen?.id ?? null} />}
      thing={
        place.kind === 'new' ? (
          <WordsForm key={`new ${place.from}`} known={null} from={place.from} />
        ) : chosen && place.kind === 'form' ? (
          <WordsForm key={chosen.id} known={chosen} from={null} received={received} />
        ) : chosen ? (
          <WordsView key={chosen.id} words={chosen} />
        ) : null
      }
    />
  );
}

function WordsList({ chosenId }: { chosenId: string | null }) {
  const { portfolio } = useWorkspace();
  const { feedback } = portfolio.value;
  return (
    <>
      <ListHead tab="words" said={t('evidence:words.count', { count: feedback.length })} />
      <ul>
        {feedback.map((one) => (
          <PieceRow key={one.id} tab="words" piece={one} title={one.who} chosen={one.id === chosenId}>
            {[one.role || t(`relation.${one.relation}`), sayState(one)].join(' · ')}{' '}
            {one.state === 'received' && !countsAsWords(one) ? <span class="chip">{t('evidence:words.notQuotable')}</span> : null}
          </PieceRow>
        ))}
      </ul>
    </>
  );
}

/** "asked on 3 Aug 2026", "received", as far as the dates are known. */
function sayState({ state, askedOn, receivedOn }: Feedback): string {
  const on = state === 'asked' ? askedOn : receivedOn;
  return on ? t(`evidence:words.${state}On`, { date: formatDate(on, language()) }) : t(`evidence:words.${state}`);
}
