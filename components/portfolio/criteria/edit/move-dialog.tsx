import { useState } from 'preact/hooks';
import { homesOf, parentOf, partsOf } from '../../../../lib/domain/criteria-order';
import type { Competency } from '../../../../lib/domain/framework';
import { t } from '../../../../lib/words/words';
import { Dialog } from '../../../ui/dialog';
import { SelectField } from '../../../ui/field';
import { shortOf } from './short-of';
import { useMove } from './use-move';

type Props = { items: readonly Competency[]; competency: Competency; onClose: () => void };

/** Asks where something shall stand: below which area or competency, and after which of its equals. */
export function MoveDialog({ items, competency, onClose }: Props) {
  const move = useMove(items);
  const home = parentOf(items, competency)?.id ?? '';
  const equalsIn = (parentId: string) =>
    partsOf(items, parentId || null).filter(({ id, kind }) => id !== competency.id && (kind === 'area') === (competency.kind === 'area'));
  const [parentId, setParentId] = useState(home);
  const [after, setAfter] = useState(() => priorTo(items, competency));
  const homes = homesOf(items, competency);
  const equals = equalsIn(parentId);
  const choose = (next: string) => {
    setParentId(next);
    setAfter(next === home ? priorTo(items, competency) : (equalsIn(next).at(-1)?.id ?? ''));
  };
  const done = async () => {
    const before = equals[equals.findIndex((one) => one.id === after) + 1]?.id ?? null;
    onClose();
    await move(competency, { parentId: parentId || null, before });
  };
  return (
    <Dialog title={t('criteria:edit.move.title', { title: shortOf(competency.title) })} onClose={onClose}>
      <form
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          done();
        }}
      >
        {homes.length > 1 ? (
          <SelectField
            label={t(competency.kind === 'indicator' ? 'criteria:columnRole.competency' : 'criteria:columnRole.area')}
            value={parentId}
            options={homes.map((one) => ({ value: one?.id ?? '', label: one ? shortOf(one.title) : sayNone(competency) }))}
            onChange={choose}
          />
        ) : null}
        <SelectField
          key={parentId}
          label={t('criteria:edit.move.position')}
          value={after}
          options={[
            { value: '', label: t('criteria:edit.move.first') },
            ...equals.map((one) => ({ value: one.id, label: t('criteria:edit.move.after', { title: shortOf(one.title) }) })),
          ]}
          onChange={setAfter}
        />
        <div class="actions">
          <button type="button" class="btn" onClick={onClose}>
            {t('cancel')}
          </button>
          <button type="submit" class="btn btn-primary">
            {t('criteria:edit.move.move')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

const sayNone = ({ kind }: Competency): string => t(kind === 'area' ? 'criteria:edit.move.noAreaAbove' : 'criteria:list.noArea');

/** The equal after which something stands now; empty where it is the first. */
function priorTo(items: readonly Competency[], competency: Competency): string {
  const equals = partsOf(items, parentOf(items, competency)?.id ?? null).filter(
    (one) => (one.kind === 'area') === (competency.kind === 'area'),
  );
  return equals[equals.findIndex((one) => one.id === competency.id) - 1]?.id ?? '';
}
