import type { Artifact } from '../../../../lib/domain/artifact';
import { titleOfWin } from '../../../../lib/domain/win';
import { formatDate } from '../../../../lib/words/dates';
import { language, t } from '../../../../lib/words/words';
import { href } from '../../workspace/route';
import { useWorkspace } from '../../workspace/workspace';

/** The quick notes that a piece of work grew from, each with its day. */
export function GrewFrom({ work }: { work: Artifact }) {
  const { portfolio } = useWorkspace();
  const notes = portfolio.value.wins.filter(({ workId }) => workId === work.id);
  if (notes.length === 0) return null;
  return (
    <p class="small muted">
      {t('notes:grewFrom')}{' '}
      {notes.map((win, index) => (
        <span key={win.id}>
          {index > 0 ? ', ' : ''}
          <a href={href('evidence', 'notes', win.id)}>{titleOfWin(win)}</a>
          {win.happenedOn ? ` (${formatDate(win.happenedOn, language())})` : ''}
        </span>
      ))}
    </p>
  );
}
