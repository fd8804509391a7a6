import { useState } from 'preact/hooks';
import { type FormatName, formatNames } from '../../../../lib/frameworks/guess-format';
import type { HeadingsAre } from '../../../../lib/frameworks/outline/outline-names';
import type { FoundSheet } from '../../../../lib/frameworks/read-framework';
import { t } from '../../../../lib/words/words';
import { CheckField, SelectField } from '../../../ui/field';
import { Notice } from '../../../ui/notice';
import { type FileChoices as Choices, formatOf, type ImportSource, type ReadImport } from './import-source';
import { ReadingProgress } from './reading-progress';
import { useFileReading } from './use-file-reading';

type Props = { source: ReadImport; onSource: (source: ImportSource) => void };

/** As what it was read, and the choices that a second reading can make otherwise: format, sheets, what headings name. */
export function FileChoices({ source, onSource }: Props) {
  const { brought, choices: known } = source;
  // What was chosen last counts, even while the reading before it is under way.
  const [wanted, setWanted] = useState<Choices | null>(null);
  const { reading, problem, setProblem, read, cancel } = useFileReading((next) => {
    setWanted(null);
    onSource(next);
  });
  const choices = wanted ?? known;
  const again = async (next: Choices) => {
    setWanted(next);
    // A refused choice goes back to what is shown below.
    if (!(await read(brought, next))) setWanted((last) => (last === next ? null : last));
  };
  const found = source.kind === 'file' ? source.read.sheets : source.kind === 'table' ? source.sheets : undefined;
  const format = choices.format ?? formatOf(source);
  return (
    <>
      <div class="criteria-settings">
        <SelectField
          label={t('criteria:choices.format')}
          hint={t(known.format ? 'criteria:choices.formatChosen' : 'criteria:choices.formatHint')}
          value={format}
          options={formatNames
            .filter((name) => !brought.pasted || name !== 'xlsx')
            .map((name) => ({ value: name, label: t(`criteria:format.${name}`) }))}
          onChange={(name: FormatName) => again({ format: name })}
        />
        {source.kind === 'file' && (format === 'markdown' || format === 'html') ? (
          <SelectField
            label={t('criteria:choices.headings')}
            value={choices.headings ?? ''}
            options={(['', 'levels', 'competencies'] as const).map((value) => ({
              value,
              label: t(`criteria:choices.headingsAre.${value || 'guess'}`),
            }))}
            onChange={(headings: HeadingsAre | '') => {
              const { headings: _, ...others } = choices;
              again(headings === '' ? others : { ...others, headings });
            }}
          />
        ) : null}
      </div>
      {found && found.length > 1 ? (
        <SheetChoice
          found={found}
          taken={choices.sheets ?? found.filter((sheet) => !sheet.hidden).map((sheet) => sheet.name)}
          onTaken={(sheets) => (sheets.length === 0 ? setProblem(t('criteria:choices.noSheet')) : again({ ...choices, sheets }))}
        />
      ) : null}
      <ReadingProgress reading={reading} onCancel={cancel} />
      {problem ? <Notice alert>{problem}</Notice> : null}
    </>
  );
}

type SheetChoiceProps = { found: readonly FoundSheet[]; taken: readonly string[]; onTaken: (sheets: string[]) => void };

/** The sheets of a workbook, each taken or not; what HR hid is not, until it is asked for. */
function SheetChoice({ found, taken, onTaken }: SheetChoiceProps) {
  return (
    <fieldset class="criteria-sheets">
      <legend>{t('criteria:choices.sheets')}</legend>
      {found.map(({ name, hidden }) => (
        <CheckField
          key={name}
          label={hidden ? t('criteria:choices.hiddenSheet', { sheet: name }) : name}
          checked={taken.includes(name)}
          onChange={(on) => onTaken(found.map((sheet) => sheet.name).filter((one) => (one === name ? on : taken.includes(one))))}
        />
      ))}
    </fieldset>
  );
}
