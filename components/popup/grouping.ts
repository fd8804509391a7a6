import { type ReadonlySignal, signal } from '@preact/signals';
import { findBadge } from '../../lib/store/badges';
import { readPortfolio } from '../../lib/store/live';
import { groupAwards } from '../../lib/store/stacks';
import { t } from '../../lib/words/words';
import type { Acting } from './acting';
import type { ProposedGroup } from './find-groups';
import type { Looking } from './looking';

/** Badges that count once: a program with its courses, and one award on two platforms. Only the learner groups. */
export type Grouping = {
  groups: ReadonlySignal<ProposedGroup[]>;
  proposeGroups(savedIds: readonly string[]): Promise<void>;
  group(proposed: ProposedGroup): Promise<void>;
  /** Not now: the portfolio offers it again. */
  putOffGroup(proposed: ProposedGroup): void;
  forgetGroups(): void;
};

/** Builds the grouping of one popup. */
export function createGrouping({ db, now, run, say }: Acting, { view, found }: Looking): Grouping {
  const groups = signal<ProposedGroup[]>([]);
  const putOffGroup = (proposed: ProposedGroup) => {
    groups.value = groups.value.filter((one) => one !== proposed);
  };
  /** The saved badges of a program's page, the program first; empty where it is no such page or not saved itself. */
  const pageOfProgram = async () => {
    const reading = view.value.kind === 'read' ? view.value.page.reading : null;
    if (reading?.kind !== 'seen' || reading.pageKind !== 'program-certificate') return [];
    const [program, ...courses] = await Promise.all(found.value.awards.map((award) => findBadge(db, award)));
    return program ? [program, ...courses.filter((badge) => badge !== null)] : [];
  };
  return {
    groups,
    async proposeGroups(savedIds) {
      const [{ findGroups }, page, portfolio] = await Promise.all([import('./find-groups'), pageOfProgram(), readPortfolio(db)]);
      groups.value = findGroups(portfolio, page, savedIds);
    },
    async group(proposed) {
      const done = await run(() => groupAwards(db, proposed.group, now()));
      if (!done) return;
      putOffGroup(proposed);
      say(t('popup:group.done'), done.undo);
    },
    putOffGroup,
    forgetGroups() {
      groups.value = [];
    },
  };
}
