import type { MappedKind } from '../../../lib/domain/entity';
import { href } from './route';

export const evidenceTabs = ['badges', 'work', 'results', 'words', 'notes'] as const;
export type EvidenceTab = (typeof evidenceTabs)[number];

/** The tab of each kind of evidence, and of notes. */
export const tabOfKind = {
  badge: 'badges',
  artifact: 'work',
  metric: 'results',
  feedback: 'words',
  win: 'notes',
} as const satisfies Record<MappedKind, EvidenceTab>;

/** What of a tab is open: only the list, a new piece (begun from `from`, an id), a piece, or a form over a piece. */
export type EvidencePlace = { tab: EvidenceTab } & (
  | { kind: 'list' }
  | { kind: 'new'; from: string | null }
  | { kind: 'thing'; id: string }
  | { kind: 'form'; id: string; form: 'edit' | 'group' | 'reading'; part: string | null }
);

const forms = ['edit', 'group', 'reading'] as const;

/** The place that the address names below the room; what is not known leads to the list of badges. */
export function placeOf(path: readonly string[]): EvidencePlace {
  const [first = '', id, form, part = null] = path;
  const tab = evidenceTabs.find((one) => one === first) ?? 'badges';
  if (id === undefined) return { tab, kind: 'list' };
  if (id === 'new') return { tab, kind: 'new', from: form ?? null };
  const known = forms.find((one) => one === form);
  return known ? { tab, kind: 'form', id, form: known, part } : { tab, kind: 'thing', id };
}

/** Goes on to a place of this room in place of the present one, so that Back does not lead into a form that is done. */
export function moveOn(...path: string[]): void {
  location.replace(href('evidence', ...path));
}
