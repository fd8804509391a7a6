import { confirmMappings, type Pair, rejectMapping } from '../../../lib/store/mappings';
import { t } from '../../../lib/words/words';
import { useWorkspace } from '../workspace/workspace';

/** What the learner says to a suggestion: yes maps the piece, no keeps it from being suggested again; each can be undone. */
export function useSuggestionActs() {
  const { db, run } = useWorkspace();
  return {
    confirm: (pair: Pair, names: { code: string; title: string }) =>
      run((now) => confirmMappings(db, [pair], now), t(pair.kind === 'win' ? 'notes:said.confirmed' : 'suggested:said.confirmed', names)),
    reject: (pair: Pair, names: { code: string; title: string }) =>
      run((now) => rejectMapping(db, pair, now), t('suggested:said.rejected', names)),
  };
}
