import { ArrowDown, ArrowLeft, ArrowUp, Pencil, Trash2 } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import type { Competency } from '../../../lib/domain/framework';
import { orderCompetencies, removeCompetency } from '../../../lib/store/criteria';
import { t } from '../../../lib/words/words';
import { Icon } from '../../ui/icon';
import { go, href } from '../route';
import { useWorkspace } from '../workspace';
import { type CriteriaTree, movedIds } from './criteria-tree';

/** One competency or area as the company wrote it: its description and what each level asks, verbatim. */
export function CompetencyView({ tree, competency }: { tree: CriteriaTree; competency: Competency }) {
  const { portfolio } = useWorkspace();
  const title = useRef<HTMLHeadingElement>(null);
  // A turn later: the frame of the page moves the focus to the room first.
  useEffect(() => {
    const timer = setTimeout(() => title.current?.focus());
    return () => clearTimeout(timer);
  }, []);
  const isArea = competency.kind === 'area';
  const area = tree.groups.find((group) => group.competencies.some((one) => one.id === competency.id))?.area ?? null;
  return (
    <article class="criteria-competency">
      <a class="btn btn-quiet btn-small back" href={href('criteria')}>
        <Icon of={ArrowLeft} /> {t('back')}
      </a>
      <header>
        <p class="small muted">{[isArea ? t('criteria:columnRole.area') : area?.title, competency.code].filter(Boolean).join(' · ')}</p>
        <h2 class="room-title" tabIndex={-1} ref={title}>
          {competency.title}
        </h2>
        {competency.priority ? (
          <p>
            <span class={competency.priority === 'must' ? 'chip chip-warn' : 'chip'}>{t(`priority.${competency.priority}`)}</span>
          </p>
        ) : null}
        <Acts tree={tree} competency={competency} />
      </header>
      {competency.statement ? <p class="criteria-verbatim muted">{competency.statement}</p> : null}
      {isArea ? (
        <p class="small muted">{t('criteria:view.areaHolds', { count: heldBy(tree, competency.id) })}</p>
      ) : (
        <Levels tree={tree} competency={competency} />
      )}
      {isArea || tree.framework.id !== portfolio.value.case?.frameworkId ? null : (
        <p>
          <a href={href('case', competency.id)}>{t('criteria:view.toCase')}</a>
        </p>
      )}
    </article>
  );
}

const heldBy = (tree: CriteriaTree, areaId: string) => tree.groups.find(({ area }) => area?.id === areaId)?.competencies.length ?? 0;

function Levels({ tree, competency }: { tree: CriteriaTree; competency: Competency }) {
  const { portfolio } = useWorkspace();
  const promotion = portfolio.value.case;
  const target = promotion?.frameworkId === tree.framework.id ? promotion.targetLevelId : null;
  const levels = [...tree.framework.levels].sort((a, b) => a.order - b.order);
  return (
    <>
      {levels.map((level) => {
        const asked = tree.textOf(competency.id, level.id);
        return (
          <section key={level.id} class="criteria-level">
            <h3>
              {level.label} {level.id === target ? <span class="chip">{t('criteria:view.target')}</span> : null}
            </h3>
            {asked ? (
              <blockquote class="verbatim criteria-verbatim">{asked.text}</blockquote>
            ) : (
              <p class="small muted">{t('criteria:view.nothing')}</p>
            )}
          </section>
        );
      })}
    </>
  );
}

function Acts({ tree, competency }: { tree: CriteriaTree; competency: Competency }) {
  const workspace = useWorkspace();
  const move = (step: -1 | 1) => {
    const ids = movedIds(tree, competency.id, step);
    if (ids)
      workspace.run((now) => orderCompetencies(workspace.db, ids, now), t('criteria:said.moved', { title: shortOf(competency.title) }));
  };
  const remove = async () => {
    const behind = workspace.portfolio.value.mappings.filter(
      (one) => one.competencyId === competency.id && one.verdict === 'confirmed',
    ).length;
    const touched = behind > 0 ? ` ${t('criteria:said.stoodBehind', { count: behind })}` : '';
    const said = t('criteria:said.removed', { title: shortOf(competency.title) }) + touched;
    const outcome = await workspace.run((now) => removeCompetency(workspace.db, competency.id, now), said);
    if (outcome.done) go('criteria');
  };
  return (
    <div class="actions">
      <a class="btn btn-small" href={href('criteria', competency.id, 'edit')}>
        <Icon of={Pencil} /> {t('edit')}
      </a>
      <button type="button" class="btn btn-quiet btn-small" disabled={!movedIds(tree, competency.id, -1)} onClick={() => move(-1)}>
        <Icon of={ArrowUp} /> {t('criteria:view.up')}
      </button>
      <button type="button" class="btn btn-quiet btn-small" disabled={!movedIds(tree, competency.id, 1)} onClick={() => move(1)}>
        <Icon of={ArrowDown} /> {t('criteria:view.down')}
      </button>
      <button type="button" class="btn btn-quiet btn-small" onClick={remove}>
        <Icon of={Trash2} /> {t('remove')}
      </button>
    </div>
  );
}

const shortOf = (title: string) => (title.length > 60 ? `${title.slice(0, 60)}…` : title);
