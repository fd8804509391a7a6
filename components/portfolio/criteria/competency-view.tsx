import { ArrowLeft, Plus } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { targetLevelOf } from '../../../lib/domain/asked';
import { partsOf } from '../../../lib/domain/criteria-order';
import type { Competency, Expectation, ScaleValue } from '../../../lib/domain/framework';
import { t } from '../../../lib/words/words';
import { Icon } from '../../ui/icon';
import { href } from '../workspace/route';
import { useWorkspace } from '../workspace/workspace';
import { CompetencyActs } from './edit/competency-acts';
import type { CriteriaTree } from './shown/criteria-tree';
import { MeasuredHere } from './shown/measured-here';
import { VerbatimLines } from './shown/verbatim-lines';

/** One competency, area or indicator as the company wrote it: its description, what each level asks, and how it is measured, verbatim. */
export function CompetencyView({ tree, competency }: { tree: CriteriaTree; competency: Competency }) {
  const { portfolio } = useWorkspace();
  const title = useRef<HTMLHeadingElement>(null);
  // A turn later: the frame of the page moves the focus to the room first.
  useEffect(() => {
    const timer = setTimeout(() => title.current?.focus());
    return () => clearTimeout(timer);
  }, []);
  const isArea = competency.kind === 'area';
  return (
    <article class="criteria-competency">
      <a class="btn btn-quiet btn-small back" href={href('criteria')}>
        <Icon of={ArrowLeft} /> {t('back')}
      </a>
      <header>
        <Whereabouts tree={tree} competency={competency} />
        <h2 class="room-title" tabIndex={-1} ref={title}>
          {competency.title}
        </h2>
        <Priority competency={competency} />
        <CompetencyActs tree={tree} competency={competency} />
      </header>
      {competency.statement ? <blockquote class="verbatim criteria-verbatim">{competency.statement}</blockquote> : null}
      {isArea ? (
        <p class="small muted">{t('criteria:view.areaHolds', { count: heldBy(tree, competency) })}</p>
      ) : (
        <Levels tree={tree} competency={competency} />
      )}
      <MeasuredHere measured={competency.measured ?? null} />
      {competency.objective ? (
        <section class="criteria-level">
          <h3>{t('criteria:edit.view.objective')}</h3>
          <p class="criteria-verbatim">{competency.objective}</p>
        </section>
      ) : null}
      {competency.kind === 'competency' ? <Indicators tree={tree} competency={competency} /> : null}
      {competency.kind === 'competency' && tree.framework.id === portfolio.value.case?.frameworkId ? (
        <p>
          <a href={href('case', competency.id)}>{t('criteria:view.toCase')}</a>
        </p>
      ) : null}
    </article>
  );
}

const heldBy = (tree: CriteriaTree, area: Competency) =>
  tree.inOrder.filter((one) => one.kind === 'competency' && tree.pathOf(one).includes(area)).length;

/** What it is, what it stands below, and its code. */
function Whereabouts({ tree, competency }: { tree: CriteriaTree; competency: Competency }) {
  const kind = competency.kind === 'competency' ? '' : t(`criteria:edit.kind.${competency.kind}`);
  const above = tree.pathOf(competency);
  return (
    <p class="small muted criteria-path">
      {kind ? <span>{kind}</span> : null}
      {above.map((one) => (
        <a key={one.id} href={href('criteria', one.id)}>
          {one.title}
        </a>
      ))}
      {competency.code ? <span>{competency.code}</span> : null}
    </p>
  );
}

function Priority({ competency: { priority, prioritySaidBy } }: { competency: Competency }) {
  if (!priority) return null;
  return (
    <p>
      <span class={priority === 'must' ? 'chip chip-warn' : 'chip'}>{t(`priority.${priority}`)}</span>{' '}
      {prioritySaidBy ? <span class="small muted criteria-said">{t('criteria:edit.view.saidBy', { who: prioritySaidBy })}</span> : null}
    </p>
  );
}

function Levels({ tree, competency }: { tree: CriteriaTree; competency: Competency }) {
  const { portfolio } = useWorkspace();
  const target = targetLevelOf(portfolio.value, competency.id);
  const levels = [...tree.framework.levels].sort((a, b) => a.order - b.order);
  const asked = levels.map((level) => tree.textOf(competency.id, level.id));
  // An indicator is mostly one line without levels; that none of them says anything would be noise.
  if (competency.kind === 'indicator' && asked.every((one) => one === null)) return null;
  return (
    <>
      {levels.map((level, index) => (
        <section key={level.id} class="criteria-level">
          <h3>
            {level.label} {level.id === target ? <span class="chip">{t('criteria:view.target')}</span> : null}
          </h3>
          <Asked asked={asked[index] ?? null} scale={tree.framework.scale} />
        </section>
      ))}
    </>
  );
}

/** What one level asks, with its signals and examples, and the value of the company's scale that it wants. */
function Asked({ asked, scale }: { asked: Expectation | null; scale: readonly ScaleValue[] }) {
  if (!asked) return <p class="small muted">{t('criteria:view.nothing')}</p>;
  const { text, signals = [], examples = [], required } = asked;
  // Bullets of the text are in the text; a source may have given them apart.
  const apart = asked.indicators.filter((one) => !text.replace(/\s+/g, ' ').includes(one.replace(/\s+/g, ' ')));
  return (
    <>
      {text.trim() ? <blockquote class="verbatim criteria-verbatim">{text}</blockquote> : null}
      <VerbatimLines title={t('criteria:edit.view.showsIn')} lines={apart} />
      <VerbatimLines title={t('signals')} lines={signals} />
      <VerbatimLines title={t('examples')} lines={examples} />
      {required ? (
        <p class="small muted">{t('criteria:edit.view.required', { value: scale.find(({ id }) => id === required)?.label ?? required })}</p>
      ) : null}
    </>
  );
}

function Indicators({ tree, competency }: { tree: CriteriaTree; competency: Competency }) {
  const parts = partsOf(tree.inOrder, competency.id);
  return (
    <section class="criteria-level">
      {parts.length > 0 ? (
        <>
          <h3>{t('criteria:edit.view.indicators')}</h3>
          <ul class="indicators">
            {parts.map((one) => (
              <li key={one.id}>
                <a href={href('criteria', one.id)}>{one.title}</a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p>
        <a class="link-quiet" href={href('criteria', competency.id, 'new-indicator')}>
          <Icon of={Plus} /> {t('criteria:form.add.indicator')}
        </a>
      </p>
    </section>
  );
}
