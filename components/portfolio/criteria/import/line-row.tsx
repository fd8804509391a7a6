import { Scissors, WrapText } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type LineMark, lineMarks, type TextLine } from '../../../../lib/frameworks/text/text-lines';
import { t } from '../../../../lib/words/words';
import { Icon } from '../../../ui/icon';

type Props = {
  line: TextLine;
  number: number;
  isLast: boolean;
  /** Where the caret is to go now, or null. */
  caret: number | null;
  onFocused: () => void;
  onMark: (mark: LineMark) => void;
  onSplit: (caret: number | null) => void;
  onJoin: () => void;
  onJoinBefore: () => void;
  onMove: (step: -1 | 1) => void;
};

/**
 * One line of the paste. Its text has a caret but cannot be typed into, because it is the company's: Enter splits at the
 * caret, Backspace at the beginning and Delete at the end join, the arrows move on. The mark is chosen by its first letter.
 */
export function LineRow(props: Props) {
  const { line, number, isLast, caret } = props;
  const text = useRef<HTMLTextAreaElement>(null);
  // Before the next key can arrive, so that quick typing never lands in another line.
  useLayoutEffect(() => {
    if (caret === null || !text.current) return;
    text.current.focus();
    text.current.setSelectionRange(caret, caret);
    props.onFocused();
  });
  return (
    <li class="criteria-line" data-mark={line.mark}>
      <span class="code">{number}</span>
      <select
        class="input"
        aria-label={t('criteria:lines.markOf', { number })}
        value={line.mark}
        onChange={(event) => props.onMark(event.currentTarget.value as LineMark)}
      >
        {lineMarks.map((mark) => (
          <option key={mark} value={mark}>
            {t(`criteria:mark.${mark}`)}
          </option>
        ))}
      </select>
      <textarea
        ref={text}
        class="criteria-line-text"
        aria-label={t('criteria:lines.textOf', { number })}
        rows={Math.min(8, Math.ceil(line.text.length / 90) + (line.text.match(/\n/g)?.length ?? 0))}
        value={line.text}
        spellcheck={false}
        onInput={(event) => {
          event.currentTarget.value = line.text;
        }}
        onBeforeInput={(event) => event.preventDefault()}
        onKeyDown={(event) => pressed(event, props)}
      />
      <span class="criteria-line-acts">
        <button type="button" class="btn btn-quiet btn-small" onClick={() => props.onSplit(text.current?.selectionStart ?? null)}>
          <Icon of={Scissors} /> <span class="hidden-text">{t('criteria:lines.line', { number })}</span> {t('criteria:lines.split')}
        </button>
        <button type="button" class="btn btn-quiet btn-small" disabled={isLast} onClick={props.onJoin}>
          <Icon of={WrapText} /> <span class="hidden-text">{t('criteria:lines.line', { number })}</span> {t('criteria:lines.join')}
        </button>
      </span>
    </li>
  );
}

function pressed(event: KeyboardEvent & { currentTarget: HTMLTextAreaElement }, props: Props): void {
  const { selectionStart, selectionEnd, value } = event.currentTarget;
  const caretOnly = selectionStart === selectionEnd;
  if (event.key === 'Enter') props.onSplit(selectionStart);
  else if (event.key === 'Backspace') {
    if (caretOnly && selectionStart === 0) props.onJoinBefore();
  } else if (event.key === 'Delete') {
    if (caretOnly && selectionStart === value.length && !props.isLast) props.onJoin();
  } else if (event.key === 'ArrowUp' && selectionStart === 0) props.onMove(-1);
  else if (event.key === 'ArrowDown' && selectionEnd === value.length) props.onMove(1);
  else return;
  event.preventDefault();
}
