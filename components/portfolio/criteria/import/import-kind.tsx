import type { Framework } from '../../../../lib/domain/framework';
import { t } from '../../../../lib/words/words';
import { RadioGroup, SelectField } from '../../../ui/field';
import { nameOfFramework } from '../shown/framework-name';

/** What an import is to the criteria that are there: a newer edition of some, other ones for the case, or further ones beside. */
export type ImportKind = 'newer' | 'case' | 'beside';

/** Asks what is being taken in, once there are criteria; the best guess is chosen already. */
export function ImportKindFields({
  kind,
  olderId,
  frameworks,
  guessed,
  onKind,
  onOlder,
}: {
  kind: ImportKind;
  olderId: string;
  frameworks: readonly Framework[];
  /** The title of the criteria of which it seems to be a newer edition; null where it seems to be none. */
  guessed: string | null;
  onKind: (kind: ImportKind) => void;
  onOlder: (id: string) => void;
}) {
  const kinds: readonly ImportKind[] = ['newer', 'case', 'beside'];
  return (
    <section class="field import-kind">
      <RadioGroup
        legend={t('editions:kind.legend')}
        name="import-kind"
        value={kind}
        options={kinds.map((value) => ({ value, label: t(`editions:kind.${value}.label`), hint: t(`editions:kind.${value}.hint`) }))}
        onChange={onKind}
      />
      {guessed !== null ? <p class="small muted">{t('editions:kind.guessed', { title: guessed })}</p> : null}
      {kind === 'newer' && frameworks.length > 1 ? (
        <SelectField
          label={t('editions:kind.older')}
          value={olderId}
          options={frameworks.map((one) => ({ value: one.id, label: nameOfFramework(one, frameworks) }))}
          onChange={onOlder}
        />
      ) : null}
    </section>
  );
}
