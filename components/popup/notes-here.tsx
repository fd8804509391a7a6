import type { Note, NoteCode } from '../../lib/detection/reading/detector';
import { t } from '../../lib/words/words';

/** Notes that another part of the popup says already. */
const saidElsewhere: readonly NoteCode[] = ['count-differs', 'ids-not-on-page', 'date-uncertain', 'fields-missing'];

/** What else is worth knowing of this reading, each kind once. */
export function NotesHere({ notes }: { notes: readonly Note[] }) {
  const lines = linesOf(notes);
  if (lines.length === 0) return null;
  return (
    <ul class="notes small muted">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function linesOf(notes: readonly Note[]): string[] {
  const codes = [...new Set(notes.map(({ code }) => code))].filter((code) => !saidElsewhere.includes(code));
  const lines = codes.map((code) => {
    const own = notes.filter((note) => note.code === code);
    const stale = code === 'meta-stale' || code === 'data-stale' || code === 'dom-stale';
    return stale ? t('popup:note.stale') : t(`popup:note.${code}`, { count: own.length, text: own[0]?.text ?? '' });
  });
  return [...new Set(lines)];
}
