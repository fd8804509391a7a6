import { useEffect, useRef, useState } from 'preact/hooks';
import type { Competency } from '../../../lib/domain/framework';
import { isTemplateName } from '../../../lib/frameworks/templates/templates';
import { useEscape } from '../form/use-escape';
import { go } from '../workspace/route';
import { useWorkspace } from '../workspace/workspace';
import { CompetencyView } from './competency-view';
import { CriteriaAbout } from './criteria-about';
import { atOnce, CriteriaList } from './criteria-list';
import { CriteriaSwitch } from './criteria-switch';
import { CompetencyForm } from './edit/competency-form';
import { LevelsForm } from './edit/levels-form';
import { MergeForm } from './edit/merge-form';
import { SplitForm } from './edit/split-form';
import { CarryPage } from './editions/carry-page';
import { ImportPage } from './import/import-page';
import { type ImportSource, isRead } from './import/import-source';
import { WaysIn } from './import/ways-in';
import { LeavePage } from './leave/leave-page';
import { ComparePage } from './roles/compare-page';
import { RolesPage } from './roles/roles-page';
import { RulePage } from './roles/rule-page';
import { type CriteriaTree, treeOf } from './shown/criteria-tree';
import { placeOf } from './shown/frameworks-here';
import { useStages } from './shown/use-stages';

/** Addresses below this room that lead to the ways in; `quick-start`, `template/NAME` and `by-hand` open their preview at once. */
const waysIn = ['paste', 'file', 'replace', 'quick-start', 'template', 'by-hand'];

/**
 * The room "criteria": the ways in while there are none, else the list, and at the right what is chosen. Of several
 * criteria one is looked at: the one that the address names (`#/criteria/of/ID`), or the one of before.
 */
export function CriteriaRoom({ path }: { path: string[] }) {
  const { portfolio } = useWorkspace();
  const looked = useRef<string | null>(null);
  const { frameworkId, place, act } = placeOf(path, portfolio.value, looked.current);
  useEffect(() => {
    looked.current = frameworkId;
  }, [frameworkId]);
  const tree = treeOf(portfolio.value, frameworkId);
  const isWayIn = tree === null || waysIn.includes(place ?? '');
  useEscape(!isWayIn && place !== undefined, () => go('criteria'));
  if (place === 'leave') return <LeavePage />;
  if (isWayIn || !tree) return <Import key={path.join('/')} start={startOf(path)} replacing={tree !== null} />;
  if (place === 'roles') return <RolesPage tree={tree} place={act} />;
  if (place === 'compare') return <ComparePage framework={tree.framework} />;
  if (place === 'rule') return <RulePage framework={tree.framework} />;
  if (place === 'carry') return <CarryPage key={tree.framework.id} to={tree.framework} />;
  return (
    <>
      <CriteriaSwitch looked={tree.framework} />
      <Criteria tree={tree} place={place} act={act} isOpen={place !== undefined || path[0] === 'of'} />
    </>
  );
}

type Shown = { tree: CriteriaTree; place: string | undefined; act: string | undefined; isOpen: boolean };

function Criteria({ tree, place, act, isOpen }: Shown) {
  const chosen = tree.inOrder.find((one) => one.id === place) ?? null;
  // Beside a long list, what stands at its right comes a moment later.
  const stage = useStages(2, tree.inOrder.length <= atOnce);
  return (
    <div class="list-and-thing" data-open={isOpen ? '' : undefined}>
      <CriteriaList tree={tree} current={chosen?.id ?? null} />
      <section class="thing">
        {place === 'new' || place === 'new-area' ? (
          <CompetencyForm key={place} tree={tree} known={null} kind={place === 'new' ? 'competency' : 'area'} />
        ) : place === 'levels' ? (
          <LevelsForm key={tree.framework.id} framework={tree.framework} />
        ) : chosen ? (
          <Chosen key={chosen.id} tree={tree} competency={chosen} act={act} />
        ) : stage < 2 ? null : (
          <CriteriaAbout key={tree.framework.id} tree={tree} missing={place !== undefined && place !== 'about'} />
        )}
      </section>
    </div>
  );
}

/** What is chosen in the list, or the form of what is done with it. */
function Chosen({ tree, competency, act }: { tree: CriteriaTree; competency: Competency; act: string | undefined }) {
  const { id, kind } = competency;
  if (act === 'edit') return <CompetencyForm tree={tree} known={competency} kind={kind} />;
  if (act === 'new-indicator' && kind === 'competency')
    return <CompetencyForm key={act} tree={tree} known={null} kind="indicator" parentId={id} />;
  if (act === 'split' && kind === 'competency') return <SplitForm tree={tree} competency={competency} />;
  if (act === 'merge' && kind === 'competency') return <MergeForm tree={tree} competency={competency} />;
  return <CompetencyView tree={tree} competency={competency} />;
}

function Import({ start, replacing }: { start: ImportSource | null; replacing: boolean }) {
  const [source, setSource] = useState(start);
  const [turn, setTurn] = useState(0);
  const show = (next: ImportSource | null) => {
    // Another source is another preview: nothing of the one before may stay behind. The same one read otherwise keeps
    // what was filled in, and the focus.
    const same = next && source && isRead(next) && isRead(source) && next.brought === source.brought;
    if (!same) setTurn(turn + 1);
    setSource(next);
  };
  // Where the address names a preview, giving it up leaves that address, so that its link leads there again.
  const cancel = () => (start ? go('criteria', replacing ? 'replace' : 'paste') : show(null));
  if (source) return <ImportPage key={turn} source={source} onSource={show} onCancel={cancel} />;
  return <WaysIn replacing={replacing} onSource={show} onCancel={replacing ? () => go('criteria') : null} />;
}

function startOf([place, name = '']: string[]): ImportSource | null {
  if (place === 'quick-start') return { kind: 'template', name: place };
  if (place === 'template') return isTemplateName(name) ? { kind: 'template', name } : null;
  return place === 'by-hand' ? { kind: 'by hand' } : null;
}
