import { isWorkComplete } from '../domain/artifact';
import { countsAsProof } from '../domain/badge';
import { changeOf } from '../domain/change';
import { evidenceCode } from '../domain/entity';
import { countsAsWords, type Feedback } from '../domain/feedback';
import type { Competency } from '../domain/framework';
import { isResultComplete } from '../domain/metric';
import type { Ask } from '../domain/promotion-case';
import { claimFor, marksInOrder } from '../domain/readiness';
import { formatNumber } from '../words/dates';
import { language, t } from '../words/words';
import { planOfCase } from './asking';
import { sayBeside } from './build-beside';
import { pickHeadlineResults, weighDocumentation } from './headline-results';
import { anchors, type MatrixRow, type Report, type Rich, type Terms } from './report';
import { longDate, type ReportDraft, sayMarks } from './report-draft';
import { describeResult, joinFacts, sayValue, shortUnit } from './result-bars';

/** The ask with what is asked of the reader, and why now. */
export function buildOpening({ portfolio }: ReportDraft, ask: Ask): Terms[] {
  const { toRole = '', askOfYou = '', whyNow = '' } = portfolio.case ?? {};
  const role = toRole.trim();
  const asked = t(`report:ask.${ask}${role ? '' : 'NoRole'}`, { role });
  const ofYou = askOfYou.trim() ? t('report:ask.ofYou', { text: askOfYou.trim() }) : t('report:ask.ofYouDefault');
  const opening: Terms[] = [{ term: t('report:ask.term'), lines: [[{ text: `${asked} ${ofYou}` }]] }];
  if (whyNow.trim()) opening.push({ term: t('report:whyNow'), lines: [[{ text: whyNow.trim() }]] });
  return opening;
}

/** One row per competency, in the framework's order. */
export function buildMatrix(draft: ReportDraft): Report['matrix'] {
  const rows = draft.rows.map((row) => buildRow(draft, row));
  return {
    heading: t('report:matrix.heading'),
    explanation: rows.length > 0 ? t('report:matrix.explanation') : t('report:matrix.none'),
    rows,
    beside: sayBeside(draft),
  };
}

function buildRow(draft: ReportDraft, row: Competency): MatrixRow {
  const readiness = draft.readiness.get(row.id);
  if (!readiness) throw new Error(`No readiness for ${row.id}`);
  const claim = claimFor(draft.portfolio, row.id);
  const applies = readiness.word !== 'not applicable';
  return {
    competencyId: row.id,
    marks: marksInOrder(readiness.marks),
    marksText: applies ? sayMarks(readiness.marks) : t('word.not applicable'),
    title: row.title,
    priority: row.priority === 'must' ? t('priority.must') : null,
    state: t(`word.${readiness.word}`),
    word: readiness.word,
    strongest: applies ? strongestProof(draft, row) : [],
    ownView: claim?.ownView ? t(`ownView.${claim.ownView}`) : t('report:matrix.noView'),
    notApplicable: applies ? null : sayNotApplicable(claim?.notApplicable.printedReason ?? ''),
  };
}

/** "Not applicable", with the reason that the learner wrote for print. */
export function sayNotApplicable(reason: string): string {
  return reason.trim() ? t('report:matrix.notApplicable', { reason: reason.trim() }) : t('report:matrix.notApplicableAlone');
}

/** The one proof to look at first: the best documented result, else work, else words, else a badge, else the plan. */
function strongestProof(draft: ReportDraft, row: Competency): Rich {
  const evidence = draft.readiness.get(row.id)?.evidence;
  const link = (id: string) => ({ link: { to: anchors.evidence(id) } });
  const work = evidence?.artifacts.find(isWorkComplete);
  const metric = evidence?.metrics
    .filter(isResultComplete)
    .sort((a, b) => weighDocumentation(b, draft.allBadges) - weighDocumentation(a, draft.allBadges) || a.code - b.code)[0];
  const change = metric ? changeOf(metric) : null;
  if (metric && change) {
    const values = { before: formatNumber(change.before, language()), after: sayValue(change.after, shortUnit(metric)) };
    return [{ text: t('report:matrix.change', { name: metric.name, ...values }), ...link(metric.id) }];
  }
  if (work) return [{ text: work.title, ...link(work.id) }];
  const words = evidence?.feedback.find(countsAsWords);
  if (words) return [{ text: t('report:matrix.words', { who: words.who || t(`relation.${words.relation}`) }), ...link(words.id) }];
  const badge = evidence?.badges.find((one) => countsAsProof(one, draft.today));
  if (badge) {
    const year = badge.issuedOn?.slice(0, 4);
    return [{ text: year ? t('report:matrix.dated', { title: badge.title, date: year }) : badge.title, ...link(badge.id) }];
  }
  if (!planOfCase(draft.portfolio).some((item) => item.competencyId === row.id)) return [{ text: t('report:matrix.noPlan') }];
  if (!draft.settings.include.includes('criteria')) return [{ text: t('report:matrix.planned') }];
  const to = anchors.competency(row.id);
  return [{ text: t('report:matrix.plan'), pageOf: to, link: { to } }];
}

