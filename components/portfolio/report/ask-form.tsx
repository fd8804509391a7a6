import { useRef, useState } from 'preact/hooks';
import type { Draft } from '../../../lib/domain/entity';
import { isResultComplete } from '../../../lib/domain/metric';
import type { Ask, PromotionCase } from '../../../lib/domain/promotion-case';
import { proposeAsk } from '../../../lib/report/asking';
import { changeCase } from '../../../lib/store/promotion-case';
import { t } from '../../../lib/words/words';
import { CheckField, RadioGroup, TextArea } from '../../ui/field';
import { useWorkspace } from '../workspace/workspace';

const asks: readonly Ask[] = ['promote', 'standing', 'plan'];

/** What opens the report: the ask, why now, what is asked of the reader, and the three results that stand first. */
export function AskForm() {
  const { db, portfolio, run, today } = useWorkspace();
  const promotion = portfolio.value.case;
  const proposed = proposeAsk(portfolio.value, today());
  const write = (changes: Partial<Draft<PromotionCase>>) => run((now) => changeCase(db, portfolio.value.case, changes, now));
  return (
    <div class="form">
      <RadioGroup
        legend={t('report-screen:ask.legend')}
        name="ask"
        value={promotion?.ask ?? proposed}
        options={asks.map((ask) => ({
          value: ask,
          label: t(`report-screen:ask.${ask}`),
          hint: ask === proposed ? t('report-screen:ask.proposed') : undefined,
        }))}
        onChange={(ask) => write({ ask })}
      />
      <KeptText
        key={`why-${promotion?.id}`}
        label={t('report-screen:ask.whyNow')}
        hint={t('report-screen:ask.whyNowHint')}
        value={promotion?.whyNow ?? ''}
        keep={(whyNow) => write({ whyNow })}
      />
      <KeptText
        key={`of-you-${promotion?.id}`}
        label={t('report-screen:ask.ofYou')}
        hint={t('report-screen:ask.ofYouHint')}
        value={promotion?.askOfYou ?? ''}
        keep={(askOfYou) => write({ askOfYou })}
      />
      <Headlines chosen={promotion?.headlineMetricIds ?? null} choose={(headlineMetricIds) => write({ headlineMetricIds })} />
    </div>
  );
}

/** How long after the last key a text is kept, so that no keystroke makes a transaction of its own. */
const pause = 500;

/** A text that keeps itself: a moment after the last key, and when the focus leaves it. */
function KeptText({ label, hint, value, keep }: { label: string; hint: string; value: string; keep: (text: string) => Promise<unknown> }) {
  const [typed, setTyped] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const keepNow = async (text: string | null) => {
    clearTimeout(timer.current);
    if (text !== null && text !== value) await keep(text);
  };
  const type = (text: string) => {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => keepNow(text), pause);
  };
  return (
    <div onFocusOut={() => keepNow(typed)}>
      <TextArea label={label} hint={hint} value={typed ?? value} onInput={type} rows={3} />
    </div>
  );
}

function Headlines({ chosen, choose }: { chosen: readonly string[] | null; choose: (ids: string[] | null) => void }) {
  const { portfolio } = useWorkspace();
  const complete = portfolio.value.metrics.filter((metric) => metric.inReport && isResultComplete(metric));
  if (complete.length === 0) return null;
  const full = (chosen?.length ?? 0) >= 3;
  return (
    <fieldset>
      <legend>{t('report-screen:ask.headlines')}</legend>
      <p class="small muted">{t('report-screen:ask.headlinesHint')}</p>
      <div class="choices">
        {complete.map((metric) => {
          const on = chosen?.includes(metric.id) ?? false;
          const toggle = (checked: boolean) => {
            const next = checked ? [...(chosen ?? []), metric.id] : (chosen ?? []).filter((id) => id !== metric.id);
            choose(next.length > 0 ? next.slice(0, 3) : null);
          };
          return full && !on ? (
            <p key={metric.id} class="small muted">
              {metric.name}
            </p>
          ) : (
            <CheckField key={metric.id} label={metric.name} checked={on} onChange={toggle} />
          );
        })}
      </div>
    </fieldset>
  );
}
