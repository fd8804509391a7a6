import { useEffect, useRef } from 'preact/hooks';
import type { Portfolio } from '../../../../lib/domain/portfolio';
import { t } from '../../../../lib/words/words';
import { Notice } from '../../../ui/notice';
import { useWorkspace } from '../../workspace/workspace';
import { sayBehind } from '../shown/stands-behind';
import { useStages } from '../shown/use-stages';
import { EditionChange, ProposedChange } from './edition-change';
import { EditionGone, EditionNew } from './edition-items';
import { EditionPart, page } from './edition-part';
import type { Upgrade } from './use-upgrade';

type Props = {
  upgrade: Upgrade;
  title: string;
  /** The level aimed at under the newer edition; null where it is not the case's. */
  target: { before: string; after: string } | null;
  /** The role aimed at, where the newer edition has none of that name. */
  lostRole: string | null;
  busy: boolean;
  onTake: () => void;
  onBack: () => void;
};

/** What a newer edition changes, before anything is stored: counts, each change word by word, and what goes on as what. */
export function EditionStep({ upgrade, title, target, lostRole, busy, onTake, onBack }: Props) {
  const { portfolio } = useWorkspace();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { diff, proposals, older } = upgrade;
  const { roomFor, isWhole } = useRooms(upgrade);
  return (
    <section class="edition-step" aria-labelledby="edition-step">
      <h2 class="room-title" id="edition-step" tabIndex={-1} ref={heading}>
        {t('editions:step.title')}
      </h2>
      <p class="muted criteria-lead">
        {t(older.title === title ? 'editions:step.leadSame' : 'editions:step.lead', { older: older.title, newer: title })}
      </p>
      <Counts upgrade={upgrade} />
      <Levels upgrade={upgrade} target={target} lostRole={lostRole} />
      <EditionPart name="proposals" items={proposals} keyOf={(one) => one.pair.older} room={roomFor('proposals')}>
        {(one) => <ProposedChange proposed={one} upgrade={upgrade} />}
      </EditionPart>
      <EditionPart name="changed" items={diff.changed} keyOf={(one) => one.older.key} room={roomFor('changed')}>
        {(one) => <EditionChange change={one} upgrade={upgrade} />}
      </EditionPart>
      <EditionPart name="gone" items={diff.gone} keyOf={(one) => one.key} room={roomFor('gone')}>
        {(one) => <EditionGone item={one} upgrade={upgrade} />}
      </EditionPart>
      <EditionPart name="new" items={diff.added} keyOf={(one) => one.key} room={roomFor('new')}>
        {(one) => <EditionNew item={one} upgrade={upgrade} />}
      </EditionPart>
      <EditionPart name="same" items={diff.same} keyOf={(one) => one.older.key} room={roomFor('same')} folded>
        {(one) => <EditionChange change={one} upgrade={upgrade} />}
      </EditionPart>
      {isWhole ? <GoesOn portfolio={portfolio.value} upgrade={upgrade} /> : null}
      {isWhole ? (
        <div class="actions">
          <button type="button" class="btn btn-primary" disabled={busy} onClick={onTake}>
            {t('editions:step.take')}
          </button>
          <button type="button" class="btn" onClick={onBack}>
            {t('back')}
          </button>
        </div>
      ) : null}
    </section>
  );
}

/** The parts in the order in which they stand. */
const parts = ['proposals', 'changed', 'gone', 'new', 'same'] as const;

/** How many changes are drawn at once; the others follow, so that the page never stands still. */
const atOnce = 8;

/** How much of each part may be drawn by now, from top to bottom, and whether all of it is. */
function useRooms({ diff, proposals }: Upgrade) {
  const counts = { proposals: proposals.length, changed: diff.changed.length, gone: diff.gone.length, new: diff.added.length };
  const rows = parts.map((name) => Math.min(name === 'same' ? diff.same.length : counts[name], page));
  const last = Math.ceil(rows.reduce((sum, count) => sum + count, 0) / atOnce);
  const stage = useStages(last, last <= 1);
  const isWhole = stage >= last;
  const before = (name: (typeof parts)[number]) => rows.slice(0, parts.indexOf(name)).reduce((sum, count) => sum + count, 0);
  // Once all is there, more of a part comes as it is asked for.
  const roomFor = (name: (typeof parts)[number]) => (isWhole ? Number.POSITIVE_INFINITY : Math.max(0, stage * atOnce - before(name)));
  return { roomFor, isWhole };
}

function Counts({ upgrade: { diff, proposals } }: { upgrade: Upgrade }) {
  const open = proposals.filter((one) => !one.confirmed).length;
  const counts = [
    ['same', diff.same.length],
    ['changed', diff.changed.length + proposals.length - open],
    ['new', diff.added.length],
    ['gone', diff.gone.length],
    ['open', open],
  ] as const;
  const said = counts.filter(([name, count]) => name !== 'open' || count > 0);
  return (
    <p class="edition-counts strong" aria-live="polite">
      {said.map(([name, count]) => t(`editions:count.${name}`, { count })).join(', ')}
    </p>
  );
}

function Levels({ upgrade: { diff }, target, lostRole }: Pick<Props, 'upgrade' | 'target' | 'lostRole'>) {
  const lines = diff.levels.map(({ before, after, by }) => {
    if (before === null) return t('editions:levels.new', { after: after ?? '' });
    return after === null
      ? t('editions:levels.gone', { before })
      : t(`editions:levels.${by === 'position' ? 'byPosition' : 'renamed'}`, { before, after });
  });
  if (target && target.before !== target.after) lines.push(t('editions:levels.target', target));
  if (lostRole) lines.push(t('editions:levels.lostRole', { role: lostRole }));
  if (lines.length === 0) return null;
  return (
    <Notice>
      <ul class="edition-levels">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** What is carried and what stays behind, so that taking the edition holds no surprise. */
function GoesOn({ portfolio, upgrade }: { portfolio: Portfolio; upgrade: Upgrade }) {
  const kept = new Set(upgrade.succession.successors.map((one) => one.older));
  const all = upgrade.before.items.map((one) => one.key);
  const carried = sayBehind(
    portfolio,
    all.filter((key) => kept.has(key)),
  );
  const left = sayBehind(
    portfolio,
    all.filter((key) => !kept.has(key)),
  );
  const open = upgrade.proposals.filter((one) => !one.confirmed).length;
  return (
    <section class="section">
      <h3>{t('editions:goesOn.title')}</h3>
      <p>{carried.length > 0 ? t('editions:goesOn.carried', { what: carried.join(', ') }) : t('editions:goesOn.nothing')}</p>
      {left.length > 0 ? <p class="warn">{t('editions:goesOn.left', { what: left.join(', ') })}</p> : null}
      {open > 0 ? <p class="warn">{t('editions:goesOn.open', { count: open })}</p> : null}
      <p class="muted">{t('editions:goesOn.stays')}</p>
    </section>
  );
}
