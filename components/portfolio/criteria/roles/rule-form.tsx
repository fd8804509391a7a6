import { useRef } from 'preact/hooks';
import type { Framework } from '../../../../lib/domain/framework';
import type { RuleKind } from '../../../../lib/domain/level-rule';
import { followRule } from '../../../../lib/store/level-rule';
import { t } from '../../../../lib/words/words';
import { SelectField, TextArea, TextField } from '../../../ui/field';
import { LeaveGuard } from '../../form/leave-guard';
import { choosing, typing, useDraft } from '../../form/use-draft';
import { useWorkspace } from '../../workspace/workspace';
import { labelsIn, readRule, type TypedRule, typedOf } from './typed-rule';

/** The numbers of a rule, and the button by which it is followed from then on. */
export function RuleForm({ framework, kind }: { framework: Framework; kind: RuleKind }) {
  const { db, run } = useWorkspace();
  const known = framework.rule ?? null;
  const isFollowed = known?.kind === kind;
  const draft = useDraft<TypedRule>(typedOf(known, kind));
  const mayLeave = useRef(false);
  const read = readRule(kind, draft.values);
  const error = (field: keyof TypedRule) =>
    'wrong' in read && read.wrong === field ? t(`roles:rule.wrong.${field}`, { line: Math.max(1, read.line) }) : null;
  const isSame = isFollowed && 'rule' in read && JSON.stringify(read.rule) === JSON.stringify(known);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (!('rule' in read)) return;
    await run((now) => followRule(db, framework.id, read.rule, now), t('roles:rule.said.on', { rule: t(`roles:rule.kind.${kind}`) }));
  };
  const numberField = (field: 'best' | 'least' | 'mean' | 'share') => (
    <TextField
      label={t(`roles:rule.field.${field}`)}
      hint={t(`roles:rule.fieldHint.${field}`)}
      inputMode="decimal"
      maxLength={20}
      error={error(field)}
      {...typing(draft, field)}
    />
  );
  return (
    <form class="form rule-form" onSubmit={submit}>
      {kind === 'scores' ? (
        <div class="form-three">
          {numberField('best')}
          {numberField('least')}
          {numberField('mean')}
        </div>
      ) : null}
      {kind === 'most met' ? numberField('share') : null}
      {kind === 'milestones' ? (
        <>
          <TextField
            label={t('roles:rule.field.points')}
            hint={t('roles:rule.fieldHint.points')}
            maxLength={500}
            error={error('points')}
            {...typing(draft, 'points')}
          />
          <TextArea
            label={t('roles:rule.field.thresholds')}
            hint={t('roles:rule.fieldHint.thresholds')}
            rows={8}
            error={error('thresholds')}
            {...typing(draft, 'thresholds')}
          />
          <SelectField
            label={t('roles:rule.field.aim')}
            hint={t('roles:rule.fieldHint.aim')}
            options={[
              { value: '', label: t('roles:rule.aimNone') },
              ...labelsIn(draft.values.thresholds).map((label) => ({ value: label, label })),
            ]}
            {...choosing(draft, 'aim')}
          />
        </>
      ) : null}
      <div class="actions">
        {isSame ? (
          <p class="small strong">{t('roles:rule.followed')}</p>
        ) : (
          <button type="submit" class="btn btn-primary" disabled={!('rule' in read)}>
            {t(isFollowed ? 'roles:rule.saveNumbers' : 'roles:rule.follow')}
          </button>
        )}
      </div>
      <LeaveGuard dirty={draft.dirty && !isSame} mayLeave={mayLeave} />
    </form>
  );
}
