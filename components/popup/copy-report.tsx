import { useRef, useState } from 'preact/hooks';
import { t } from '../../lib/words/words';
import { usePopup } from './popup-model';

/**
 * "Copy a report": how the page is built, for an issue. The learner can look at it before; it goes to the clipboard and
 * nowhere else.
 */
export function CopyReport() {
  const { describePage } = usePopup();
  const field = useRef<HTMLTextAreaElement>(null);
  const [report, setReport] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [said, setSaid] = useState('');

  /** The report, made once, so that what is copied is what was looked at. */
  const make = async (): Promise<string | null> => {
    if (report !== null) return report;
    const answer = await describePage();
    if (answer.ok) setReport(answer.value);
    setSaid(answer.ok ? '' : t('popup:pageReport.failed'));
    return answer.ok ? answer.value : null;
  };
  const copy = async () => {
    const text = await make();
    if (text === null) return;
    try {
      await navigator.clipboard.writeText(text);
      setSaid(t('popup:pageReport.copied'));
    } catch {
      // The browser may refuse the clipboard; the text can still be taken by hand.
      setOpen(true);
      setSaid(t('popup:pageReport.copyByHand'));
      field.current?.focus();
      field.current?.select();
    }
  };
  return (
    <section class="band page-report" aria-label={t('popup:pageReport.label')}>
      <p class="small muted">{t('popup:pageReport.what')}</p>
      <div class="acts">
        <button type="button" class="btn btn-small" onClick={copy}>
          {t('popup:pageReport.copy')}
        </button>
      </div>
      <details
        open={isOpen}
        onToggle={({ currentTarget }) => {
          setOpen(currentTarget.open);
          if (currentTarget.open) void make();
        }}
      >
        <summary class="small">{t('popup:pageReport.look')}</summary>
        <textarea
          ref={field}
          class="input"
          rows={10}
          readOnly
          spellcheck={false}
          aria-label={t('popup:pageReport.text')}
          value={report ?? ''}
        />
      </details>
      <p class="small" role="status">
        {said}
      </p>
    </section>
  );
}
