import { useState } from 'preact/hooks';
import type { EditionItem } from '../../../../lib/frameworks/editions/edition-view';
import { t } from '../../../../lib/words/words';
import { SelectField } from '../../../ui/field';
import type { Upgrade } from './use-upgrade';

/** Says which competency of the newer edition an older one goes on as; its list is drawn only when somebody wants it. */
export function ChooseSuccessor({
  older,
  chosen,
  upgrade,
  open = false,
}: {
  older: EditionItem;
  chosen: string | null;
  upgrade: Upgrade;
  open?: boolean;
}) {
  const [isOpen, setOpen] = useState(open);
  if (!isOpen) {
    return (
      <p>
        <button type="button" class="link small" onClick={() => setOpen(true)}>
          <span class="hidden-text">{older.title}: </span>
          {t('editions:choose.another')}
        </button>
      </p>
    );
  }
  const options = upgrade.after.items.map(({ key, title, area }) => ({ value: key, label: area ? `${title} (${area})` : title }));
  return (
    <SelectField
      label={t('editions:choose.label', { title: older.title })}
      value={chosen ?? ''}
      options={[{ value: '', label: t('editions:choose.none') }, ...options]}
      onChange={(key) => upgrade.choose(older.key, key === '' ? null : key)}
    />
  );
}
