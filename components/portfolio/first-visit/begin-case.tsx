import { useState } from 'preact/hooks';
import { changeCase } from '../../../lib/store/promotion-case';
import { t } from '../../../lib/words/words';
import { TextField } from '../../ui/field';
import { DateField, dateFrom, isDateFine } from '../form/typed-fields';
import { useWorkspace } from '../workspace/workspace';

/** From which role, to which, review when: one line that begins the case. */
export function BeginCase() {
  const { db, run } = useWorkspace();
  const [fromRole, setFromRole] = useState('');
  const [toRole, setToRole] = useState('');
  const [review, setReview] = useState('');
  const hasSomething = [fromRole, toRole, review].some((text) => text.trim() !== '');
  const submit = async (event: Event) => {
    event.preventDefault();
    if (!hasSomething || !isDateFine(review)) return;
    const facts = { fromRole: fromRole.trim(), toRole: toRole.trim(), reviewOn: dateFrom(review) };
    await run((now) => changeCase(db, null, facts, now), t('first-visit:goal.saved'));
  };
  return (
    <form onSubmit={submit}>
      <div class="goal">
        <TextField
          label={t('first-visit:goal.from')}
          value={fromRole}
          onInput={setFromRole}
          placeholder={t('first-visit:goal.fromExample')}
          maxLength={300}
        />
        <TextField
          label={t('first-visit:goal.to')}
          value={toRole}
          onInput={setToRole}
          placeholder={t('first-visit:goal.toExample')}
          maxLength={300}
        />
        <DateField label={t('first-visit:goal.review')} hint={t('first-visit:goal.reviewExample')} value={review} onInput={setReview} />
      </div>
      <button type="submit" class="btn" disabled={!hasSomething || !isDateFine(review)}>
        {t('first-visit:goal.save')}
      </button>
    </form>
  );
}
