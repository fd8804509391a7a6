import { ArrowLeft } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { frameworkOfCase } from '../../../lib/domain/asked';
import type { PromotionCase } from '../../../lib/domain/promotion-case';
import { targetOfCase } from '../../../lib/domain/target';
import { changeCase, emptyCase } from '../../../lib/store/promotion-case';
import { t } from '../../../lib/words/words';
import { Icon } from '../../ui/icon';
import { LeaveGuard } from '../form/leave-guard';
import { href } from '../workspace/route';
import { useWorkspace } from '../workspace/workspace';
import { areDatesFine, changesFrom, isSameTyped, type TypedFacts, typedFrom } from './case-facts';
import { CaseFields } from './case-fields';
import { saveFields } from './save-fields';
import { useConflict } from './use-conflict';

/** The case's own facts: who, where, from which role to which, for whom, by when, over which period, at which level. */
export function CaseAbout() {
  return (
    <section class="thing case-thing" aria-label={t('case:about.title')}>
      <a class="btn btn-quiet btn-small back" href={href('case')}>
        <Icon of={ArrowLeft} /> {t('case:thing.back')}
      </a>
      <h2>{t('case:about.title')}</h2>
      <p class="muted about-text">{t('case:about.text')}</p>
      <CaseForm />
    </section>
  );
}

function CaseForm() {
  const workspace = useWorkspace();
  const all = workspace.portfolio.value;
  const known = all.case;
  const factsOf = (promotion: PromotionCase | null) => typedFrom(promotion, targetOfCase({ ...all, case: promotion }));
  // The case as it stood when typing began: what another tab saves later is then seen, not overwritten.
  const [base, setBase] = useState(known);
  const [typed, setTyped] = useState(factsOf(known));
  const mayLeave = useRef(false);
  const isDirty = !isSameTyped(typed, factsOf(base));
  const isFine = areDatesFine(typed);
  const begin = (from: PromotionCase | null) => {
    setBase(from);
    setTyped(factsOf(from));
  };
  const { settle, question } = useConflict<PromotionCase>({ say: sayFacts, onSaved: begin, onTaken: begin });
  const submit = async (event: Event) => {
    event.preventDefault();
    if (!isFine) return;
    const changes = changesFrom(typed, factsOf(base));
    const write = (row: PromotionCase | null, now: number) => changeCase(workspace.db, row, changes, now);
    settle(await saveFields<PromotionCase>(workspace, base, changes, write, { empty: emptyCase, said: t('case:about.saved') }));
  };
  const change = (changes: Partial<TypedFacts>) => {
    if (!isDirty) setBase(known);
    setTyped((now) => ({ ...(isDirty ? now : factsOf(known)), ...changes }));
  };
  return (
    <form class="form" onSubmit={submit}>
      <CaseFields typed={typed} framework={frameworkOfCase(all)} onChange={change} />
      <div class="actions">
        <button type="submit" class="btn btn-primary" disabled={!isDirty || !isFine}>
          {t('save')}
        </button>
      </div>
      <LeaveGuard dirty={isDirty} mayLeave={mayLeave} />
      {question}
    </form>
  );
}

const sayFacts = ({ fromRole, toRole, reviewOn, learner, company, forWhom }: PromotionCase) =>
  [fromRole, toRole, reviewOn, learner, company, forWhom].filter(Boolean).join(' · ');
