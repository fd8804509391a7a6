import { useState } from 'preact/hooks';
import {
  joinWithNext,
  type LineMark,
  lineMarks,
  markLines,
  splitLine,
  splitPoint,
  type TextLine,
} from '../../../../lib/frameworks/text/text-lines';
import { t } from '../../../../lib/words/words';
import { LineRow } from './line-row';

/** How many lines are drawn at once; a long paste stays quick. */
const page = 200;

type Props = { lines: TextLine[]; onLines: (lines: TextLine[]) => void };

/** Pasted text line by line: each is marked, joined with the next, or split, by mouse and by keyboard. */
export function LinesPreview({ lines, onLines }: Props) {
  const [shown, setShown] = useState(page);
  const [focus, setFocus] = useState<{ index: number; caret: number } | null>(null);
  const split = (index: number, caret: number | null) => {
    const at = caret && caret > 0 && caret < (lines[index]?.text.length ?? 0) ? caret : splitPoint(lines[index]?.text ?? '');
    const next = splitLine(lines, index, at);
    if (next.length > lines.length) setFocus({ index: index + 1, caret: 0 });
    onLines(next);
  };
  const join = (index: number) => {
    const caret = lines[index]?.text.length ?? 0;
    if (!lines[index] || !lines[index + 1]) return;
    setFocus({ index, caret });
    onLines(joinWithNext(lines, index));
  };
  return (
    <section aria-label={t('criteria:lines.label')}>
      <p class="small muted">{t('criteria:lines.how')}</p>
      <MarkMany count={lines.length} onMark={(from, to, mark) => onLines(markLines(lines, from, to, mark))} />
      <ol class="criteria-lines">
        {lines.slice(0, shown).map((line, index) => (
          <LineRow
            key={index}
            line={line}
            number={index + 1}
            isLast={index === lines.length - 1}
            caret={focus?.index === index ? focus.caret : null}
            onFocused={() => setFocus(null)}
            onMark={(mark) => onLines(markLines(lines, index, index, mark))}
            onSplit={(caret) => split(index, caret)}
            onJoin={() => join(index)}
            onJoinBefore={() => index > 0 && join(index - 1)}
            onMove={(step) => lines[index + step] && setFocus({ index: index + step, caret: 0 })}
          />
        ))}
      </ol>
      {lines.length > shown ? (
        <button type="button" class="btn btn-small" onClick={() => setShown(shown + page)}>
          {t('criteria:lines.more', { count: lines.length - shown })}
        </button>
      ) : null}
    </section>
  );
}

/** Marks a run of lines at once: the imprint at the end of a page, or everything above the first heading. */
function MarkMany({ count, onMark }: { count: number; onMark: (from: number, to: number, mark: LineMark) => void }) {
  const [from, setFrom] = useState('1');
  const [to, setTo] = useState(String(count));
  const [mark, setMark] = useState<LineMark>('ignore');
  const numbers = [Number(from), Number(to)].map((value) => Math.min(Math.max(Math.round(value) || 1, 1), count) - 1);
  return (
    <fieldset class="criteria-mark-many">
      <legend class="hidden-text">{t('criteria:lines.many')}</legend>
      <label>
        {t('criteria:lines.from')}{' '}
        <input class="input" type="number" min={1} max={count} value={from} onInput={(event) => setFrom(event.currentTarget.value)} />
      </label>
      <label>
        {t('criteria:lines.to')}{' '}
        <input class="input" type="number" min={1} max={count} value={to} onInput={(event) => setTo(event.currentTarget.value)} />
      </label>
      <select
        class="input"
        aria-label={t('criteria:lines.are')}
        value={mark}
        onChange={(event) => setMark(event.currentTarget.value as LineMark)}
      >
        {lineMarks.map((one) => (
          <option key={one} value={one}>
            {t(`criteria:mark.${one}`)}
          </option>
        ))}
      </select>
      <button type="button" class="btn btn-small" onClick={() => onMark(numbers[0] ?? 0, numbers[1] ?? 0, mark)}>
        {t('criteria:lines.markThem')}
      </button>
    </fieldset>
  );
}
