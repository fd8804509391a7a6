import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Assessment, Badge } from '../../../../lib/domain/badge';
import { saveEvidence } from '../../../../lib/store/save-evidence';
import { t } from '../../../../lib/words/words';
import { DateField, dateFrom, isDateFine } from '../../form/typed-fields';
import { useWorkspace } from '../../workspace/workspace';

const answers: readonly Assessment[] = ['watched', 'quiz', 'graded project', 'proctored exam'];

/** What no page says and the learner can answer with a click: whose it is, how it was assessed, when it began. */
export function BadgeQuestions({ badge }: { badge: Badge }) {
  const answer = useAnswer(badge);
  const open = badge.owner === 'unknown' || badge.assessment === 'unknown' || (badge.startedOn === null && badge.owner !== 'other');
  if (!open) return null;
  return (
    <div class="questions">
      {badge.owner === 'unknown' ? (
        <Question asks={badge.earner ? t('evidence:badge.isThisYou', { name: badge.earner }) : t('evidence:badge.isItYours')}>
          <button type="button" class="btn btn-small" onClick={() => answer({ owner: 'me' })}>
            {t('evidence:badge.mine')}
          </button>
          <button type="button" class="btn btn-small" onClick={() => answer({ owner: 'other' })}>
            {t('evidence:badge.notMine')}
          </button>
        </Question>
      ) : null}
      {badge.assessment === 'unknown' ? (
        <Question asks={t('evidence:badge.howAssessed')}>
          {answers.map((one) => (
            <button key={one} type="button" class="btn btn-small" onClick={() => answer({ assessment: one })}>
              {t(`assessment.${one}`)}
            </button>
          ))}
        </Question>
      ) : null}
      {badge.startedOn === null && badge.owner !== 'other' ? <StartQuestion onAnswer={(startedOn) => answer({ startedOn })} /> : null}
    </div>
  );
}

function Question({ asks, children }: { asks: string; children: ComponentChildren }) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in line with its answers
    <div class="question" role="group" aria-labelledby={id}>
      <p id={id}>{asks}</p>
      <div class="actions">{children}</div>
    </div>
  );
}

function StartQuestion({ onAnswer }: { onAnswer: (startedOn: string) => void }) {
  const [typed, setTyped] = useState('');
  const date = isDateFine(typed) ? dateFrom(typed) : null;
  return (
    <form
      class="question"
      onSubmit={(event) => {
        event.preventDefault();
        if (date) onAnswer(date);
      }}
    >
      <DateField label={t('evidence:badge.whenBegun')} hint={t('evidence:badge.whyBegun')} value={typed} onInput={setTyped} />
      {typed === '' ? null : (
        <button type="submit" class="btn btn-small" disabled={date === null}>
          {t('save')}
        </button>
      )}
    </form>
  );
}

/** Stores one answer at once; what another tab changed meanwhile is kept, since only this field is written. */
function useAnswer(badge: Badge): (changes: Partial<Badge>) => void {
  const workspace = useWorkspace();
  const none = { confirm: [], release: [] };
  return async (changes) => {
    const store = (known: Badge) =>
      workspace.run(
        (now) => saveEvidence(workspace.db, 'badge', { known, changes, blank: known, mapping: none }, now),
        t('evidence:said.answered'),
      );
    const outcome = await store(badge);
    const newest = outcome.done ? null : outcome.conflict?.current;
    if (newest) await store(newest as Badge);
  };
}
