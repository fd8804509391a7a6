import type { Draft } from '../../../../lib/domain/entity';
import type { Competency, Expectation, Level, Priority } from '../../../../lib/domain/framework';
import { indicatorsOf } from '../../../../lib/frameworks/imported/bullets';
import type { LevelText } from '../../../../lib/store/save-competency';
import { dateFrom } from '../../form/typed-fields';

/** What one level asks, as typed: signals and examples one a line, and the value of the framework's scale that is wanted, empty for none. */
export type LevelDraft = { text: string; signals: string; examples: string; required: string };

/** A level of which nothing is typed yet. */
export const emptyLevel: LevelDraft = { text: '', signals: '', examples: '', required: '' };

/** A competency, an area or an indicator as it stands in its form. */
export type CompetencyDraft = {
  title: string;
  code: string;
  statement: string;
  priority: Priority | '';
  prioritySaidBy: string;
  parentId: string;
  objective: string;
  quote: string;
  source: string;
  on: string;
  levels: Record<string, LevelDraft>;
};

/** What the form begins with; `textOf` are the texts as they were read. */
export function beginDraft(
  known: Competency | null,
  parentId: string,
  levels: readonly Level[],
  textOf: (levelId: string) => Expectation | null,
): CompetencyDraft {
  const measured = known?.measured;
  return {
    title: known?.title ?? '',
    code: known?.code ?? '',
    statement: known?.statement ?? '',
    priority: known?.priority ?? '',
    prioritySaidBy: known?.prioritySaidBy ?? '',
    parentId,
    objective: known?.objective ?? '',
    quote: measured?.quote ?? '',
    source: measured?.source ?? '',
    on: measured?.on ?? '',
    levels: Object.fromEntries(
      levels.map(({ id }) => {
        const { text = '', signals = [], examples = [], required = '' } = textOf(id) ?? {};
        return [id, { text, signals: signals.join('\n'), examples: examples.join('\n'), required }];
      }),
    ),
  };
}

/** What is stored of the draft: what was left empty is absent. */
export function competencyFrom(
  draft: CompetencyDraft,
  place: Pick<Draft<Competency>, 'frameworkId' | 'kind' | 'order'>,
): Draft<Competency> {
  const { priority, prioritySaidBy, objective, quote, source, on } = draft;
  const isMeasured = [quote, source, on].some(isFilled);
  return {
    ...place,
    title: draft.title.trim(),
    code: draft.code.trim(),
    statement: draft.statement,
    priority: priority || null,
    parentId: draft.parentId || null,
    ...(priority && isFilled(prioritySaidBy) ? { prioritySaidBy: prioritySaidBy.trim() } : {}),
    ...(isMeasured ? { measured: { quote, source: source.trim(), on: dateFrom(on) } } : {}),
    ...(isFilled(objective) ? { objective } : {}),
  };
}

/** What is stored of one level; `before` is what the form began with, `known` the text to be written over. */
export function levelTextFrom(
  levelId: string,
  draft: LevelDraft | undefined,
  before: Expectation | null,
  known: Expectation | null,
): LevelText {
  const { text, signals, examples, required } = draft ?? emptyLevel;
  // Bullets that a source gave apart from its text stay as long as the text does.
  const indicators = before && text === before.text ? before.indicators : indicatorsOf(text);
  return {
    levelId,
    known,
    text,
    indicators,
    signals: linesFrom(signals, before?.signals),
    examples: linesFrom(examples, before?.examples),
    required,
  };
}

/** The lines of a field, verbatim; as they were where nobody wrote, since a line of a source may be several. */
function linesFrom(text: string, before: readonly string[] = []): string[] {
  return text === before.join('\n') ? [...before] : text.split('\n').filter(isFilled);
}

const isFilled = (text: string): boolean => text.trim() !== '';
