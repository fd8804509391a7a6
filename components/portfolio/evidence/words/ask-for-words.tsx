import { Copy, Mail } from 'lucide';
import { useId, useRef, useState } from 'preact/hooks';
import { t } from '../../../../lib/words/words';
import { Icon } from '../../../ui/icon';
import { useWorkspace } from '../../workspace/workspace';
import { type Asking, askingText, mailAddress } from './asking-text';

/** The prepared text, to be changed, copied, or opened in the learner's mail program. */
export function AskForWords({ asking }: { asking: Asking }) {
  const { portfolio, say } = useWorkspace();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const prepared = askingText(portfolio.value, asking);
  const [own, setOwn] = useState<string | null>(null);
  const body = own ?? prepared.body;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(body);
      say(t('evidence:ask.copied'));
    } catch {
      // Where the clipboard is refused, the marked text can still be copied by key.
      field.current?.select();
      say(t('evidence:ask.marked'));
    }
  };
  return (
    <div class="field ask">
      <label for={id}>{t('evidence:ask.title')}</label>
      <textarea id={id} ref={field} class="input" rows={14} value={body} onInput={(event) => setOwn(event.currentTarget.value)} />
      <p class="hint small">{t('evidence:ask.hint')}</p>
      <div class="actions">
        <button type="button" class="btn btn-small" onClick={copy}>
          <Icon of={Copy} /> {t('evidence:ask.copy')}
        </button>
        <a class="btn btn-small" href={mailAddress({ subject: prepared.subject, body })}>
          <Icon of={Mail} /> {t('evidence:ask.mail')}
        </a>
      </div>
    </div>
  );
}
