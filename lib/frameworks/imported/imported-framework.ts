import type { Priority } from '../../domain/framework';

/** How a framework was read: which reader, not which file ending. */
export type ImportFormat =
  | `${'csv' | 'xlsx'} ${'wide' | 'long' | 'indented' | 'one level' | 'roles'}`
  | 'xlsx sheets'
  | 'proofolio csv'
  | 'markdown'
  | 'html'
  | 'yaml'
  | 'json'
  | 'json-ld'
  | 'mahara'
  | 'case'
  | 'case table'
  | 'moodle'
  | 'rich skills'
  | 'text'
  | 'template';

/** A rung as the source names it; `typicalTime` is how long the source says that one stands on it, verbatim. */
export type ImportedLevel = { id: string; label: string; typicalTime?: string };

/** How a company measures a competency: its words, where they stand, and since when. */
export type ImportedMeasure = { quote: string; source: string; on: string | null };

/**
 * An area, a competency or an indicator as the source has it; `parent` is an id of the same list, or null. How it is
 * measured, what it serves and who set its priority come only from our own export, where somebody has noted them.
 */
export type ImportedCompetency = {
  id: string;
  kind: 'area' | 'competency' | 'indicator';
  code: string;
  title: string;
  statement: string;
  parent: string | null;
  priority: Priority | null;
  measured?: ImportedMeasure;
  objective?: string;
  prioritySaidBy?: string;
};

/**
 * What one competency asks at one level: the text of one cell, verbatim, and the bullets inside it. `id` is the source's
 * own where it has one; `required` is the value of the framework's scale that the source wants here. `signals` and
 * `examples` are those of the bullets that the source calls so.
 */
export type ImportedExpectation = {
  competency: string;
  level: string;
  text: string;
  indicators: string[];
  signals?: string[];
  examples?: string[];
  id?: string;
  required?: string;
};

/** A role of the source and the level of each competency that it requires. */
export type ImportedRole = { name: string; requires: { competency: string; level: string }[] };

/** What the source says of the framework as a whole, each verbatim and '' where it says nothing. */
export type ImportedAbout = { description: string; version: string; publisher: string; sourceUri: string; license: string };

/** A value of the source's own scale of judging. */
export type ImportedScaleValue = { id: string; label: string; proficient: boolean };

/** What a reader may have to say of a row without stopping; the sentence for each is in the translations. */
export type WarningCode =
  | 'repeatedHeader'
  | 'totalsRow'
  | 'rowWithoutCompetency'
  | 'rowContinued'
  | 'sameTitleAgain'
  | 'textsJoined'
  | 'levelMissing'
  | 'levelNotInUse'
  | 'levelUnknown'
  | 'textTooLong'
  | 'titleTooLong'
  | 'codeTooLong'
  | 'priorityUnknown'
  | 'textWithoutCompetency'
  | 'smallerTablesLeftOut'
  | 'sheetHidden'
  | 'sheetLeftOut'
  | 'cellsHidden'
  | 'formulaWithoutValue'
  | 'tableLeftOut'
  | 'textLeftOut'
  | 'itemWithoutText'
  | 'itemWithoutId'
  | 'sameIdAgain'
  | 'parentUnknown'
  | 'parentCircle'
  | 'severalParents'
  | 'linksLeftOut'
  | 'competencyUnknown'
  | 'rowWithoutLevel'
  | 'notSurelyCriteria'
  | 'moreWarnings';

/** Something that the learner should know of one row (counted from 1 as a spreadsheet does); `leftOut` when it was not taken. */
export type ImportWarning = {
  row: number | null;
  column: string | null;
  /** The sheet of a workbook that it stands in. */
  sheet?: string;
  code: WarningCode;
  values: Record<string, string | number>;
  leftOut: boolean;
};

/** What every reader gives, whatever the format: the company's framework in the source's own words, text verbatim. */
export type ImportedFramework = {
  format: ImportFormat;
  title: string;
  levels: ImportedLevel[];
  /** The source's own scale of judging, never converted to another. */
  scale: ImportedScaleValue[];
  competencies: ImportedCompetency[];
  expectations: ImportedExpectation[];
  roles: ImportedRole[];
  warnings: ImportWarning[];
  about?: ImportedAbout;
};

/** What an import would bring, for the dry run: how many of each, and how many rows stay outside. */
export type ImportCounts = { areas: number; competencies: number; levels: number; expectations: number; leftOut: number };

/** The counts of the dry run. */
export function countImport(imported: ImportedFramework): ImportCounts {
  return {
    areas: imported.competencies.filter((one) => one.kind === 'area').length,
    competencies: imported.competencies.filter((one) => one.kind === 'competency').length,
    levels: imported.levels.length,
    expectations: imported.expectations.length,
    leftOut: imported.warnings.filter((one) => one.leftOut).length,
  };
}

/** The part of a framework that one role requires; unknown roles leave it whole. Areas without a competency left go too. */
export function onlyRole(imported: ImportedFramework, roleName: string): ImportedFramework {
  const role = imported.roles.find((one) => one.name === roleName);
  if (!role) return imported;
  const kept = new Set(role.requires.map((one) => one.competency));
  const parentOf = new Map(imported.competencies.map((one) => [one.id, one.parent]));
  const shown = new Set(kept);
  for (const id of kept) for (let at = parentOf.get(id); at && !shown.has(at); at = parentOf.get(at)) shown.add(at);
  const under = (id: string | null) => id !== null && kept.has(id);
  return {
    ...imported,
    competencies: imported.competencies.filter((one) => shown.has(one.id) || (one.kind === 'indicator' && under(one.parent))),
    expectations: imported.expectations.filter((one) => kept.has(one.competency)),
    roles: [role],
  };
}

/** The part of a framework that a learner takes: what one role requires ('' is all of it), and only these levels (null: all). */
export type ImportedPart = { role: string; levels: readonly string[] | null };

/** A framework without what the learner does not take; what a role requires at a level that is left out goes with it. */
export function onlyPart(imported: ImportedFramework, { role, levels }: ImportedPart): ImportedFramework {
  const ofRole = role === '' ? imported : onlyRole(imported, role);
  if (levels === null) return ofRole;
  const kept = new Set(levels);
  const stays = ({ level }: { level: string }) => kept.has(level);
  return {
    ...ofRole,
    levels: ofRole.levels.filter((level) => kept.has(level.id)),
    expectations: ofRole.expectations.filter(stays),
    roles: ofRole.roles.map((one) => ({ ...one, requires: one.requires.filter(stays) })),
  };
}
