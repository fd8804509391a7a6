import { Plus, X } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import type { Competency, Expectation } from '../../../lib/domain/framework';
import { indicatorsOf } from '../../../lib/frameworks/bullets';
import { splitCompetency } from '../../../lib/store/split-competency';
import { t } from '../../../lib/words/words';
import { CheckField, TextArea, TextField } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { ConflictDialog } from '../form/conflict-dialog';
import { LeaveDialog, LeaveGuard } from '../form/leave-guard';
import { useDraft, useFrozen } from '../form/use-draft';
import { go } from '../route';
import { useWorkspace } from '../workspace';
import type { CriteriaTree } from './criteria-tree';
import { type EvidencePiece, piecesBehind } from './pieces-behind';
import { shortOf } from './short-of';

type PartDraft = { key: number; title: string; code: string; texts: Record<string, string> };
/** How many parts one split makes at most; more are a second split. */
const most = 6;

/** Makes several competencies of one: what each is called and asked, and which evidence goes where. */
export function SplitForm({ tree, competency }: { tree: CriteriaTree; competency: Competency }) {
  const workspace = useWorkspace();
  const mayLeave = useRef(false);
  const [tried, setTried] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const [conflict, setConflict] = useState(false);
  const levels = [...tree.framework.levels].sort((a, b) => a.order - b.order);
  const textsNow = () => levels.flatMap((level) => tree.textOf(competency.id, level.id) ?? []);
  const read = useFrozen({ competency, texts: textsNow() });
  const asked = levels.filter((level) => read.texts.some((one) => one.levelId === level.id));
  const textOf = (levelId: string) => read.texts.find((one) => one.levelId === levelId)?.text ?? '';
  const texts = Object.fromEntries(asked.map(({ id }) => [id, textOf(id)]));
  const { values, change, dirty } = useDraft({
    parts: [
      { key: 0, title: competency.title, code: competency.code, texts },
      { key: 1, title: '', code: '', texts },
    ] as PartDraft[],
    // What does not go to a part, as "mapping part": at first all goes to all.
    withheld: [] as string[],
  });
  const pieces = piecesBehind(workspace.portfolio.value, [competency.id]);
  const setPart = (key: number, changes: Partial<PartDraft>) =>
    change({ parts: values.parts.map((part) => (part.key === key ? { ...part, ...changes } : part)) });
  const leaveTo = (id: string) => {
    mayLeave.current = true;
    go('criteria', id);
  };
  const save = async (known: Competency, knownTexts: readonly Expectation[]) => {
    setTried(true);
    setConflict(false);
    if (values.parts.some((part) => part.title.trim() === '')) return;
    const parts = values.parts.map(({ title, code, texts: own }) => ({
      ...{ title: title.trim(), code: code.trim() },
      texts: asked.map(({ id }) => ({ levelId: id, text: own[id] ?? '', indicators: indicatorsOf(own[id] ?? '') })),
    }));
    const goesTo = (mappingId: string) =>
      new Set(values.parts.flatMap(({ key }, index) => (values.withheld.includes(`${mappingId} ${key}`) ? [] : [index])));
    const evidence = new Map(pieces.map(({ mappingId }) => [mappingId, goesTo(mappingId)]));
    const outcome = await workspace.run(
      (now) => splitCompetency(workspace.db, { known, texts: knownTexts, parts, evidence }, now),
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
      {values.parts.map((part, index) => (
        <fieldset key={part.key} class="criteria-part">
          <legend>{t('criteria:edit.split.part', { number: index + 1 })}</legend>
          <div class="form-pair">
            <TextField
              label={t('criteria:edit.split.partTitle', { number: index + 1 })}
              autoFocus={index === 1}
              maxLength={20_000}
              value={part.title}
              onInput={(title) => setPart(part.key, { title })}
              error={tried && part.title.trim() === '' ? t('criteria:form.titleNeeded') : null}
            />
            <TextField
              label={t('criteria:edit.split.partCode', { number: index + 1 })}
              maxLength={300}
              value={part.code}
              onInput={(code) => setPart(part.key, { code })}
            />
          </div>
          {asked.map((level) => (
            <TextArea
              key={level.id}
              label={t('criteria:edit.split.asks', { level: level.label, number: index + 1 })}
              rows={4}
              value={part.texts[level.id] ?? ''}
              onInput={(text) => setPart(part.key, { texts: { ...part.texts, [level.id]: text } })}
            />
          ))}
          {index > 1 ? (
            <button
              type="button"
              class="btn btn-quiet btn-small"
              onClick={() => change({ parts: values.parts.filter((one) => one.key !== part.key) })}
            >
              <Icon of={X} /> {t('criteria:edit.split.dropPart', { number: index + 1 })}
            </button>
          ) : null}
        </fieldset>
      ))}
      {values.parts.length < most ? (
        <button
          type="button"
          class="btn btn-small criteria-add"
          onClick={() =>
            change({ parts: [...values.parts, { key: Math.max(...values.parts.map((one) => one.key)) + 1, title: '', code: '', texts }] })
          }
        >
          <Icon of={Plus} /> {t('criteria:edit.split.addPart')}
        </button>
      ) : null}
      <SharedEvidence pieces={pieces} parts={values.parts} withheld={values.withheld} onChange={(withheld) => change({ withheld })} />
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

type SharedProps = {
  pieces: readonly EvidencePiece[];
  parts: readonly PartDraft[];
  withheld: readonly string[];
  onChange: (withheld: string[]) => void;
};

/** Which part each piece of evidence stands behind from now on. */
function SharedEvidence({ pieces, parts, withheld, onChange }: SharedProps) {
  if (pieces.length === 0) return null;
  return (
    <section class="criteria-shared">
      <h3>{t('criteria:edit.split.evidence')}</h3>
      <p class="small muted">{t('criteria:edit.split.evidenceHint')}</p>
      {pieces.map(({ mappingId, code, title }) => (
        <fieldset key={mappingId}>
          <legend>
            <span class="code">{code}</span> {title}
          </legend>
          <div class="criteria-checks">
            {parts.map(({ key, title: part }, index) => {
              const name = `${mappingId} ${key}`;
              return (
                <CheckField
                  key={key}
                  label={part.trim() === '' ? t('criteria:edit.split.part', { number: index + 1 }) : shortOf(part)}
                  checked={!withheld.includes(name)}
                  onChange={(on) => onChange(on ? withheld.filter((one) => one !== name) : [...withheld, name])}
                />
              );
            })}
          </div>
        </fieldset>
      ))}
    </section>
  );
}
