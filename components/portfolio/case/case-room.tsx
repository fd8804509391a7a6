import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Portfolio } from '../../../lib/domain/portfolio';
import { rowsOfCase } from '../claim/case-rows';
import { FirstVisit } from '../first-visit/first-visit';
import { useEscape } from '../form/use-escape';
import { MapPage } from '../map/map-page';
import { go } from '../workspace/route';
import { useWorkspace } from '../workspace/workspace';
import { CaseAbout } from './case-about';
import { CaseList } from './case-list';
import { CompetencyThing } from './competency-thing';
import { FocusPage } from './focus-page';
import { NothingChosen } from './nothing-chosen';
import { VerdictPage } from './verdict-page';

/** The room "case": the list and, by what stands below it in the address, a competency, the case's facts, the map, the focus, or the verdict. */
export function CaseRoom({ path }: { path: string[] }) {
  const { portfolio, today } = useWorkspace();
  const all = portfolio.value;
  const day = today();
  const rows = useMemo(() => rowsOfCase(all, day), [all, day]);
  const [place = null] = path;
  const lastPlace = useLastPlace(place);
  useEscape(place !== null, () => go('case'));
  if (place === null && isFirstVisit(all)) return <FirstVisit />;
  if (place === 'map') return <MapPage rows={rows} />;
  if (place === 'focus') return <FocusPage rows={rows} />;
  if (place === 'verdict') return <VerdictPage />;
  const row = rows.find(({ competency }) => competency.id === place);
  return (
    <div class="list-and-thing" data-open={place === null ? undefined : ''}>
      <CaseList rows={rows} current={row?.competency.id ?? null} returnTo={place === null ? lastPlace : null} />
      {place === 'about' ? (
        <CaseAbout />
      ) : row ? (
        <CompetencyThing key={row.competency.id} row={row} />
      ) : (
        <NothingChosen missing={place !== null} hasRows={rows.length > 0} />
      )}
    </div>
  );
}

/** The place that was open before this one, so that going back finds its row again. A new place starts at its top. */
function useLastPlace(place: string | null): string | null {
  const last = useRef<string | null>(null);
  const before = last.current;
  useEffect(() => {
    last.current = place;
    if (place !== null && document.scrollingElement) document.scrollingElement.scrollTop = 0;
  }, [place]);
  return before;
}

/** Whether nothing is here yet: no case, no criteria, no evidence. */
function isFirstVisit(portfolio: Portfolio): boolean {
  const { frameworks, badges, artifacts, metrics, feedback } = portfolio;
  return portfolio.case === null && [frameworks, badges, artifacts, metrics, feedback].every((list) => list.length === 0);
}