/** Up to three results with their bars; null when the section is left out or nothing has changed yet. */
export function buildChanges(draft: ReportDraft): Report['changes'] {
  if (!draft.settings.include.includes('changes')) return null;
  const items = pickHeadlineResults(draft.portfolio, draft.allBadges).flatMap((metric) => {
    const bars = describeResult(draft, metric);
    if (!bars) return [];
    const code: Rich = [{ text: evidenceCode(metric.code), link: { to: anchors.evidence(metric.id) } }];
    return [{ ...bars, shortDetails: joinFacts([bars.shortDetails, code]) }];
  });
  return items.length > 0 ? { heading: t('report:changes.heading'), items } : null;
}

/** "Not yet": one line per planned gap, and the gaps without a plan by name. "Who says so": by relation, with the page. */
export function buildClosing(draft: ReportDraft): Terms[] {
  const closing: Terms[] = [];
  if (draft.settings.include.includes('not yet')) closing.push({ term: t('report:notYet.term'), lines: sayGaps(draft) });
  if (draft.settings.include.includes('who says so')) closing.push({ term: t('report:voices.term'), lines: [sayVoices(draft)] });
  return closing;
}

function sayGaps({ portfolio, rows, gaps, readiness }: ReportDraft): Rich[] {
  if (rows.length === 0) return [[{ text: t('report:matrix.none') }]];
  const plan = planOfCase(portfolio);
  const planned = rows
    .filter((row) => readiness.get(row.id)?.word !== 'not applicable')
    .flatMap((row) =>
      plan
        .filter((item) => item.competencyId === row.id)
        .map((item): Rich => {
          const values = { competency: row.title, what: withoutFullStop(item.what) };
          const text = item.by ? t('report:notYet.plannedBy', { ...values, date: longDate(item.by) }) : t('report:notYet.planned', values);
          return [{ text }];
        }),
    );
  const bare = gaps.filter((gap) => !plan.some((item) => item.competencyId === gap.id)).map((gap) => gap.title);
  if (bare.length > 0) planned.push([{ text: t('report:notYet.withoutPlan', { list: joinList(bare) }) }]);
  return planned.length > 0 ? planned : [[{ text: t('report:notYet.nothing') }]];
}

/** A text that goes on: its last full stop falls away. */
export const withoutFullStop = (text: string): string => text.trim().replace(/\.$/, '');

const joinList = (items: string[]): string =>
  new Intl.ListFormat(language() === 'en' ? 'en-GB' : language(), { type: 'conjunction' }).format(items);

function sayVoices({ portfolio, readiness, settings }: ReportDraft): Rich {
  const quoted = portfolio.feedback
    .filter(countsAsWords)
    .filter((words) => [...readiness.values()].some((one) => one.evidence.feedback.includes(words)));
  if (quoted.length === 0) return [{ text: t('report:voices.none') }];
  const groups = new Map<string, Feedback[]>();
  for (const words of quoted) {
    const key = words.who || words.relation;
    groups.set(key, [...(groups.get(key) ?? []), words]);
  }
  const said = [...groups].map(([who, words]) => ({
    text: words[0]?.who ? who : t(`report:voices.${words[0]?.relation}`, { count: words.length }),
    to: anchors.evidence(words[0]?.id ?? ''),
  }));
  const pieces = new Intl.ListFormat(language() === 'en' ? 'en-GB' : language(), { type: 'conjunction' }).formatToParts(
    said.map((_, i) => String(i)),
  );
  const rich: Rich = pieces.flatMap((piece): Rich => {
    const voice = piece.type === 'element' ? said[Number(piece.value)] : undefined;
    if (!voice) return [{ text: piece.value }];
    const page = settings.include.includes('criteria')
      ? [{ text: t('report:voices.onPage'), pageOf: voice.to, link: { to: voice.to } }]
      : [];
    return [{ text: voice.text }, ...page];
  });
  const [first, ...rest] = rich;
  const sentence = first ? [{ ...first, text: first.text.charAt(0).toLocaleUpperCase(language()) + first.text.slice(1) }, ...rest] : [];
  return [...sentence, { text: t('report:voices.end') }];
}
