import { type Artifact, missingOfWork } from '../domain/artifact';
import { roleOfCase, targetLevelOf } from '../domain/asked';
import type { Badge } from '../domain/badge';
import { type EvidenceKind, evidenceCode, evidenceKinds } from '../domain/entity';
import { countsAsWords, type Feedback } from '../domain/feedback';
import type { Competency } from '../domain/framework';
import { type AwardGroup, groupBadges } from '../domain/grouping';
import { latestReading, type Metric } from '../domain/metric';
import { claimFor, marksInOrder, type Readiness, whyNotProof } from '../domain/readiness';
import { labelOfLevel } from '../domain/target';
import { draftStatement } from '../words/statement';
import { t } from '../words/words';
import { planOfCase } from './asking';
import { listBeside } from './build-beside';
import { sayNotApplicable, withoutFullStop } from './build-brief';
import { anchors, type ChainItem, type ChainStep, type Criterion, type Report, type Rich } from './report';
import { areaOf, longDate, type ReportDraft, sayMarks } from './report-draft';
import { describeResult, joinFacts, sayValue } from './result-bars';
import { hostOf, safeLink } from './safe-link';

/** The pages in the framework's order; a piece that serves several competencies is described once. */
export function buildCriteria(draft: ReportDraft): Report['criteria'] {
  if (!draft.settings.include.includes('criteria') || draft.rows.length === 0) return null;
  const described = new Set<string>();
  const items = draft.rows.map((row) => buildCriterion(draft, row, described));
  return { heading: t('report:criteria.heading'), items, beside: listBeside(draft) };
}

function buildCriterion(draft: ReportDraft, row: Competency, described: Set<string>): Criterion {
  const readiness = draft.readiness.get(row.id);
  if (!readiness) throw new Error(`No readiness for ${row.id}`);
  const claim = claimFor(draft.portfolio, row.id);
  const applies = readiness.word !== 'not applicable';
  // Four times "none yet" would say less than one sentence.
  const nothing = applies && Object.values(readiness.evidence).every((pieces) => pieces.length === 0);
  return {
    competencyId: row.id,
    area: areaOf(draft, row),
    title: row.title,
    marks: marksInOrder(readiness.marks),
    marksText: sayMarks(readiness.marks),
    state: t(`word.${readiness.word}`),
    note: applies ? sayNote(readiness) : null,
    ownView: claim?.ownView ? t(`ownView.${claim.ownView}`) : null,
    expectation: expectationOf(draft, row),
    measured: measureOf(row),
    statement: applies ? statementOf(draft, readiness, claim?.statement ?? null) : null,
    steps: applies && !nothing ? evidenceKinds.map((kind) => buildStep(draft, readiness, kind, described)) : [],
    nothing: nothing ? t('reason.nothing mapped') : null,
    plan: applies ? planLines(draft, row) : [],
    notApplicable: applies ? null : sayNotApplicable(claim?.notApplicable.printedReason ?? ''),
  };
}

/** What the target level asks, verbatim, with its source; without one, the competency's own statement. */
function expectationOf({ portfolio }: ReportDraft, row: Competency): Criterion['expectation'] {
  const framework = portfolio.frameworks.find((one) => one.id === row.frameworkId);
  const target = targetLevelOf(portfolio, row.id);
  const asked = portfolio.expectations.find((one) => one.competencyId === row.id && one.levelId === target);
  const text = asked?.text.trim() ? asked.text : row.statement;
  const indicators = asked?.indicators ?? [];
  // A role asks a level of its own of each competency, which is named even where it has no text.
  const level = framework && target && roleOfCase(portfolio) ? labelOfLevel(framework, target) : '';
  if (text.trim() === '' && indicators.length === 0 && level === '') return null;
  const title = [framework?.title, framework?.version].filter(Boolean).join(' ');
  const source = row.code.trim() ? t('report:criteria.source', { title, code: row.code }) : title;
  return { text, indicators, source: level ? t('report:criteria.sourceAtLevel', { source, level }) : source };
}

/** How it is measured here, in the words of whoever said so, with source and date as far as they are known. */
function measureOf({ measured }: Competency): string | null {
  if (!measured) return null;
  const quote = measured.quote.trim();
  const from = [measured.source.trim(), measured.on ? longDate(measured.on) : ''].filter(Boolean).join(', ');
  if (quote === '') return from === '' ? null : t('report:criteria.measuredAt', { from });
  return t(`report:criteria.${from === '' ? 'measured' : 'measuredFrom'}`, { quote, from });
}

