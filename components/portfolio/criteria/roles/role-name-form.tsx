import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Role } from '../../../../lib/domain/framework';
import { t } from '../../../../lib/words/words';
import { SelectField, TextField } from '../../../ui/field';
import { LeaveGuard } from '../../form/leave-guard';

type Props = {
  roles: readonly Role[];
  /** The role that is renamed; null for a new one, which may begin as another. */
  known: Role | null;
  onSave: (name: string, likeRole: string) => Promise<boolean>;
  onCancel: () => void;
};

/** The name of a role. Two roles of one name could not be told apart, so that is refused. */
export function RoleNameForm({ roles, known, onSave, onCancel }: Props) {
  const [name, setName] = useState(known?.name ?? '');
  const [like, setLike] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const mayLeave = useRef(false);
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), []);
  const clean = name.trim();
  const isTaken = roles.some((one) => one !== known && one.name === clean);
  const isFine = clean !== '' && !isTaken;
  const submit = async (event: Event) => {
    event.preventDefault();
    if (!isFine) return;
    mayLeave.current = true;
    if (!(await onSave(clean, like))) mayLeave.current = false;
  };
  return (
    <form class="form" ref={form} onSubmit={submit}>
      <TextField label={t('roles:name')} value={name} maxLength={300} error={isTaken ? t('roles:taken') : null} onInput={setName} />
      {known === null && roles.length > 0 ? (
        <SelectField
          label={t('roles:like')}
          hint={t('roles:likeHint')}
          value={like}
          options={[{ value: '', label: t('roles:likeNone') }, ...roles.map((one) => ({ value: one.name, label: one.name }))]}
          onChange={setLike}
        />
      ) : null}
      <div class="actions">
        <button type="submit" class="btn btn-primary" disabled={!isFine || clean === known?.name}>
          {t('save')}
        </button>
        <button
          type="button"
          class="btn"
          onClick={() => {
            mayLeave.current = true;
            onCancel();
          }}
        >
          {t('cancel')}
        </button>
      </div>
      <LeaveGuard dirty={clean !== (known?.name ?? '')} mayLeave={mayLeave} />
    </form>
  );
}
