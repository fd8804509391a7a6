import { t } from '../../lib/words/words';
import { usePopup } from './popup-model';
import type { OpenName } from './rows';

/** "Is this you?", asked once for a name, however many badges bear it; the answer is kept. */
export function NameQuestion({ name: { name, count } }: { name: OpenName }) {
  const { answerName } = usePopup();
  const question = t('popup:name.ask', { name });
  return (
    <fieldset class="band ask" aria-label={question}>
      <div>
        <p class="strong cut" title={name}>
          {question}
        </p>
        <p class="small muted">{t('popup:name.on', { count })}</p>
      </div>
      <button type="button" class="btn btn-small" onClick={() => answerName(name, true)}>
        {t('popup:name.yes')}
      </button>
      <button type="button" class="btn btn-small" onClick={() => answerName(name, false)}>
        {t('popup:name.no')}
      </button>
    </fieldset>
  );
}
