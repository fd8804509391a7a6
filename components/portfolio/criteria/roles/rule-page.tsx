import { ArrowLeft } from 'lucide';
import { useState } from 'preact/hooks';
import type { Framework } from '../../../../lib/domain/framework';
import { type RuleKind, ruleKinds } from '../../../../lib/domain/level-rule';
import { followRule, markProficient } from '../../../../lib/store/level-rule';
import { t } from '../../../../lib/words/words';
import { CheckField, RadioGroup } from '../../../ui/field';
import { Icon } from '../../../ui/icon';
import { href } from '../../workspace/route';
import { useWorkspace } from '../../workspace/workspace';
import { TypicalTimes } from '../shown/typical-times';
import { RuleForm } from './rule-form';
import { useTop } from './use-top';

/** How the company decides that a level is reached: no rule unless the learner chooses one, with its numbers to change. */
export function RulePage({ framework }: { framework: Framework }) {
  useTop();
  const { db, run } = useWorkspace();
  const known = framework.rule ?? null;
  // A rule that is only looked at; what is followed stands in the criteria.
  const [looked, setLooked] = useState<RuleKind | null>(null);
  const kind = looked ?? known?.kind ?? 'none';
  const scale = [...framework.scale].sort((a, b) => a.order - b.order);
  const needsScale = kind === 'proficient values' || (kind === 'most met' && scale.length > 0);
  const follow = async (next: RuleKind | 'none') => {
    setLooked(next === 'none' ? null : next);
    if (next === 'none' && known) await run((now) => followRule(db, framework.id, null, now), t('roles:rule.said.off'));
  };
  return (
    <div class="room-body rule-page">
      <a class="btn btn-quiet btn-small btn-flush" href={href('criteria')}>
        <Icon of={ArrowLeft} /> {t('back')}
      </a>
      <h2 class="room-title">{t('roles:rule.title')}</h2>
      <p class="muted lead">{t('roles:rule.text')}</p>
      <RadioGroup
        legend={t('roles:rule.legend')}
        name="rule"
        value={kind}
        options={(['none', ...ruleKinds] as const).map((one) => ({
          value: one,
          label: t(`roles:rule.kind.${one}`),
          hint: t(`roles:rule.hint.${one}`),
        }))}
        onChange={follow}
      />
      {needsScale ? (
        <fieldset>
          <legend>{t('roles:rule.proficient')}</legend>
          {scale.length === 0 ? (
            <p class="small">{t('roles:verdict.reason.no scale')}</p>
          ) : (
            <div class="choices">
              {scale.map((value) => (
                <CheckField
                  key={value.id}
                  label={value.label}
                  checked={value.proficient}
                  onChange={(proficient) =>
                    run(
                      (now) => markProficient(db, framework.id, { valueId: value.id, proficient }, now),
                      t(proficient ? 'roles:rule.said.proficient' : 'roles:rule.said.notProficient', { value: value.label }),
                    )
                  }
                />
              ))}
            </div>
          )}
        </fieldset>
      ) : null}
      {kind === 'none' ? null : <RuleForm key={kind} framework={framework} kind={kind} />}
      {known ? (
        <p>
          <a href={href('case', 'verdict')}>{t('roles:verdict.link')}</a>
        </p>
      ) : null}
      <TypicalTimes framework={framework} />
    </div>
  );
}
