import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ImportError } from '../../../../lib/frameworks/imported/import-error';
import type { TextLine } from '../../../../lib/frameworks/text/text-lines';
import { t } from '../../../../lib/words/words';
import { LeaveDialog, LeaveGuard } from '../../form/leave-guard';
import { useWorkspace } from '../../workspace/workspace';
import { useStages } from '../shown/use-stages';
import { DryRun } from './dry-run';
import { FileChoices } from './file-choices';
import { FrameworkPreview } from './framework-preview';
import { ImportForm } from './import-form';
import { hasOnlyLevel, originOf, partOf, resultOf } from './import-result';
import { type ImportSource, isRead, isSmall, keptFile } from './import-source';
import { LinesLevels } from './lines-levels';
import { LinesPreview } from './lines-preview';
import { PartChoice, standingPart, wholePart } from './part-choice';
import { ReadingProgress } from './reading-progress';
import { shownRows, TablePreview } from './table-preview';
import { TemplatePreview } from './template-preview';
import { useColumns } from './use-columns';

const noLines: TextLine[] = [];

/** What a large table is drawn in, one after the other: none of them takes longer than a frame or two. */
const stages = { choices: 2, head: 3, firstRows: 4, rows: 5, counts: 6, form: 7 } as const;

type Props = { source: ImportSource; onSource: (source: ImportSource) => void; onCancel: () => void };

/** The preview of what was brought, what it would give, and the few facts that are needed to take it in. */
export function ImportPage({ source, onSource, onCancel }: Props) {
  const { portfolio } = useWorkspace();
  const columns = useColumns(source);
  const steps = useSteps(source.kind === 'lines' ? source.lines : noLines);
  const [onlyLevel, setOnlyLevel] = useState(portfolio.value.case?.toRole || t('criteria:onlyLevel'));
  const [part, setPart] = useState(wholePart);
  const [isOneLevel, setOneLevel] = useState(false);
  const names = { title: '', onlyLevel: onlyLevel.trim() || t('criteria:onlyLevel'), isOneLevel };
  const whole = useMemo(
    () => resultOf(source, columns.result, steps.lines, names),
    [source, columns.result, steps.lines, names.onlyLevel, isOneLevel],
  );
  const result = useMemo(() => partOf(whole, standingPart(whole, part)), [whole, part]);
  // Marking a long text takes minutes: it is not given up without a question.
  const worked = steps.canGoBack || columns.changed;
  const mayLeave = useRef(false);
  const [leaving, setLeaving] = useState(false);
  const [showsChanges, setShowsChanges] = useState(false);
  const brought = isRead(source) ? source.brought : null;
  const named =
    source.kind === 'file' ? source.read.framework.title : source.kind === 'template' ? t(`criteria:template.${source.name}.title`) : '';
  const file = useMemo(() => (isRead(source) ? keptFile(source) : null), [source]);
  const title = useRef<HTMLHeadingElement>(null);
  // What had the focus while it was read is gone.
  useEffect(() => {
    if (brought) title.current?.focus();
  }, [brought]);
  // A large table comes from top to bottom, in the steps of `stages`.
  const isWhole = useMemo(() => source.kind !== 'table' || isSmall(source.table), [source]);
  const stage = useStages(stages.form, isWhole);
  // Drawn anew only when a column is named: it is by far the most that stands here.
  const preview = useMemo(
    () =>
      source.kind === 'table' && columns.columns && stage >= stages.head ? (
        <TablePreview
          table={source.table}
          reading={columns.columns}
          rows={stage < stages.firstRows ? 0 : stage < stages.rows ? 4 : shownRows}
          onReading={columns.name}
        />
      ) : null,
    [source, columns.columns, Math.min(stage, stages.rows)],
  );
  const said = source.kind === 'file' && brought?.pasted ? 'paste' : source.kind;
  return (
    <div class="room-body criteria-import" data-changes={showsChanges ? '' : undefined}>
      <h2 ref={title} class="room-title" tabIndex={-1}>
        {source.kind === 'template' ? named : t(`criteria:import.title.${said}`)}
      </h2>
      {source.kind === 'template' ? <p class="criteria-lead">{t(`criteria:template.${source.name}.text`)}</p> : null}
      <p class="muted criteria-lead">{t(`criteria:import.lead.${said}`)}</p>
      {isRead(source) ? <FileChoices source={source} onSource={onSource} /> : null}
      {brought && stage >= stages.choices && !(whole instanceof ImportError) ? (
        <PartChoice whole={whole} part={standingPart(whole, part)} onPart={setPart} />
      ) : null}
      {preview}
      <ReadingProgress reading={columns.reading} onCancel={columns.stop} />
      {source.kind === 'lines' ? (
        <>
          <LinesPreview lines={steps.lines} onLines={steps.take} />
          <button type="button" class="btn btn-small" disabled={!steps.canGoBack} onClick={steps.back}>
            {t('criteria:lines.back')}
          </button>
          <LinesLevels lines={steps.lines} isOneLevel={isOneLevel} onOneLevel={setOneLevel} />
        </>
      ) : null}
      {source.kind === 'file' && !(result instanceof ImportError) ? <FrameworkPreview imported={result} /> : null}
      {source.kind === 'template' && !(result instanceof ImportError) ? <TemplatePreview imported={result} /> : null}
      {source.kind === 'by hand' || columns.isLate || stage < stages.counts ? null : <DryRun result={result} />}
      {stage < stages.form ? null : (
        <ImportForm
          result={result}
          late={columns.isLate}
          origin={originOf(source)}
          file={file}
          named={named}
          onlyLevel={hasOnlyLevel(source, columns.columns, whole) ? { value: onlyLevel, onChange: setOnlyLevel } : null}
          onChanges={setShowsChanges}
          onTake={() => {
            mayLeave.current = true;
          }}
          onCancel={() => (worked ? setLeaving(true) : onCancel())}
        />
      )}
      <LeaveGuard dirty={worked} mayLeave={mayLeave} />
      {leaving ? <LeaveDialog onStay={() => setLeaving(false)} onLeave={onCancel} /> : null}
    </div>
  );
}

/** The lines with every step of the learner's, so that each can be taken back; other lines begin anew. */
function useSteps(first: TextLine[]) {
  const [history, setHistory] = useState<TextLine[][]>([first]);
  const steps = history[0] === first ? history : [first];
  return {
    lines: steps[steps.length - 1] ?? first,
    // The first stays, because it says of what text these are the steps.
    take: (lines: TextLine[]) => setHistory([first, ...steps.slice(1).slice(-50), lines]),
    canGoBack: steps.length > 1,
    back: () => setHistory(steps.slice(0, -1)),
  };
}
