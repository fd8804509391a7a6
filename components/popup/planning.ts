import { batch, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Offer } from '../../lib/domain/award';
import type { Badge } from '../../lib/domain/badge';
import type { Metric } from '../../lib/domain/metric';
import { follow } from '../../lib/store/live';
import { listDueInStore, listPlannedOffers, type Plan, planBadge } from '../../lib/store/planning';
import { t } from '../../lib/words/words';
import type { Acting } from './acting';
import type { Looking } from './looking';

/** What the form of a plan starts from. */
export type PlanStart = { offer: Offer; platform: string };

/** Planning what a page offers, and what is due of what was planned. */
export type Planning = {
  /** What the open form starts from; null while it is closed. */
  plan: ReadonlySignal<PlanStart | null>;
  /** What is planned, or came true, of the page's offers, by their addresses. */
  plannedOffers: ReadonlySignal<ReadonlyMap<string, Badge>>;
  /** The results whose first reading is due. */
  due: ReadonlySignal<readonly Metric[]>;
  openPlan(offer: Offer, platform: string): void;
  closePlan(): void;
  planBadge(plan: Plan): Promise<void>;
};

/** Builds the planning of one popup. */
export function createPlanning({ db, now, run, say, hush }: Acting, { found }: Looking): Planning {
  const plan = signal<PlanStart | null>(null);
  const plannedOffers = signal<ReadonlyMap<string, Badge>>(new Map());
  const due = signal<readonly Metric[]>([]);
  effect(() => {
    const { offers } = found.value;
    const live = follow(() => listPlannedOffers(db, offers));
    const mirror = effect(() => {
      plannedOffers.value = live.value.value ?? new Map();
    });
    return () => {
      mirror();
      live.stop();
    };
  });
  const liveDue = follow(() => listDueInStore(db));
  effect(() => {
    due.value = liveDue.value.value ?? [];
  });
  return {
    plan,
    plannedOffers,
    due,
    openPlan(offer, platform) {
      batch(() => {
        hush();
        plan.value = { offer, platform };
      });
    },
    closePlan() {
      plan.value = null;
    },
    async planBadge(planned) {
      const done = await run(() => planBadge(db, planned, now()));
      if (!done) return;
      batch(() => {
        plan.value = null;
        say(t(planned.result?.baseline ? 'popup:plan.doneWithBaseline' : 'popup:plan.done', { title: planned.title }), done.undo);
      });
    },
  };
}
