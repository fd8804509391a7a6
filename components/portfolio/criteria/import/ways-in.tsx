import { ClipboardPaste, FileText, ListPlus, Sparkles } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../../lib/words/words';
import { FilePicker } from '../../../ui/file-picker';
import { Icon } from '../../../ui/icon';
import { Notice } from '../../../ui/notice';
import { broughtFile, broughtPaste, type ImportSource, type Pasted } from './import-source';
import { ReadingProgress } from './reading-progress';
import { TemplateList } from './template-list';
import { useFileReading } from './use-file-reading';

type Props = { replacing: boolean; onSource: (source: ImportSource) => void; onCancel: (() => void) | null };

/** What the chooser offers first; whatever is chosen is known by its bytes. */
const readEndings = '.csv,.tsv,.tab,.txt,.md,.markdown,.xlsx,.xlsm,.html,.htm,.yaml,.yml,.json,.jsonld,.matrix';

/** The ways in which criteria come here: pasted, as a file, from a template of ours, or written by hand. */
export function WaysIn({ replacing, onSource, onCancel }: Props) {
  const { reading, problem, read, cancel } = useFileReading(onSource);
  return (
    <div class="room-body criteria-ways">
      <h2 class="room-title">{t(replacing ? 'criteria:ways.replaceTitle' : 'criteria:ways.title')}</h2>
      <p class="muted criteria-lead">{t('criteria:ways.lead')}</p>
      {problem ? <Notice alert>{problem}</Notice> : null}
      <PasteField onPasted={(pasted) => read(broughtPaste(pasted))} />
      <ReadingProgress reading={reading} onCancel={cancel} />
      <div class="criteria-other-ways">
        <Way icon={FileText} title={t('criteria:ways.file.title')} text={t('criteria:ways.file.text')}>
          <FilePicker
            label={t('criteria:ways.file.drop')}
            button={t('criteria:ways.file.choose')}
            accept={readEndings}
            onFile={(file) => read(broughtFile(file))}
          />
        </Way>
        <Way icon={ListPlus} title={t('criteria:ways.hand.title')} text={t('criteria:ways.hand.text')}>
          <button type="button" class="btn" onClick={() => onSource({ kind: 'by hand' })}>
            {t('criteria:ways.hand.begin')}
          </button>
        </Way>
        <Way icon={Sparkles} title={t('criteria:ways.templates.title')} text={t('criteria:ways.templates.text')}>
          <TemplateList />
        </Way>
      </div>
      {onCancel ? (
        <div class="actions">
          <button type="button" class="btn" onClick={onCancel}>
            {t('cancel')}
          </button>
        </div>
      ) : null}
    </div>
  );
}

function Way({
  icon,
  title,
  text,
  children,
}: {
  icon: Parameters<typeof Icon>[0]['of'];
  title: string;
  text: string;
  children: ComponentChildren;
}) {
  return (
    <section class="criteria-way">
      <h3>
        <Icon of={icon} /> {title}
      </h3>
      <p class="muted">{text}</p>
      {children}
    </section>
  );
}

/** One big field: a paste goes on by itself, typed text by the button. */
function PasteField({ onPasted }: { onPasted: (pasted: Pasted) => void }) {
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  // A turn later: the frame of the page moves the focus to the room first.
  useEffect(() => {
    const timer = setTimeout(() => field.current?.focus());
    return () => clearTimeout(timer);
  }, []);
  const paste = (event: ClipboardEvent) => {
    const pasted = { text: event.clipboardData?.getData('text/plain') ?? '', html: event.clipboardData?.getData('text/html') ?? '' };
    // A piece added to what is typed already is the learner's own editing.
    if (text.trim() !== '' || (pasted.text.trim() === '' && pasted.html.trim() === '')) return;
    event.preventDefault();
    setText(pasted.text);
    onPasted(pasted);
  };
  return (
    <section class="field criteria-paste">
      <label for="criteria-paste">
        <Icon of={ClipboardPaste} /> {t('criteria:ways.paste.label')}
      </label>
      <textarea
        ref={field}
        id="criteria-paste"
        class="input"
        rows={8}
        placeholder={t('criteria:ways.paste.placeholder')}
        aria-describedby="criteria-paste-hint"
        value={text}
        onPaste={paste}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          onPasted({ text, html: '' });
        }}
      />
      <p class="hint small" id="criteria-paste-hint">
        {t('criteria:ways.paste.hint')}
      </p>
      <div class="actions">
        <button type="button" class="btn btn-primary" disabled={text.trim() === ''} onClick={() => onPasted({ text, html: '' })}>
          {t('criteria:ways.paste.read')}
        </button>
      </div>
    </section>
  );
}
