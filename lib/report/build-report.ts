import { nameOfTarget } from '../domain/asked';
import type { CivilDate } from '../domain/civil-date';
import type { Portfolio } from '../domain/portfolio';
import type { PromotionCase } from '../domain/promotion-case';
import { language, t } from '../words/words';
import { proposeAsk } from './asking';
import { buildIndex, buildRegister } from './build-appendix';
import { buildChanges, buildClosing, buildMatrix, buildOpening } from './build-brief';
import { buildCriteria } from './build-criteria';
import { redact } from './leaving';
import type { Report, ReportLabels, ReportSettings } from './report';
import { draftReport, longDate, type ReportDraft } from './report-draft';

/**
 * The report of a portfolio as headings, rows and words. It is redacted first, so that what must not leave is not in it;
 * equal input gives an equal report.
 */
export function buildReport(portfolio: Portfolio, settings: ReportSettings, today: CivilDate): Report {
  const draft = draftReport(portfolio, settings, today);
  const theCase = draft.portfolio.case;
  // A must-have outside of the focus still weighs in what can be asked, with all that may leave for it.
  const ask = theCase?.ask ?? proposeAsk(redact(portfolio, settings, 'asked').portfolio, today);
  const learner = theCase?.learner.trim() || t('report:learnerMissing');
  const path = sayPath(theCase);
  return {
    language: language(),
    title: path ? t('report:title', { learner, path }) : t('report:titleAlone', { learner }),
    author: theCase?.learner.trim() ?? '',
    paper: settings.paper,
    today,
    draft: settings.draft ? t('report:draft') : null,
    learner,
    path,
    facts: sayFacts(theCase, today),
    footer: t('report:footer', { learner, date: longDate(theCase?.reviewOn ?? today) }),
    opening: buildOpening(draft, ask),
    matrix: buildMatrix(draft),
    changes: buildChanges(draft),
    closing: buildClosing(draft),
    criteria: buildCriteria(draft),
    register: buildRegister(draft),
    index: buildIndex(draft),
    labels: buildLabels(draft),
    ask,
  };
}

/** A statement that was drafted from facts and never edited; the learner sees these before the export. */
export type UntouchedStatement = { competencyId: string; title: string; text: string };

/** The drafted sentences that would go out as they are. */
export function untouchedStatements(report: Report): UntouchedStatement[] {
  return (report.criteria?.items ?? []).flatMap(({ competencyId, title, statement }) =>
    statement?.drafted ? [{ competencyId, title, text: statement.text }] : [],
  );
}

function sayPath(theCase: PromotionCase | null): string {
  const [from, to] = [theCase?.fromRole.trim() ?? '', theCase?.toRole.trim() ?? ''];
  if (from && to) return t('report:path', { from, to });
  return to ? t('report:pathTo', { to }) : from;
}

/** "Promotion case · company · review 12 March 2027 · covers January 2026 to December 2026". */
function sayFacts(theCase: PromotionCase | null, today: CivilDate): string {
  const [from, to] = [theCase?.coversFrom ?? null, theCase?.coversTo ?? null];
  const covers =
    from && to
      ? t('report:facts.covers', { from: longDate(from), to: longDate(to) })
      : from
        ? t('report:facts.coversSince', { from: longDate(from) })
        : to
          ? t('report:facts.coversUntil', { to: longDate(to) })
          : '';
  const review = theCase?.reviewOn
    ? t('report:facts.review', { date: longDate(theCase.reviewOn) })
    : t('report:facts.made', { date: longDate(today) });
  return [t('report:facts.kind'), theCase?.company.trim(), review, covers].filter(Boolean).join(' · ');
}

function buildLabels({ portfolio }: ReportDraft): ReportLabels {
  const level = nameOfTarget(portfolio);
  const of = (group: string, keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, t(`report:${group}.${key}`)]));
  return {
    matrix: of('matrix', ['proof', 'competency', 'state', 'strongest', 'ownView', 'yourView']) as ReportLabels['matrix'],
    ownView: t('report:criteria.myView', { view: '{view}' }),
    yourView: t('report:criteria.yourView'),
    asAsked: level ? t('report:criteria.asAsked', { level }) : null,
    continued: t('report:criteria.continued', { title: '{title}' }),
    plan: t('report:criteria.plan'),
    quote: t('report:criteria.quote', { text: '{text}' }),
    indicators: t('report:criteria.indicators'),
    register: of('register', ['code', 'badge', 'date', 'assessed', 'whereRead']) as ReportLabels['register'],
    index: of('index', ['code', 'kind', 'piece', 'usedFor', 'page']) as ReportLabels['index'],
    page: t('report:page'),
  };
}
