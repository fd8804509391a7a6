import { TriangleAlert } from 'lucide';
import { t } from '../../../lib/words/words';
import { Icon } from '../../ui/icon';
import type { CaseRow } from '../claim/case-rows';
import { href } from '../workspace/route';

/** How many competencies a focus holds well; more are not refused. */
export const focusHolds = 10;

/** What deserves a word about the focus: more than one can follow, and must-haves that stand outside of it. */
export function FocusNotes({ rows }: { rows: readonly CaseRow[] }) {
  const focus = rows.filter((row) => row.inFocus);
  const hasFocus = focus.length < rows.length;
  const musts = rows.filter((row) => !row.inFocus && row.competency.priority === 'must');
  if (!hasFocus) return null;
  return (
    <>
      {focus.length > focusHolds ? <p class="focus-note small muted">{t('roles:focus.many', { count: focus.length })}</p> : null}
      {musts.length > 0 ? (
        <p class="focus-note small warn">
          <Icon of={TriangleAlert} />
          <a href={href('case', 'focus')}>{t('roles:focus.mustsOutside', { count: musts.length })}</a>
        </p>
      ) : null}
    </>
  );
}
