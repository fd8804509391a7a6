import { useRef, useState } from 'preact/hooks';
import type { Competency } from '../../../lib/domain/framework';
import { holdsWords } from '../../ui/holds-words';
import { useWorkspace } from '../workspace/workspace';

/** The most competencies of which all are shown, and the most that a search shows. */
const many = 24;
/** How many a shortened list shows at least. */
const few = 8;

/** Of a long list what is most likely wanted, and how the rest is found. */
export type ShortList = {
  isShort: boolean;
  shown: readonly Competency[];
  /** How many the search finds; null while nothing is looked for. */
  found: number | null;
  query: string;
  setQuery: (query: string) => void;
  showAll: () => void;
};

/**
 * Shortens a long list to those that are `wanted`, those of the learner's focus and the first ones, until all are asked
 * for; what it has shown once it goes on showing, so that nothing vanishes at the click that unticks it.
 */
export function useShortList(ordered: readonly Competency[], wanted: ReadonlySet<string>): ShortList {
  const focus = new Set(useWorkspace().portfolio.value.case?.focusIds);
  const [query, setQuery] = useState('');
  const [isWhole, setWhole] = useState(false);
  const before = useRef<ReadonlySet<string>>(new Set());
  const isShort = ordered.length > many && !isWhole;
  const rest = { isShort, query, setQuery, showAll: () => setWhole(true) };
  if (!isShort) return { ...rest, shown: ordered, found: null };
  if (query.trim() !== '') {
    const found = ordered.filter(({ code, title }) => holdsWords(query, code, title));
    return { ...rest, shown: found.slice(0, many), found: found.length };
  }
  const likely = new Set(ordered.map(({ id }) => id).filter((id) => wanted.has(id) || focus.has(id) || before.current.has(id)));
  const first = ordered.filter(({ id }) => !likely.has(id)).slice(0, Math.max(0, few - likely.size));
  const ids = new Set([...likely, ...first.map(({ id }) => id)]);
  before.current = ids;
  return { ...rest, shown: ordered.filter(({ id }) => ids.has(id)), found: null };
}
