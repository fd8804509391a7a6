import { useRef, useState } from 'preact/hooks';
import type { Competency, Priority } from '../../../lib/domain/framework';
import { indicatorsOf } from '../../../lib/frameworks/bullets';
import { saveCompetency } from '../../../lib/store/save-competency';
import type { ConflictError } from '../../../lib/store/store-errors';
import { t } from '../../../lib/words/words';
import { SelectField, TextArea, TextField } from '../../ui/field';
import { ConflictDialog } from '../form/conflict-dialog';
import { LeaveDialog, LeaveGuard } from '../form/leave-guard';
import { useDraft } from '../form/use-draft';
import { go } from '../route';
import { useWorkspace } from '../workspace';
import type { CriteriaTree } from './criteria-tree';

type Props = { tree: CriteriaTree; known: Competency | null; kind: Competency['kind'] };

/** Corrects a competency or an area by hand, or adds one; what each level asks stands in a field of its own. */
export function CompetencyForm({ tree, known, kind }: Props) {
  const workspace = useWorkspace();
  const mayLeave = useRef(false);
  const [tried, setTried] = useState(false);
  const [conflict, setConflict] = useState<ConflictError | null>(null);
  const [leaving, setLeaving] = useState(false);
  const levels = kind === 'area' ? [] : [...tree.framework.levels].sort((a, b) => a.order - b.order);
  const areas = tree.groups.flatMap(({ area }) => (area ? [area] : []));
  // The texts as they were when the form was opened: a change in another tab is a conflict, not a surprise.
  const [before] = useState(() => new Map(levels.map((level) => [level.id, known ? tree.textOf(known.id, level.id) : null])));
  const { values, set, change, dirty } = useDraft({
    title: known?.title ?? '',
    code: known?.code ?? '',
    statement: known?.statement ?? '',
    priority: known?.priority ?? ('' as Priority | ''),
    parentId: areas.some((one) => one.id === known?.parentId) ? (known?.parentId ?? '') : '',
    texts: Object.fromEntries(levels.map((level) => [level.id, before.get(level.id)?.text ?? ''])),
  });
  const leaveTo = (...path: string[]) => {
    mayLeave.current = true;
    go('criteria', ...path);
  };
  const leaveBack = () => leaveTo(...(known ? [known.id] : []));
  const save = async (over?: Competency | null) => {
    setTried(true);
    setConflict(null);
    if (values.title.trim() === '') return;
    const standing = over === undefined ? known : over;
    const competency = {
      ...{ frameworkId: tree.framework.id, kind, title: values.title.trim(), code: values.code.trim(), statement: values.statement },
      ...{ priority: values.priority || null, parentId: kind === 'area' ? null : values.parentId || null },
      order: standing?.order ?? Math.max(-1, ...tree.inOrder.map((one) => one.order)) + 1,
    };
    const texts = levels.map(({ id }) => {
      const text = values.texts[id] ?? '';
      const asked = over === undefined ? (before.get(id) ?? null) : standing ? tree.textOf(standing.id, id) : null;
      return { levelId: id, known: asked, text, indicators: indicatorsOf(text) };
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
        value={values.title}
        maxLength={20_000}
        autoFocus
        onInput={(title) => set('title', title)}
        error={tried && values.title.trim() === '' ? t('criteria:form.titleNeeded') : null}
      />
      <div class="form-pair">
        <TextField
          label={t('criteria:form.code')}
          hint={t('criteria:form.codeHint')}
          value={values.code}
          maxLength={300}
          onInput={(code) => set('code', code)}
        />
        {kind === 'area' ? null : <PriorityField value={values.priority} onChange={(priority) => set('priority', priority)} />}
        {kind === 'area' || areas.length === 0 ? null : (
          <SelectField
            label={t('criteria:columnRole.area')}
            value={values.parentId}
            options={[{ value: '', label: t('criteria:list.noArea') }, ...areas.map((one) => ({ value: one.id, label: one.title }))]}
            onChange={(parentId) => set('parentId', parentId)}
          />
        )}
      </div>
      {levels.map((level) => (
        <TextArea
          key={level.id}
          label={t('criteria:form.asks', { level: level.label })}
          rows={5}
          value={values.texts[level.id] ?? ''}
          onInput={(text) => change({ texts: { ...values.texts, [level.id]: text } })}
        />
      ))}
      <TextArea
        label={t('criteria:columnRole.statement')}
        hint={t('criteria:form.statementHint')}
        value={values.statement}
        onInput={(statement) => set('statement', statement)}
      />
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

function PriorityField({ value, onChange }: { value: Priority | ''; onChange: (value: Priority | '') => void }) {
  return (
    <SelectField
      label={t('criteria:columnRole.priority')}
      value={value}
      options={(['', 'must', 'important', 'nice'] as const).map((one) => ({
        value: one,
        label: one === '' ? t('criteria:form.noPriority') : t(`priority.${one}`),
      }))}
      onChange={onChange}
    />
  );
}
