import { useState } from 'preact/hooks';
import { titleOfWin, type Win } from '../../../../lib/domain/win';
import { formatDate } from '../../../../lib/words/dates';
import { language, t } from '../../../../lib/words/words';
import { FilterField, NoneMatch } from '../../../ui/filter-field';
import { holdsWords } from '../../../ui/holds-words';
import { href } from '../../workspace/route';
import { useWorkspace } from '../../workspace/workspace';
import { ListHead } from '../piece/list-and-thing';
import { servedBy } from '../piece/saving';

/** From how many notes on a filter helps. */
const fewest = 8;

/** The log: each note by its first sentence, with its day, what it speaks to, and what became of it. */
export function NoteList({ wins, chosenId }: { wins: readonly Win[]; chosenId: string | null }) {
  const [filter, setFilter] = useState('');
  const shown = filter.trim() === '' ? wins : wins.filter(({ text }) => holdsWords(filter, text));
  return (
    <>
      <ListHead tab="notes" said={t('notes:count', { count: wins.length })}>
        {wins.length >= fewest ? <FilterField label={t('evidence:filter.label')} value={filter} onInput={setFilter} /> : null}
      </ListHead>
      {shown.length === 0 && wins.length > 0 ? <NoneMatch>{t('evidence:filter.none')}</NoneMatch> : null}
      <ul>
        {shown.map((win) => (
          <li key={win.id}>
            <NoteRow win={win} chosen={win.id === chosenId} />
          </li>
        ))}
      </ul>
    </>
  );
}

function NoteRow({ win, chosen }: { win: Win; chosen: boolean }) {
  const { portfolio } = useWorkspace();
  const count = servedBy(portfolio.value, win.id).length;
  const facts = [
    win.happenedOn ? formatDate(win.happenedOn, language()) : t('noDate'),
    count > 0 ? t('notes:speaksToSome', { count }) : '',
  ];
  return (
    <a class="row row-note" href={href('evidence', 'notes', win.id)} aria-current={chosen ? 'true' : undefined} data-row={win.id}>
      <span>
        <span class="row-title">{titleOfWin(win)}</span>
        <span class="row-meta">
          {facts.filter(Boolean).join(' · ')} {win.workId ? <span class="chip">{t('notes:grown')}</span> : null}
        </span>
      </span>
    </a>
  );
}
