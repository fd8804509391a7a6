import { Plus, X } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import type { Competency, Expectation, Level } from '../../../../lib/domain/framework';
import { splitCompetency } from '../../../../lib/store/split-competency';
import { t } from '../../../../lib/words/words';
import { TextArea, TextField } from '../../../ui/field';
import { Icon } from '../../../ui/icon';
import { ConflictDialog } from '../../form/conflict-dialog';
import { LeaveDialog, LeaveGuard } from '../../form/leave-guard';
import { useDraft, useFrozen } from '../../form/use-draft';
import { go } from '../../workspace/route';
import { useWorkspace } from '../../workspace/workspace';
import type { CriteriaTree } from '../shown/criteria-tree';
import { piecesBehind } from './pieces-behind';
import { shortOf } from './short-of';
import { beginSplit, type PartDraft, partsFrom, type SplitDraft, textOf } from './split-draft';
import { SplitEvidence } from './split-evidence';
import { SplitLines } from './split-lines';

/** How many parts one split makes at most; more are a second split. */
const most = 6;

/** Makes several competencies of one: what each is called and asked, which of its lines and which evidence go where. */
export function SplitForm({ tree, competency }: { tree: CriteriaTree; competency: Competency }) {
  const workspace = useWorkspace();
  const mayLeave = useRef(false);
  const [tried, setTried] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const [conflict, setConflict] = useState(false);
  const levels = [...tree.framework.levels].sort((a, b) => a.order - b.order);
  const textsNow = () => levels.flatMap((level) => tree.textOf(competency.id, level.id) ?? []);
  const read = useFrozen({ competency, texts: textsNow() });
  const asked = levels.flatMap((level) => read.texts.flatMap((text) => (text.levelId === level.id ? [{ level, text }] : [])));
  const { values, change, dirty } = useDraft<SplitDraft>(beginSplit(competency));
  const pieces = piecesBehind(workspace.portfolio.value, [competency.id]);
  const leaveTo = (id: string) => {
    mayLeave.current = true;
    go('criteria', id);
  };
  const save = async (known: Competency, texts: readonly Expectation[]) => {
    setTried(true);
    setConflict(false);
    if (values.parts.some((part) => part.title.trim() === '')) return;
    const parts = partsFrom(values, read.texts);
    const goesTo = (mappingId: string) =>
      new Set(values.parts.flatMap(({ key }, index) => (values.withheld.includes(`${mappingId} ${key}`) ? [] : [index])));
    const evidence = new Map(pieces.map(({ mappingId }) => [mappingId, goesTo(mappingId)]));
    const outcome = await workspace.run(
      (now) => splitCompetency(workspace.db, { known, texts, parts, evidence }, now),
      t('criteria:edit.split.said', { title: shortOf(competency.title), count: parts.length }),
    );
    if (outcome.done) leaveTo(competency.id);
    else setConflict(outcome.conflict !== null);
  };
  return (
    <form
      class="form criteria-form"
      aria-label={t('criteria:edit.split.form')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save(read.competency, read.texts);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save(read.competency, read.texts);
      }}
    >
      <h2 class="room-title">{t('criteria:edit.split.title', { title: shortOf(competency.title) })}</h2>
      <p class="muted">{t('criteria:edit.split.lead')}</p>
      <Parts asked={asked} draft={values} tried={tried} onChange={(parts) => change({ parts })} />
      <SplitLines asked={asked} draft={values} onChange={change} />
      <SplitEvidence pieces={pieces} draft={values} onChange={(withheld) => change({ withheld })} />
      <div class="actions">
        <button type="submit" class="btn btn-primary">
          {t('criteria:edit.split.split')}
        </button>
        <button type="button" class="btn" onClick={() => (dirty ? setLeaving(true) : leaveTo(competency.id))}>
          {t('cancel')}
        </button>
      </div>
      <LeaveGuard dirty={dirty} mayLeave={mayLeave} />
      {leaving ? <LeaveDialog onStay={() => setLeaving(false)} onLeave={() => leaveTo(competency.id)} /> : null}
      {conflict ? (
        <ConflictDialog
          onMine={() => save(competency, textsNow())}
          onOther={() => leaveTo(competency.id)}
          onClose={() => setConflict(false)}
        />
      ) : null}
    </form>
  );
}

type Asked = readonly { level: Level; text: Expectation }[];

/** The parts one below the other, and a further one on request. */
function Parts({
  asked,
  draft,
  tried,
  onChange,
}: {
  asked: Asked;
  draft: SplitDraft;
  tried: boolean;
  onChange: (parts: PartDraft[]) => void;
}) {
  const { parts } = draft;
  return (
    <>
      {parts.map((part, index) => (
        <PartFields
          key={part.key}
          number={index + 1}
          part={part}
          texts={asked.map(({ level, text }) => ({ level, text: textOf(text, part, draft) }))}
          tried={tried}
          onChange={(changes) => onChange(parts.map((one) => (one.key === part.key ? { ...one, ...changes } : one)))}
          onDrop={index > 1 ? () => onChange(parts.filter((one) => one.key !== part.key)) : null}
        />
      ))}
      {parts.length < most ? (
        <button
          type="button"
          class="btn btn-small criteria-add"
          onClick={() => onChange([...parts, { key: Math.max(...parts.map((one) => one.key)) + 1, title: '', code: '', typed: {} }])}
        >
          <Icon of={Plus} /> {t('criteria:edit.split.addPart')}
        </button>
      ) : null}
    </>
  );
}

/** What one part is called, and what each level asks of it. */
function PartFields({
  number,
  part,
  texts,
  tried,
  onChange,
  onDrop,
}: {
  number: number;
  part: PartDraft;
  texts: readonly { level: Level; text: string }[];
  tried: boolean;
  onChange: (changes: Partial<PartDraft>) => void;
  onDrop: (() => void) | null;
}) {
  return (
    <fieldset class="criteria-part">
      <legend>{t('criteria:edit.split.part', { number })}</legend>
      <div class="form-pair">
        <TextField
          label={t('criteria:edit.split.partTitle', { number })}
          autoFocus={number === 2}
          maxLength={20_000}
          value={part.title}
          onInput={(title) => onChange({ title })}
          error={tried && part.title.trim() === '' ? t('criteria:form.titleNeeded') : null}
        />
        <TextField
          label={t('criteria:edit.split.partCode', { number })}
          maxLength={300}
          value={part.code}
          onInput={(code) => onChange({ code })}
        />
      </div>
      {texts.map(({ level, text }) => (
        <TextArea
          key={level.id}
          label={t('criteria:edit.split.asks', { level: level.label, number })}
          rows={4}
          value={text}
          onInput={(typed) => onChange({ typed: { ...part.typed, [level.id]: typed } })}
        />
      ))}
      {onDrop ? (
        <button type="button" class="btn btn-quiet btn-small" onClick={onDrop}>
          <Icon of={X} /> {t('criteria:edit.split.dropPart', { number })}
        </button>
      ) : null}
    </fieldset>
  );
}
