import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/words/words';
import { readNumber } from '../portfolio/form/typed-number';
import { SelectField, TextField } from '../ui/field';
import { leave } from './add-by-hand';
import type { PlanStart } from './planning';
import { usePopup } from './popup-model';

type Typed = {
  title: string;
  issuer: string;
  name: string;
  unit: string;
  better: 'lower' | 'higher';
  baseline: string;
  period: string;
  source: string;
};

/** Plans what is offered and, at once, what should change by it: the baseline counts only while it is not earned. */
export function PlanForm({ start: { offer, platform } }: { start: PlanStart }) {
  const { planBadge, closePlan } = usePopup();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState<Typed>({ ...blank, title: offer.title, issuer: offer.issuer ?? '' });
  const [tried, setTried] = useState<'whole' | 'bare' | null>(null);
  const set =
    <F extends keyof Typed>(field: F) =>
    (value: Typed[F]) =>
      setTyped({ ...typed, [field]: value });
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('#plan-result input')?.focus(), []);

  const faults = faultsOf(typed);
  const send = (way: 'whole' | 'bare') => {
    setTried(way);
    const isFine = way === 'whole' ? !faults.title && !faults.name && !faults.baseline : !faults.title;
    if (!isFine) return;
    const { title, issuer, name } = trimmed(typed);
    const result = name === '' ? null : { ...resultOf(typed), ...(way === 'bare' ? { baseline: null } : {}) };
    void planBadge({ title, issuer, platform, offer, result });
  };
  return (
    <form
      class="popup-form"
      ref={form}
      noValidate
      aria-labelledby="plan"
      onSubmit={(event) => {
        event.preventDefault();
        send('whole');
      }}
      onKeyDown={(event) => event.key === 'Escape' && leave(event, closePlan)}
    >
      <main class="popup-body pad">
        <h2 id="plan">{t('popup:plan.title')}</h2>
        <BadgeFields typed={typed} set={set} fault={tried ? faults.title : null} />
        <ResultFields typed={typed} set={set} fault={tried === 'whole' ? faults : null} />
      </main>
      <footer class="popup-foot">
        <div class="acts">
          <button type="submit" class="btn btn-primary">
            {t('popup:plan.button')}
          </button>
          <button type="button" class="btn btn-quiet" onClick={closePlan}>
            {t('cancel')}
          </button>
          <button type="button" class="btn btn-small" onClick={() => send('bare')}>
            {t('popup:plan.bare')}
          </button>
        </div>
      </footer>
    </form>
  );
}

type Fields<Fault> = { typed: Typed; set: <F extends keyof Typed>(field: F) => (value: Typed[F]) => void; fault: Fault };

/** What is planned, as the offer says it; the fields open where the learner wants other words. */
function BadgeFields({ typed, set, fault }: Fields<string | null>) {
  return (
    <details class="plan-badge" open={fault !== null || undefined}>
      <summary>
        <span class="strong cut">{typed.title.trim() || t('popup:byHand.badge')}</span>
        <span class="small muted">{typed.issuer.trim() || t('noIssuer')}</span>
      </summary>
      <TextField label={t('popup:byHand.badge')} value={typed.title} maxLength={300} onInput={set('title')} error={fault} />
      <TextField label={t('popup:byHand.issuer')} value={typed.issuer} maxLength={300} onInput={set('issuer')} />
    </details>
  );
}

/** What should change by it, and where that stands today. */
function ResultFields({ typed, set, fault }: Fields<ReturnType<typeof faultsOf> | null>) {
  return (
    <div id="plan-result" class="plan-result">
      <h2>{t('popup:plan.change')}</h2>
      <p class="small muted">{t('popup:plan.why')}</p>
      <TextField
        label={t('popup:plan.name')}
        placeholder={t('popup:plan.nameLike')}
        value={typed.name}
        maxLength={300}
        onInput={set('name')}
        error={fault?.name ?? null}
      />
      <div class="form-pair">
        <TextField
          label={t('popup:plan.unit')}
          placeholder={t('popup:plan.unitLike')}
          value={typed.unit}
          maxLength={300}
          onInput={set('unit')}
        />
        <SelectField label={t('popup:plan.better')} value={typed.better} options={directions()} onChange={set('better')} />
      </div>
      <div class="form-pair">
        <TextField
          label={t('popup:plan.baseline')}
          inputMode="decimal"
          value={typed.baseline}
          maxLength={40}
          onInput={set('baseline')}
          error={fault?.baseline ?? null}
        />
        <TextField
          label={t('popup:plan.period')}
          placeholder={t('popup:plan.periodLike')}
          value={typed.period}
          maxLength={300}
          onInput={set('period')}
        />
      </div>
      <TextField
        label={t('popup:plan.source')}
        placeholder={t('popup:plan.sourceLike')}
        value={typed.source}
        maxLength={300}
        onInput={set('source')}
      />
    </div>
  );
}

const blank = { name: '', unit: '', better: 'lower', baseline: '', period: '', source: '' } as const;

function trimmed(typed: Typed): Typed {
  return Object.fromEntries(Object.entries(typed).map(([field, text]) => [field, text.trim()])) as Typed;
}

/** What must be put right, each with what to do. */
function faultsOf(typed: Typed) {
  const number = readNumber(typed.baseline);
  const unreadable = number.kind === 'unreadable' ? t(number.why === 'ambiguous' ? 'popup:plan.ambiguous' : 'popup:plan.noNumber') : null;
  return {
    title: typed.title.trim() === '' ? t('popup:byHand.noTitle') : null,
    name: typed.name.trim() === '' ? t('popup:plan.noName') : null,
    baseline: number.kind === 'empty' ? t('popup:plan.noBaseline') : unreadable,
  };
}

function resultOf(typed: Typed) {
  const { name, unit, better, period, source } = trimmed(typed);
  const number = readNumber(typed.baseline);
  return { name, unit, better, baseline: number.kind === 'number' ? { value: number.value, period, source } : null };
}

const directions = () => (['lower', 'higher'] as const).map((value) => ({ value, label: t(`popup:plan.${value}`) }));
