import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../../lib/words/words';
import { Tabs } from '../../ui/tabs';
import { type EvidencePlace, type EvidenceTab, evidenceTabs, placeOf } from '../workspace/evidence-place';
import { go } from '../workspace/route';
import { useWorkspace } from '../workspace/workspace';
import { BadgesTab } from './badges/badges-tab';
import { NotesTab } from './notes/notes-tab';
import { useArrival } from './piece/use-arrival';
import { ResultsTab } from './results/results-tab';
import { WordsTab } from './words/words-tab';
import { WorkTab } from './work/work-tab';

const panelId = 'evidence-panel';

/** The room "evidence": five tabs, each a list with the chosen thing beside it; `path` is what stands below it in the address. */
export function EvidenceRoom({ path }: { path: string[] }) {
  const { portfolio } = useWorkspace();
  const room = useRef<HTMLDivElement>(null);
  const place = placeOf(path);
  const all = portfolio.value;
  const counts: Record<EvidenceTab, number> = {
    badges: all.badges.length,
    work: all.artifacts.length,
    results: all.metrics.length,
    words: all.feedback.length,
    notes: all.wins.length,
  };
  const arrive = useArrival(room, path);
  useEscape(place);
  return (
    <div class="evidence" data-open={place.kind === 'list' ? undefined : ''} ref={room}>
      <div class="evidence-tabs">
        <Tabs
          label={t('shell.room.evidence')}
          panelId={panelId}
          current={place.tab}
          tabs={evidenceTabs.map((id) => ({ id, label: t(`evidence:tab.${id}`), count: counts[id] }))}
          onChoose={(id) => {
            arrive.toTab(id);
            go('evidence', id);
          }}
        />
      </div>
      <div role="tabpanel" id={panelId} aria-labelledby={`${panelId}-tab-${place.tab}`}>
        <TabOf place={place} />
      </div>
    </div>
  );
}

function TabOf({ place }: { place: EvidencePlace }) {
  switch (place.tab) {
    case 'badges':
      return <BadgesTab place={place} />;
    case 'work':
      return <WorkTab place={place} />;
    case 'results':
      return <ResultsTab place={place} />;
    case 'words':
      return <WordsTab place={place} />;
    case 'notes':
      return <NotesTab place={place} />;
    default:
      return place.tab satisfies never;
  }
}

/** Esc leads from the chosen thing back to its list; forms, dialogs and the search have their own Esc. */
function useEscape(place: EvidencePlace): void {
  const { tab, kind } = place;
  useEffect(() => {
    if (kind !== 'thing') return;
    const abort = new AbortController();
    document.addEventListener(
      'keydown',
      (event) => {
        const elsewhere = event.target instanceof Element && event.target.closest('dialog, form, search, input, select, textarea');
        if (event.key === 'Escape' && !event.defaultPrevented && !elsewhere) go('evidence', tab);
      },
      { signal: abort.signal },
    );
    return () => abort.abort();
  }, [tab, kind]);
}
