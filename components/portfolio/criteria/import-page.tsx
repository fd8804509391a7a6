import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ImportError } from '../../../lib/frameworks/import-error';
import { guessReading, type TableReading } from '../../../lib/frameworks/table-reading';
import type { TextLine } from '../../../lib/frameworks/text-lines';
import { t } from '../../../lib/words/words';
import { SelectField } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { LeaveDialog, LeaveGuard } from '../form/leave-guard';
import { useWorkspace } from '../workspace';
import { DryRun } from './dry-run';
import { FileChoices } from './file-choices';
import { FrameworkPreview } from './framework-preview';
import { ImportForm } from './import-form';
import { hasOnlyLevel, ofRole, originOf, resultOf } from './import-result';
import { type ImportSource, linesOfPaste, tableOfPaste } from './import-source';
import { LinesPreview } from './lines-preview';
import { sayImportError } from './problem-words';
import { TablePreview } from './table-preview';
import { TemplatePreview } from './template-preview';

type Props = { source: ImportSource; onSource: (source: ImportSource) => void; onCancel: () => void };

/** The preview of what was brought, what it would give, and the few facts that are needed to take it in. */
export function ImportPage({ source, onSource, onCancel }: Props) {
  const { portfolio } = useWorkspace();
  const [guess] = useState<TableReading | null>(() => (source.kind === 'table' ? guessReading(source.grid.rows) : null));
  const [reading, setReading] = useState(guess);
  const steps = useSteps(source.kind === 'lines' ? source.lines : []);
  const [onlyLevel, setOnlyLevel] = useState(portfolio.value.case?.toRole || t('criteria:onlyLevel'));
  const [role, setRole] = useState('');
  const names = { title: '', onlyLevel: onlyLevel.trim() || t('criteria:onlyLevel') };
  const whole = useMemo(() => resultOf(source, reading, steps.lines, names), [source, reading, steps.lines, names.onlyLevel]);
  const result = useMemo(() => ofRole(whole, role), [whole, role]);
  const roles = whole instanceof ImportError ? [] : whole.roles;
  // Marking a long text takes minutes: it is not given up without a question.
  const worked = steps.canGoBack || reading !== guess;
  const mayLeave = useRef(false);
  const [leaving, setLeaving] = useState(false);
  const file = source.kind === 'template' || source.kind === 'by hand' ? null : source.file;
  const named =
    source.kind === 'file' ? source.read.framework.title : source.kind === 'template' ? t(`criteria:template.${source.name}.title`) : '';
  const title = useRef<HTMLHeadingElement>(null);
  // The button that had the focus while the file was read is gone.
  useEffect(() => {
    if (file) title.current?.focus();
  }, [file]);
  return (
    <div class="room-body criteria-import">
      <h2 ref={title} class="room-title" tabIndex={-1}>
        {source.kind === 'template' ? named : t(`criteria:import.title.${source.kind}`)}
      </h2>
      {source.kind === 'template' ? <p class="criteria-lead">{t(`criteria:template.${source.name}.text`)}</p> : null}
      <p class="muted criteria-lead">{t(`criteria:import.lead.${source.kind}`)}</p>
      <OtherReading source={source} onSource={onSource} />
      <OfFile source={source} onSource={onSource} />
      {source.kind === 'table' && reading ? <TablePreview grid={source.grid} reading={reading} onReading={setReading} /> : null}
      {source.kind === 'lines' ? (
        <>
          <LinesPreview lines={steps.lines} onLines={steps.take} />
          <button type="button" class="btn btn-small" disabled={!steps.canGoBack} onClick={steps.back}>
            {t('criteria:lines.back')}
          </button>
        </>
      ) : null}
      {source.kind === 'file' && !(result instanceof ImportError) ? <FrameworkPreview imported={result} /> : null}
      {source.kind === 'template' && !(result instanceof ImportError) ? <TemplatePreview imported={result} /> : null}
      {roles.length > 1 ? (
        <SelectField
          label={t('criteria:import.role')}
          hint={t('criteria:import.roleHint')}
          value={roles.some(({ name }) => name === role) ? role : ''}
          options={[{ value: '', label: t('criteria:import.allRoles') }, ...roles.map(({ name }) => ({ value: name, label: name }))]}
          onChange={setRole}
        />
      ) : null}
      {source.kind === 'by hand' ? null : <DryRun result={result} />}
      <ImportForm
        result={result}
        origin={originOf(source)}
        file={file}
        named={named}
        onlyLevel={hasOnlyLevel(source, reading) ? { value: onlyLevel, onChange: setOnlyLevel } : null}
        onTake={() => {
          mayLeave.current = true;
        }}
        onCancel={() => (worked ? setLeaving(true) : onCancel())}
      />
      <LeaveGuard dirty={worked} mayLeave={mayLeave} />
      {leaving ? <LeaveDialog onStay={() => setLeaving(false)} onLeave={onCancel} /> : null}
    </div>
  );
}

/** The lines with every step of the learner's, so that each can be taken back. */
function useSteps(first: TextLine[]) {
  const [history, setHistory] = useState<TextLine[][]>([first]);
  return {
    lines: history[history.length - 1] ?? first,
    take: (lines: TextLine[]) => setHistory([...history.slice(-50), lines]),
    canGoBack: history.length > 1,
    back: () => setHistory(history.slice(0, -1)),
  };
}

/** A paste was taken for a table or for lines; the other reading is one click away. */
function OtherReading({ source, onSource }: Pick<Props, 'source' | 'onSource'>) {
  const [problem, setProblem] = useState<string | null>(null);
  if ((source.kind !== 'table' && source.kind !== 'lines') || !source.pasted) return null;
  const { pasted, kind } = source;
  const readOtherwise = () => {
    try {
      onSource(kind === 'table' ? linesOfPaste(pasted) : tableOfPaste(pasted, true));
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      setProblem(sayImportError(error));
    }
  };
  return (
    <>
      <p>
        <button type="button" class="link" onClick={readOtherwise}>
          {t(kind === 'table' ? 'criteria:import.asLines' : 'criteria:import.asTable')}
        </button>
      </p>
      {problem ? <Notice alert>{problem}</Notice> : null}
    </>
  );
}

/** The choices that belong to a file, where there is one. */
function OfFile({ source, onSource }: Pick<Props, 'source' | 'onSource'>) {
  if (source.kind === 'template' || source.kind === 'by hand' || !source.file) return null;
  return <FileChoices source={source} file={source.file} onSource={onSource} />;
}
