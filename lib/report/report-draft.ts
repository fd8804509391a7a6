import { besidesFocus, focusOfCase } from '../domain/asked';
import type { Badge } from '../domain/badge';
import { type BaselineBasis, basisOfBaseline } from '../domain/change';
import type { CivilDate } from '../domain/civil-date';
import { type EvidenceKind, evidenceKinds } from '../domain/entity';
import type { Competency } from '../domain/framework';
import type { Metric } from '../domain/metric';
import type { Portfolio } from '../domain/portfolio';
import { assessReadiness, type Marks, type Readiness } from '../domain/readiness';
import { formatDate } from '../words/dates';
import { language, t } from '../words/words';
import { isUnproven } from './asking';
import { redact } from './leaving';
import type { ReportSettings } from './report';

/** What all parts of the report are made from: the redacted portfolio and what has been derived from it once. */
export type ReportDraft = {
  portfolio: Portfolio;
  settings: ReportSettings;
  today: CivilDate;
  /** The rows that the report argues: the focus, or all that is asked while there is none. */
  rows: Competency[];
  /** What is asked as well and not argued here. */
  beside: Competency[];
  readiness: Map<string, Readiness>;
  /** The rows that have no work behind them, in order. */
  gaps: Competency[];
  /** How the baseline of a result came about; known from the whole portfolio, since a fact stays true when its badge stays. */
  basisOf: (metric: Metric) => BaselineBasis | null;
  allBadges: readonly Badge[];
};

/** Redacts first, then derives: nothing that stays can come into the report. */
export function draftReport(portfolio: Portfolio, settings: ReportSettings, today: CivilDate): ReportDraft {
  const redacted = redact(portfolio, settings).portfolio;
  const rows = focusOfCase(redacted);
  const readiness = new Map(rows.map((row) => [row.id, assessReadiness(redacted, row.id, today)]));
  const badgeById = new Map(portfolio.badges.map((badge) => [badge.id, badge]));
  return {
    portfolio: redacted,
    settings,
    today,
    rows,
    beside: besidesFocus(redacted),
    readiness,
    gaps: rows.filter((row) => isUnproven(redacted, row.id, today)),
    basisOf: (metric) => basisOfBaseline(metric, badgeById.get(metric.badgeId ?? '') ?? null),
    allBadges: portfolio.badges,
  };
}

/** The areas above a competency, outermost first. */
export function areaOf({ portfolio }: ReportDraft, row: Competency): string | null {
  const titles: string[] = [];
  const seen = new Set<string>();
  for (let id = row.parentId; id !== null && !seen.has(id); ) {
    seen.add(id);
    const parent = portfolio.competencies.find((one) => one.id === id);
    if (!parent) break;
    titles.unshift(parent.title);
    id = parent.parentId;
  }
  return titles.length > 0 ? titles.join(' · ') : null;
}

/** The marks in words: "badge yes, work yes, result no, words no". */
export function sayMarks(marks: Marks): string {
  const said = Object.fromEntries(evidenceKinds.map((kind: EvidenceKind) => [kind, t(marks[kind] ? 'yes' : 'no')]));
  return t('markText', said);
}

/** A date as tables and small print say it: `14 Oct 2024`. */
export const shortDate = (date: CivilDate): string => formatDate(date, language());
/** A date as sentences say it: `14 October 2024`. */
export const longDate = (date: CivilDate): string => formatDate(date, language(), 'long');
