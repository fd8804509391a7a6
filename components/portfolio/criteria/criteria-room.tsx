import { useState } from 'preact/hooks';
import { useEscape } from '../form/use-escape';
import { go } from '../route';
import { useWorkspace } from '../workspace';
import { CompetencyForm } from './competency-form';
import { CompetencyView } from './competency-view';
import { CriteriaAbout } from './criteria-about';
import { CriteriaList } from './criteria-list';
import { treeOfCase } from './criteria-tree';
import { ImportPage } from './import-page';
import type { ImportSource } from './import-source';
import { ComparePage } from './roles/compare-page';
import { RolesPage } from './roles/roles-page';
import { RulePage } from './roles/rule-page';
import { WaysIn } from './ways-in';

/** Addresses below this room that lead to the ways in; `quick-start` and `by-hand` open their preview at once. */
const waysIn = ['paste', 'file', 'replace', 'quick-start', 'by-hand'];

/** The room "criteria": the ways in while there are none, else the list, and at the right what is chosen. */
export function CriteriaRoom({ path }: { path: string[] }) {
  const { portfolio } = useWorkspace();
  const tree = treeOfCase(portfolio.value);
  const [place, act] = path;
  const isWayIn = tree === null || waysIn.includes(place ?? '');
  useEscape(!isWayIn && place !== undefined, () => go('criteria'));
  if (isWayIn || !tree) return <Import key={place ?? ''} place={place} replacing={tree !== null} />;
  if (place === 'roles') return <RolesPage tree={tree} place={act} />;
  if (place === 'compare') return <ComparePage framework={tree.framework} />;
  if (place === 'rule') return <RulePage framework={tree.framework} />;
  const chosen = tree.inOrder.find((one) => one.id === place) ?? null;
  return (
    <div class="list-and-thing" data-open={place === undefined ? undefined : ''}>
      <CriteriaList tree={tree} current={chosen?.id ?? null} />
      <section class="thing">
        {place === 'new' || place === 'new-area' ? (
          <CompetencyForm key={place} tree={tree} known={null} kind={place === 'new' ? 'competency' : 'area'} />
        ) : chosen && act === 'edit' ? (
          <CompetencyForm key={chosen.id} tree={tree} known={chosen} kind={chosen.kind} />
        ) : chosen ? (
          <CompetencyView key={chosen.id} tree={tree} competency={chosen} />
        ) : (
          <CriteriaAbout tree={tree} missing={place !== undefined && place !== 'about'} />
        )}
      </section>
    </div>
  );
}

function Import({ place, replacing }: { place: string | undefined; replacing: boolean }) {
  const [source, setSource] = useState<ImportSource | null>(startOf(place));
  const [turn, setTurn] = useState(0);
  const show = (next: ImportSource | null) => {
    // Another source is another preview: nothing of the one before may stay behind. The same file read otherwise keeps
    // what was filled in, and the focus.
    const same = next?.kind === 'file' && source?.kind === 'file' && next.file === source.file;
    if (!same) setTurn(turn + 1);
    setSource(next);
  };
  if (source) return <ImportPage key={turn} source={source} onSource={show} onCancel={() => show(null)} />;
  return <WaysIn replacing={replacing} onSource={show} onCancel={replacing ? () => go('criteria') : null} />;
}

function startOf(place: string | undefined): ImportSource | null {
  if (place === 'quick-start') return { kind: 'template' };
  return place === 'by-hand' ? { kind: 'by hand' } : null;
}