/** The learner's sentence, or the one drafted from facts while it is not edited; an emptied one stays empty. */
function statementOf(draft: ReportDraft, readiness: Readiness, own: string | null): Criterion['statement'] {
  const text = own ?? draftStatement(readiness, draft.today);
  return text.trim() ? { text: text.trim(), drafted: own === null } : null;
}

/** What the word alone does not say: result or words noted without work, no credential here. */
function sayNote(readiness: Readiness): string | null {
  const codes = new Set(readiness.reasons.map((reason) => reason.code));
  const [result, words] = [
    codes.has('result without work') && readiness.marks.metric,
    codes.has('words without work') && readiness.marks.feedback,
  ];
  if (result && words) return t('proofNote.bothNoted');
  if (result) return t('proofNote.resultNoted');
  if (words) return t('proofNote.wordsNoted');
  return codes.has('no credential here') ? t('proofNote.noCredential') : null;
}

function planLines(draft: ReportDraft, row: Competency): Rich[] {
  const items = planOfCase(draft.portfolio).filter((item) => item.competencyId === row.id);
  return items.map((item) => [
    { text: item.by ? t('report:criteria.planBy', { what: withoutFullStop(item.what), date: longDate(item.by) }) : item.what.trim() },
  ]);
}

function buildStep(draft: ReportDraft, readiness: Readiness, kind: EvidenceKind, described: Set<string>): ChainStep {
  const { badges, artifacts, metrics, feedback } = readiness.evidence;
  const step = (items: ChainItem[], note: string | null): ChainStep => ({
    kind,
    label: t(`mark.${kind}`),
    filled: readiness.marks[kind],
    boxText: `${t(`mark.${kind}`)} ${t(readiness.marks[kind] ? 'yes' : 'no')}`,
    items,
    note: note ?? (items.length === 0 ? t('report:criteria.none') : null),
  });
  const describe = <T extends { id: string; code: number }>(
    pieces: T[],
    titleOf: (piece: T) => Rich,
    full: (piece: T) => Partial<ChainItem>,
  ) =>
    pieces.map((piece): ChainItem => {
      const first = !described.has(piece.id);
      described.add(piece.id);
      const base = {
        evidenceId: piece.id,
        code: evidenceCode(piece.code),
        first,
        title: titleOf(piece),
        paragraphs: [],
        bars: null,
        details: [],
      };
      return first ? { ...base, ...full(piece) } : { ...base, title: [...titleOf(piece), ...asAbove(piece.id)] };
    });
  switch (kind) {
    case 'badge': {
      const groups = groupBadges(badges, draft.portfolio.stacks).map((group) => ({ ...group, id: group.badge.id, code: group.badge.code }));
      const none = badges.length === 0 && readiness.marks.artifact ? t('report:criteria.noCredential') : null;
      return step(
        describe(
          groups,
          (group) => [{ text: group.badge.title }],
          (group) => ({ details: badgeFacts(draft, group) }),
        ),
        none,
      );
    }
    case 'artifact':
      return step(describe(artifacts, workTitle, describeWork), null);
    case 'metric':
      return step(
        describe(
          metrics,
          (metric) => resultTitle(draft, metric),
          (metric) => describeMetric(draft, metric),
        ),
        null,
      );
    case 'feedback': {
      const asked = feedback.filter((words) => words.state === 'asked').map(sayAsked);
      const quoted = describe(feedback.filter(countsAsWords), wordsTitle, (words) => ({
        paragraphs: [[{ text: t('report:criteria.quote', { text: words.words.trim() }) }]],
      }));
      return step(quoted, asked.length === 0 ? null : [...(quoted.length === 0 ? [t('report:criteria.none')] : []), ...asked].join(' '));
    }
    default:
      return kind satisfies never;
  }
}

const asAbove = (id: string): Rich => [
  { text: ', ' },
  { text: t('report:criteria.asAbove'), soft: true, pageOf: anchors.evidence(id), link: { to: anchors.evidence(id) } },
];

