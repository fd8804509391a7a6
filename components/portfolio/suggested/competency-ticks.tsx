import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Competency } from '../../../lib/domain/framework';
import type { Proposal } from '../../../lib/suggestions/propose';
import { t } from '../../../lib/words/words';
import { FilterField } from '../../ui/filter-field';
import { sayShared } from './say-shared';
import { useAfterPause } from './use-after-pause';
import type { Among } from './use-criteria';
import { type ShortList, useShortList } from './use-short-list';
import { type Asking, useSuggestedCompetencies } from './use-suggested-competencies';

/**
 * Competencies to tick for a piece that is being written. Those that it may speak to stand first with the words that say
 * so, and follow what is typed after a pause; none of them is ticked by itself.
 */
export function CompetencyTicks({
  competencies,
  chosen,
  asking,
  among,
  onChange,
}: {
  competencies: readonly Competency[];
  chosen: readonly string[];
  asking: Asking | null;
  among: Among;
  onChange: (ids: string[]) => void;
}) {
  const suggested = useSuggestedCompetencies(useAfterPause(asking, JSON.stringify(asking)), among);
  const proposals = new Map(suggested.map(({ competency, proposal }) => [competency.id, proposal]));
  const first = suggested.flatMap(({ competency: { id } }) => competencies.find((one) => one.id === id) ?? []);
  const ordered = [...first, ...competencies.filter(({ id }) => !proposals.has(id))];
  const short = useShortList(ordered, new Set([...chosen, ...proposals.keys()]));
  const box = useFocusOverMoves(short.shown.map(({ id }) => id).join(' '));
  return (
    <>
      {short.isShort ? <ShortListSearch short={short} count={ordered.length} /> : null}
      <div class="choices choices-many competency-ticks" ref={box}>
        {short.shown.map((competency) => {
          const { id } = competency;
          const toggle = (ticked: boolean) => onChange(ticked ? [...chosen, id] : chosen.filter((one) => one !== id));
          return <Tick key={id} competency={competency} proposal={proposals.get(id)} checked={chosen.includes(id)} onChange={toggle} />;
        })}
      </div>
    </>
  );
}

function sayShown({ found, shown }: ShortList, count: number): string {
  if (found === null) return t('suggested:short.shown', { shown: shown.length, count });
  return found > shown.length
    ? t('suggested:short.more', { shown: shown.length, count: found })
    : t('suggested:short.found', { count: found });
}

/** What finds a competency that a shortened list does not show, and the way to all of them. */
function ShortListSearch({ short, count }: { short: ShortList; count: number }) {
  return (
    <search class="short-list">
      <FilterField label={t('suggested:short.search')} value={short.query} onInput={short.setQuery} />
      <p class="small muted">
        <span role="status">{sayShown(short, count)}</span>{' '}
        <button type="button" class="link" onClick={short.showAll}>
          {t('suggested:short.all', { count })}
        </button>
      </p>
    </search>
  );
}

function Tick({
  competency,
  proposal,
  checked,
  onChange,
}: {
  competency: Competency;
  proposal: Proposal | undefined;
  checked: boolean;
  onChange: (ticked: boolean) => void;
}) {
  const id = useId();
  return (
    <div class={proposal ? 'maybe' : undefined}>
      <label class="check">
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={proposal ? id : undefined}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>{competency.title}</span>
      </label>
      {proposal ? (
        <p class="small muted" id={id}>
          {t('suggested:maySpeak', { why: sayShared(proposal) })}
        </p>
      ) : null}
    </div>
  );
}

/** Keeps the focus on a tick that is moved to another place of its list. */
function useFocusOverMoves(order: string) {
  const box = useRef<HTMLDivElement>(null);
  const before = document.activeElement;
  const focused = before instanceof HTMLElement && box.current?.contains(before) ? before : null;
  useLayoutEffect(() => {
    if (focused?.isConnected && document.activeElement !== focused) focused.focus({ preventScroll: true });
  }, [order]);
  return box;
}
