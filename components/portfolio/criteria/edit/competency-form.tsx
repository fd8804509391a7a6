import { useRef, useState } from 'preact/hooks';
import { homesOf, parentOf } from '../../../../lib/domain/criteria-order';
import type { Competency, Priority } from '../../../../lib/domain/framework';
import { saveCompetency } from '../../../../lib/store/save-competency';
import type { ConflictError } from '../../../../lib/store/store-errors';
import { t } from '../../../../lib/words/words';
import { SelectField, TextArea, TextField } from '../../../ui/field';
import { ConflictDialog } from '../../form/conflict-dialog';
import { LeaveDialog, LeaveGuard } from '../../form/leave-guard';
import { isDateFine } from '../../form/typed-fields';
import { type Draft, typing, useDraft } from '../../form/use-draft';
import { go } from '../../workspace/route';
import { useWorkspace } from '../../workspace/workspace';
import type { CriteriaTree } from '../shown/criteria-tree';
import { beginDraft, type CompetencyDraft, competencyFrom, emptyLevel, levelTextFrom } from './competency-draft';
import { LevelFields } from './level-fields';
import { MeasureFields } from './measure-fields';

type Props = { tree: CriteriaTree; known: Competency | null; kind: Competency['kind']; parentId?: string };

/** Corrects a competency, an area or an indicator by hand, or adds one below `parentId`; what each level asks stands in a field of its own. */
export function CompetencyForm({ tree, known, kind, parentId = '' }: Props) {
  const workspace = useWorkspace();
  const mayLeave = useRef(false);
  const [tried, setTried] = useState(false);
  const [conflict, setConflict] = useState<ConflictError | null>(null);
  const [leaving, setLeaving] = useState(false);
  const levels = kind === 'area' ? [] : [...tree.framework.levels].sort((a, b) => a.order - b.order);
  // The texts as they were when the form was opened: a change in another tab is a conflict, not a surprise.
  const [before] = useState(() => new Map(levels.map((level) => [level.id, known ? tree.textOf(known.id, level.id) : null])));
  const home = known ? (parentOf(tree.inOrder, known)?.id ?? '') : parentId;
  const draft = useDraft(beginDraft(known, home, levels, (levelId) => before.get(levelId) ?? null));
  const { values, change, dirty } = draft;
  const leaveTo = (...path: string[]) => {
    mayLeave.current = true;
    go('criteria', ...path);
  };
  const leaveBack = () => leaveTo(...(known ? [known.id] : parentId === '' ? [] : [parentId]));
  const save = async (over?: Competency | null) => {
    setTried(true);
    setConflict(null);
    if (values.title.trim() === '' || !isDateFine(values.on)) return;
    const standing = over === undefined ? known : over;
    const order = standing?.order ?? Math.max(-1, ...tree.inOrder.map((one) => one.order)) + 1;
    const competency = competencyFrom(values, { frameworkId: tree.framework.id, kind, order });
    const texts = levels.map(({ id }) => {
      const begun = before.get(id) ?? null;
      return levelTextFrom(id, values.levels[id], begun, over === undefined ? begun : standing ? tree.textOf(standing.id, id) : null);
    });
    const said = t(known ? 'criteria:said.saved' : 'criteria:said.added');
    const outcome = await workspace.run((now) => saveCompetency(workspace.db, { known: standing, competency, texts }, now), said);
    if (outcome.done) leaveTo(outcome.value.id);
    else setConflict(outcome.conflict);
  };
  return (
    <form
      class="form criteria-form"
      aria-label={t(known ? `criteria:form.edit.${kind}` : `criteria:form.add.${kind}`)}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
      }}
    >
      <h2 class="room-title">{t(known ? `criteria:form.edit.${kind}` : `criteria:form.add.${kind}`)}</h2>
      <TextField
        label={t('criteria:form.title')}
        maxLength={20_000}
        autoFocus
        error={tried && values.title.trim() === '' ? t('criteria:form.titleNeeded') : null}
        {...typing(draft, 'title')}
      />
      <div class="form-pair">
        <TextField label={t('criteria:form.code')} hint={t('criteria:form.codeHint')} maxLength={300} {...typing(draft, 'code')} />
        <HomeField tree={tree} known={known} kind={kind} draft={draft} />
      </div>
      {kind === 'area' ? null : <PriorityFields draft={draft} />}
      {levels.map((level) => (
        <LevelFields
          key={level.id}
          level={level}
          scale={tree.framework.scale}
          value={values.levels[level.id] ?? emptyLevel}
          onChange={(value) => change({ levels: { ...values.levels, [level.id]: value } })}
        />
      ))}
      <TextArea
        label={t('criteria:columnRole.statement')}
        hint={t(kind === 'area' ? 'criteria:edit.form.areaStatementHint' : 'criteria:form.statementHint')}
        {...typing(draft, 'statement')}
      />
      {kind === 'area' ? null : <MeasureFields draft={draft} tried={tried} />}
      <div class="actions">
        <button type="submit" class="btn btn-primary">
          {t('save')}
        </button>
        <button type="button" class="btn" onClick={() => (dirty ? setLeaving(true) : leaveBack())}>
          {t('cancel')}
        </button>
      </div>
      <LeaveGuard dirty={dirty} mayLeave={mayLeave} />
      {leaving ? <LeaveDialog onStay={() => setLeaving(false)} onLeave={leaveBack} /> : null}
      {conflict ? (
        <ConflictDialog
          onMine={() =>
            save(
              conflict.table === 'competencies'
                ? (conflict.current as Competency | null)
                : (tree.inOrder.find((one) => one.id === known?.id) ?? null),
            )
          }
          onOther={leaveBack}
          onClose={() => setConflict(null)}
        />
      ) : null}
    </form>
  );
}

/** Below what it stands, where there is a choice. */
function HomeField({ tree, known, kind, draft }: Omit<Props, 'parentId'> & { draft: Draft<CompetencyDraft> }) {
  const parentId = draft.first.parentId || null;
  const homes = homesOf(tree.inOrder, known ?? { id: '', parentId, kind, order: 0 });
  // An area among areas is moved from its view; the form of one would only ask what hardly any ladder has.
  if (kind === 'area' || homes.length < 2) return null;
  return (
    <SelectField
      label={t(kind === 'indicator' ? 'criteria:columnRole.competency' : 'criteria:columnRole.area')}
      value={draft.values.parentId}
      options={homes.map((home) => ({ value: home?.id ?? '', label: home?.title ?? t('criteria:list.noArea') }))}
      onChange={(value) => draft.set('parentId', value)}
    />
  );
}

/** How much it matters, and who said so. */
function PriorityFields({ draft }: { draft: Draft<CompetencyDraft> }) {
  const options: readonly (Priority | '')[] = ['', 'must', 'important', 'nice'];
  return (
    <div class="form-pair">
      <SelectField
        label={t('criteria:columnRole.priority')}
        value={draft.values.priority}
        options={options.map((one) => ({ value: one, label: one === '' ? t('criteria:form.noPriority') : t(`priority.${one}`) }))}
        onChange={(priority) => draft.set('priority', priority)}
      />
      {draft.values.priority === '' ? null : (
        <TextField
          label={t('criteria:edit.form.saidBy')}
          hint={t('criteria:edit.form.saidByHint')}
          maxLength={300}
          {...typing(draft, 'prioritySaidBy')}
        />
      )}
    </div>
  );
}
