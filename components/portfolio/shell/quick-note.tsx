import { NotebookPen } from 'lucide';
import { t } from '../../../lib/words/words';
import { Icon } from '../../ui/icon';
import { href } from '../workspace/route';

/** The way to a new quick note, from every room. */
export function QuickNote() {
  return (
    <a class="btn btn-small quick-note" href={href('evidence', 'notes', 'new')}>
      <Icon of={NotebookPen} /> {t('shell.quickNote')}
    </a>
  );
}
