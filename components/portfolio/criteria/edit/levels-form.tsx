import { ArrowDown, ArrowLeft, ArrowUp, GripVertical, Plus, Trash2, Undo2 } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Framework } from '../../../../lib/domain/framework';
import { levelUses } from '../../../../lib/domain/level-uses';
import { changeLevels } from '../../../../lib/store/change-levels';
import { t } from '../../../../lib/words/words';
import { TextField } from '../../../ui/field';
import { Icon } from '../../../ui/icon';
import { ConflictDialog } from '../../form/conflict-dialog';
import { LeaveDialog, LeaveGuard } from '../../form/leave-guard';
import { useDraft, useFrozen } from '../../form/use-draft';
import { go, href } from '../../workspace/route';
import { useWorkspace } from '../../workspace/workspace';
import { sayRoles } from './remove-dialog';
import { useRowDrag } from './use-row-drag';

type LevelRow = { id: string; label: string; typicalTime: string; gone: boolean };
/** How many levels criteria may have. */
const most = 50;

const rowsOf = ({ levels }: Framework): LevelRow[] =>
  [...levels].sort((a, b) => a.order - b.order).map(({ id, label, typicalTime = '' }) => ({ id, label, typicalTime, gone: false }));

/** The name of the criteria and their levels, from the lowest to the highest: name, add, order, remove. */
export function LevelsForm({ framework }: { framework: Framework }) {
  const workspace = useWorkspace();
  const mayLeave = useRef(false);
  const list = useRef<HTMLOListElement>(null);
  const [tried, setTried] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const [conflict, setConflict] = useState(false);
  const [said, setSaid] = useState('');
  const read = useFrozen(framework);
  const draft = useDraft({ title: read.title, rows: rowsOf(read) });
  const { values, change, set, dirty } = draft;
  const { rows } = values;
  const focusNext = useRef<{ id: string; what: string } | null>(null);
  useLayoutEffect(() => {
    const { id, what } = focusNext.current ?? {};
    focusNext.current = null;
    const row = [...(list.current?.children ?? [])].find((one) => one instanceof HTMLElement && one.dataset.row === id);
    const wanted = row?.querySelector<HTMLElement>(`[data-act="${what}"]:not(:disabled)`) ?? row?.querySelector<HTMLElement>('input');
    wanted?.focus();
  });
  const nameOf = (row: LevelRow) => row.label.trim() || t('criteria:edit.levels.unnamed');
  const place = (id: string, at: number) => {
    const moved = rows.find((one) => one.id === id);
    if (!moved) return;
    const others = rows.filter((one) => one.id !== id);
    set('rows', [...others.slice(0, at), moved, ...others.slice(at)]);
    setSaid(t('criteria:edit.levels.moved', { level: nameOf(moved), place: at + 1, count: rows.length }));
  };
  const drag = useRowDrag(
    list,
    (id, overId, half) => {
      const others = rows.filter((one) => one.id !== id);
      const at = others.findIndex((one) => one.id === overId) + (half === 'lower' ? 1 : 0);
      const stays = overId === id || at === rows.findIndex((one) => one.id === id);
      return stays ? null : { mark: { id: overId, side: half === 'lower' ? 'after' : 'before' }, done: () => place(id, at) };
    },
    { gripOnly: true },
  );
  const step = (id: string, by: -1 | 1, what: string) => {
    const at = rows.findIndex((one) => one.id === id) + by;
    if (at < 0 || at >= rows.length) return;
    focusNext.current = { id, what };
    place(id, at);
  };
  const edit = (id: string, changes: Partial<LevelRow>) =>
    set(
      'rows',
      rows.map((one) => (one.id === id ? { ...one, ...changes } : one)),
    );
  const remove = (row: LevelRow) => {
    const isNew = !read.levels.some(({ id }) => id === row.id);
    if (isNew)
      set(
        'rows',
        rows.filter((one) => one.id !== row.id),
      );
    else {
      focusNext.current = { id: row.id, what: 'keep' };
      edit(row.id, { gone: true });
    }
  };
  const add = () => {
    const id = crypto.randomUUID();
    focusNext.current = { id, what: 'label' };
    set('rows', [...rows, { id, label: '', typicalTime: '', gone: false }]);
  };
  const leave = () => {
    mayLeave.current = true;
    go('criteria', 'about');
  };
  const left = rows.filter((row) => !row.gone);
  const isTwice = (row: LevelRow) => left.some((one) => one.id !== row.id && one.label.trim() === row.label.trim());
  const faultOf = (row: LevelRow): string | null => {
    if (!tried || row.gone) return null;
    if (row.label.trim() === '') return t('criteria:names.levelNeeded');
    return isTwice(row) ? t('criteria:edit.levels.twice') : null;
  };
  const save = async (known: Framework) => {
    setTried(true);
    setConflict(false);
    if (values.title.trim() === '' || left.some((row) => row.label.trim() === '' || isTwice(row))) return;
    const levels = left.map(({ id, label, typicalTime }) => ({
      ...{ id, label: label.trim() },
      ...(typicalTime.trim() === '' ? {} : { typicalTime: typicalTime.trim() }),
    }));
    const outcome = await workspace.run(
      (now) => changeLevels(workspace.db, known, { title: values.title.trim(), levels }, now),
      t('criteria:edit.levels.saved'),
    );
    if (outcome.done) leave();
    else setConflict(outcome.conflict !== null);
  };
  return (
    <form
      class="form criteria-form criteria-levels"
      aria-label={t('criteria:edit.levels.title')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save(read);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save(read);
      }}
    >
      <a class="btn btn-quiet btn-small back" href={href('criteria', 'about')}>
        <Icon of={ArrowLeft} /> {t('back')}
      </a>
      <h2 class="room-title">{t('criteria:edit.levels.title')}</h2>
      <TextField
        label={t('criteria:import.name')}
        value={values.title}
        maxLength={300}
        onInput={(title) => change({ title })}
        error={values.title.trim() === '' ? t('criteria:import.nameNeeded') : null}
      />
      <p class="muted">{t('criteria:edit.levels.lead')}</p>
      <ol class="criteria-level-rows" ref={list} onPointerDown={drag.onPointerDown} data-dragging={drag.dragging === null ? undefined : ''}>
        {rows.map((row, index) => (
          <li
            key={row.id}
            data-row={row.id}
            {...drag.markOf(row.id)}
            onKeyDown={(event) => {
              const by = { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key];
              if (!event.altKey || by === undefined) return;
              event.preventDefault();
              step(row.id, by, (event.target as HTMLElement).dataset.act ?? 'label');
            }}
          >
            <span class="criteria-grip" data-grip="" aria-hidden="true">
              <Icon of={GripVertical} />
            </span>
            {row.gone ? (
              <GoneLevel framework={read} row={row} name={nameOf(row)} onKeep={() => edit(row.id, { gone: false })} />
            ) : (
              <>
                <div class="form-pair">
                  <TextField
                    label={t('criteria:names.level', { number: index + 1 })}
                    value={row.label}
                    maxLength={300}
                    onInput={(label) => edit(row.id, { label })}
                    error={faultOf(row)}
                  />
                  <TextField
                    label={t('criteria:edit.levels.time', { number: index + 1 })}
                    placeholder={t('criteria:edit.levels.timeExample')}
                    value={row.typicalTime}
                    maxLength={300}
                    onInput={(typicalTime) => edit(row.id, { typicalTime })}
                  />
                </div>
                <div class="criteria-level-acts">
                  {(['up', 'down'] as const).map((way) => (
                    <button
                      key={way}
                      type="button"
                      class="btn btn-quiet btn-small"
                      data-act={way}
                      aria-label={t(`criteria:edit.levels.${way}`, { level: nameOf(row) })}
                      disabled={way === 'up' ? index === 0 : index === rows.length - 1}
                      onClick={() => step(row.id, way === 'up' ? -1 : 1, way)}
                    >
                      <Icon of={way === 'up' ? ArrowUp : ArrowDown} />
                    </button>
                  ))}
                  <button
                    type="button"
                    class="btn btn-quiet btn-small"
                    aria-label={t('criteria:edit.levels.remove', { level: nameOf(row) })}
                    onClick={() => remove(row)}
                  >
                    <Icon of={Trash2} />
                  </button>
                </div>
              </>
            )}
          </li>
        ))}
      </ol>
      <p class="hidden-text" role="status">
        {said}
      </p>
      <button type="button" class="btn btn-small criteria-add" disabled={rows.length >= most} onClick={add}>
        <Icon of={Plus} /> {t('criteria:edit.levels.add')}
      </button>
      <div class="actions">
        <button type="submit" class="btn btn-primary">
          {t('save')}
        </button>
        <button type="button" class="btn" onClick={() => (dirty ? setLeaving(true) : leave())}>
          {t('cancel')}
        </button>
      </div>
      <LeaveGuard dirty={dirty} mayLeave={mayLeave} />
      {leaving ? <LeaveDialog onStay={() => setLeaving(false)} onLeave={leave} /> : null}
      {conflict ? <ConflictDialog onMine={() => save(framework)} onOther={leave} onClose={() => setConflict(false)} /> : null}
    </form>
  );
}

/** A level that goes when the form is saved, with all that goes along. */
function GoneLevel({ framework, row, name, onKeep }: { framework: Framework; row: LevelRow; name: string; onKeep: () => void }) {
  const { portfolio } = useWorkspace();
  const { texts, isTarget, roles, ratings } = levelUses(portfolio.value, framework.id, row.id);
  return (
    <div class="criteria-level-gone">
      <p>
        <s>{name}</s> {t('criteria:edit.levels.goes')}
      </p>
      <ul class="criteria-goes small">
        {texts > 0 ? <li>{t('criteria:edit.levels.texts', { count: texts })}</li> : <li>{t('criteria:edit.levels.noTexts')}</li>}
        {isTarget ? <li>{t('criteria:edit.levels.target')}</li> : null}
        {roles.length > 0 ? <li>{t('criteria:edit.levels.roles', { count: roles.length, roles: sayRoles(roles) })}</li> : null}
        {ratings > 0 ? <li>{t('criteria:edit.levels.ratings', { count: ratings })}</li> : null}
      </ul>
      <button type="button" class="btn btn-small" data-act="keep" onClick={onKeep}>
        <Icon of={Undo2} /> {t('criteria:edit.levels.keep', { level: name })}
      </button>
    </div>
  );
}