/** Issuer, date, assessment, why it fills no box, where to verify it, and what counts under it. */
function badgeFacts(draft: ReportDraft, { badge, parts }: AwardGroup): Rich {
  const because = whyNotProof(badge, draft.today);
  const href = safeLink(badge.verifyUrl);
  const inRegister = draft.settings.include.includes('register');
  const codes = parts.map((part) => evidenceCode(part.code)).join(', ');
  return joinFacts([
    [{ text: badge.issuer || t('noIssuer') }],
    [{ text: sayIssued(badge) }],
    [{ text: t(`assessment.${badge.assessment}`) }],
    [{ text: because ? t(`report:criteria.doesNotCount.${because}`) : '' }],
    href ? [{ text: t('report:criteria.verify', { host: hostOf(href) }), link: { href } }] : [],
    inRegister
      ? [{ text: t('report:criteria.codesWithRegister'), pageOf: anchors.register(badge.id), link: { to: anchors.register(badge.id) } }]
      : [],
    [{ text: parts.length > 0 ? withoutFullStop(t('report:criteria.partsUnder', { count: parts.length, list: codes })) : '' }],
  ]);
}

/** When a badge was issued, or that its page gave no date. */
export const sayIssued = (badge: Badge): string => (badge.issuedOn ? longDate(badge.issuedOn) : t('report:register.noDate'));

const workTitle = (work: Artifact): Rich => [
  { text: work.title, strong: true },
  ...(work.doneOn ? [{ text: `, ${longDate(work.doneOn)}` }] : []),
];

function describeWork(work: Artifact): Partial<ChainItem> {
  const story = [work.challenge, work.action, work.result].map((part) => part.trim()).filter(Boolean);
  const missing = missingOfWork(work).map((part) => t(`workPart.${part}`));
  const href = safeLink(work.url);
  const mine = [
    work.myPart.trim() && t('report:criteria.myPart', { text: withoutFullStop(work.myPart) }),
    work.others.trim() && t('report:criteria.others', { text: withoutFullStop(work.others) }),
    missing.length > 0 && t('report:criteria.lacks', { missing: missing.join(', ') }),
  ].filter((text): text is string => typeof text === 'string' && text !== '');
  return {
    paragraphs: [
      ...(story.length > 0 ? [[{ text: story.join(' ') }]] : []),
      ...(mine.length > 0 ? [[{ text: mine.join(' '), soft: true }]] : []),
    ],
    details: joinFacts([
      [{ text: work.file ? t('report:criteria.file', { name: work.file.name }) : '' }],
      href ? [{ text: t('report:criteria.link', { host: hostOf(href) }), link: { href } }] : [],
    ]),
  };
}

/** "Name: 12 to 9 questions, down 25 %, better", or the name alone while a reading is missing. */
function resultTitle(draft: ReportDraft, metric: Metric): Rich {
  const bars = describeResult(draft, metric);
  return [{ text: bars?.fromTo ?? metric.name, strong: true }];
}

function describeMetric(draft: ReportDraft, metric: Metric): Partial<ChainItem> {
  const bars = describeResult(draft, metric);
  if (bars) return { bars, details: bars.details };
  const [first, later] = [metric.baseline, latestReading(metric)];
  const value = first ?? later;
  const key = first ? 'baselineOnly' : later ? 'readingOnly' : 'noReading';
  const said = t(`report:criteria.${key}`, { name: metric.name, value: value ? sayValue(value.value, metric.unit) : '' });
  return { title: [{ text: said }] };
}

/** Whose words they are: by name only where the name may be printed, else by relation and role. */
function wordsTitle(words: Feedback): Rich {
  const key = `report:criteria.who${words.who ? 'Name' : ''}${words.role.trim() ? 'Role' : ''}`;
  const who = t(key, { name: words.who, role: words.role.trim(), relation: t(`relation.${words.relation}`) });
  const said = who.charAt(0).toLocaleUpperCase() + who.slice(1);
  return [{ text: said, strong: true }, ...(words.receivedOn ? [{ text: `, ${longDate(words.receivedOn)}` }] : [])];
}

function sayAsked(words: Feedback): string {
  const relation = t(`relation.${words.relation}`);
  return words.askedOn
    ? t('report:criteria.asked', { relation, date: longDate(words.askedOn) })
    : t('report:criteria.askedUndated', { relation });
}
