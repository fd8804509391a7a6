import { useMemo, useRef, useState } from 'preact/hooks';
import type { Framework } from '../../../lib/domain/framework';
import { refuseTooMany } from '../../../lib/frameworks/framework-builder';
import { ImportError } from '../../../lib/frameworks/import-error';
import { type ImportedFramework, onlyRole } from '../../../lib/frameworks/imported-framework';
import { frameworkFromTable } from '../../../lib/frameworks/table-framework';
import { guessReading, type TableReading } from '../../../lib/frameworks/table-reading';
import { quickStart } from '../../../lib/frameworks/templates/quick-start';
import { frameworkFromLines } from '../../../lib/frameworks/text-framework';
import type { TextLine } from '../../../lib/frameworks/text-lines';
import { t } from '../../../lib/words/words';
import { SelectField } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { LeaveDialog, LeaveGuard } from '../form/leave-guard';
import { useWorkspace } from '../workspace';
import { DryRun } from './dry-run';
import { ImportForm } from './import-form';
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
  return (
    <div class="room-body criteria-import">
      <h2 class="room-title" tabIndex={-1}>
        {t(`criteria:import.title.${source.kind}`)}
      </h2>
      <p class="muted criteria-lead">{t(`criteria:import.lead.${source.kind}`)}</p>
      <OtherReading source={source} onSource={onSource} />
      {source.kind === 'table' && reading ? <TablePreview grid={source.grid} reading={reading} onReading={setReading} /> : null}
      {source.kind === 'lines' ? (
        <>
          <LinesPreview lines={steps.lines} onLines={steps.take} />
          <button type="button" class="btn btn-small" disabled={!steps.canGoBack} onClick={steps.back}>
            {t('criteria:lines.back')}
          </button>
        </>
      ) : null}
      {source.kind === 'template' && !(result instanceof ImportError) ? <TemplatePreview imported={result} /> : null}
      {roles.length > 1 ? (
        <SelectField
          label={t('criteria:import.role')}
          hint={t('criteria:import.roleHint')}
          value={role}
          options={[{ value: '', label: t('criteria:import.allRoles') }, ...roles.map(({ name }) => ({ value: name, label: name }))]}
          onChange={setRole}
        />
      ) : null}
      {source.kind === 'by hand' ? null : <DryRun result={result} />}
      <ImportForm
        result={result}
        origin={originOf(source)}
        file={source.kind === 'table' || source.kind === 'lines' ? source.file : null}
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

function resultOf(
  source: ImportSource,
  reading: TableReading | null,
  lines: readonly TextLine[],
  names: { title: string; onlyLevel: string },
): ImportedFramework | ImportError {
  try {
    switch (source.kind) {
      case 'table':
        return frameworkFromTable(source.grid.rows, reading ?? guessReading(source.grid.rows), names);
      case 'lines':
        return frameworkFromLines(lines, names, 'as shown');
      case 'template':
        return quickStart(t('criteria:quickStart'));
      case 'by hand': {
        const levels = [{ id: 'target', label: names.onlyLevel }];
        return { format: 'text', title: '', levels, scale: [], competencies: [], expectations: [], roles: [], warnings: [] };
      }
      default:
        return source satisfies never;
    }
  } catch (error) {
    if (error instanceof ImportError) return error;
    throw error;
  }
}

/** What one role of the table asks, or all of it; refused while it is more than a case can hold. */
function ofRole(whole: ImportedFramework | ImportError, role: string): ImportedFramework | ImportError {
  if (whole instanceof ImportError) return whole;
  const part = role === '' ? whole : onlyRole(whole, role);
  try {
    refuseTooMany(part);
    return part;
  } catch (error) {
    if (error instanceof ImportError) return error;
    throw error;
  }
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

function originOf(source: ImportSource): Framework['origin'] {
  switch (source.kind) {
    case 'table':
      return source.file ? 'csv' : 'pasted table';
    case 'lines':
      return 'pasted text';
    case 'template':
      return 'template';
    case 'by hand':
      return 'by hand';
    default:
      return source satisfies never;
  }
}

/** Whether the source names no level, so that the learner names the one it asks of. */
function hasOnlyLevel(source: ImportSource, reading: TableReading | null): boolean {
  if (source.kind === 'table') return !(reading?.columns.includes('level text') || reading?.columns.includes('level'));
  return source.kind !== 'template';
}
