import { competenciesOfCase, focusOfCase } from '../domain/asked';
import { type Confidentiality, type EvidenceKind, evidenceCode } from '../domain/entity';
import { countsAsWords, type Feedback } from '../domain/feedback';
import type { Competency } from '../domain/framework';
import type { Portfolio } from '../domain/portfolio';
import type { Claim } from '../domain/promotion-case';
import type { ReportSettings } from './report';

/** Why something does not leave. Each has a sentence in the translations. */
export type StaysBecause =
  | 'not chosen'
  | 'confidential'
  | 'no permission'
  | 'only asked'
  | 'not yours'
  | 'not known whose'
  | 'not earned yet'
  | 'not mapped'
  | 'not in focus'
  | 'not asked'
  | 'section left out'
  | 'name not allowed'
  | 'names not ticked'
  | 'private reason'
  | 'file stays'
  | 'text stays';

/** Why something that leaves deserves a second look. */
export type LeavesWith = 'as chosen' | 'internal' | 'confidential put in' | 'name printed' | 'somebody is named in it';

export type LeavingKind = EvidenceKind | 'statement' | 'reason' | 'name' | 'file';
export type LeavingItem<R> = { kind: LeavingKind; id: string; code: string | null; title: string; reason: R };
export type Leaving = { leaves: LeavingItem<LeavesWith>[]; stays: LeavingItem<StaysBecause>[] };

/** A portfolio from which everything that must not leave is gone, and the list that says so. */
export type Redacted = { portfolio: Portfolio; leaving: Leaving };

type Piece = { id: string; code: number; inReport: boolean; confidentiality: Confidentiality };

/** The list "this leaves, this stays" for these settings. */
export function listLeaving(portfolio: Portfolio, settings: ReportSettings): Leaving {
  return redact(portfolio, settings).leaving;
}

/** Which rows a report stands for: those that it argues, or all that are asked. */
export type ReportRows = 'argued' | 'asked';

/**
 * Takes out of a portfolio what must not leave under these settings. The report is built from the result alone, so no
 * later step can print what is not in it: pieces not chosen or confidential, badges that are planned or somebody
 * else's, words without permission, names, private reasons, the text and files of work.
 */
export function redact(portfolio: Portfolio, settings: ReportSettings, rows: ReportRows = 'argued'): Redacted {
  const leaves: LeavingItem<LeavesWith>[] = [];
  const stays: LeavingItem<StaysBecause>[] = [];
  const asked = competenciesOfCase(portfolio);
  const argued = rows === 'argued' ? focusOfCase(portfolio) : asked;
  const used = idsInUse(portfolio, argued);
  const usedBeside = rows === 'argued' ? idsInUse(portfolio, asked) : used;
  const whyUnused = (key: string): StaysBecause | null => {
    if (used.has(key)) return null;
    return usedBeside.has(key) ? 'not in focus' : 'not mapped';
  };

  const choose = <T extends Piece>(
    kind: EvidenceKind,
    pieces: T[],
    titleOf: (piece: T) => string,
    ownReason: (piece: T) => StaysBecause | null,
  ) =>
    [...pieces].sort(byCode).filter((piece) => {
      const item = { kind, id: piece.id, code: evidenceCode(piece.code), title: titleOf(piece) };
      const because = ownReason(piece) ?? whyStays(piece, settings) ?? whyUnused(`${kind}|${piece.id}`);
      if (because) stays.push({ ...item, reason: because });
      else leaves.push({ ...item, reason: whyLeaves(piece) });
      return because === null;
    });

  const badges = choose(
    'badge',
    portfolio.badges,
    (badge) => badge.title,
    (badge) => {
      if (badge.standing !== 'earned') return 'not earned yet';
      if (badge.owner === 'me') return null;
      return badge.owner === 'other' ? 'not yours' : 'not known whose';
    },
  );
  const artifacts = choose(
    'artifact',
    portfolio.artifacts,
    (work) => work.title,
    () => null,
  ).map((work) => {
    const item = { id: work.id, code: evidenceCode(work.code), title: work.title };
    if (work.file) stays.push({ ...item, kind: 'file', title: work.file.name, reason: 'file stays' });
    if (work.text.trim()) stays.push({ ...item, kind: 'artifact', reason: 'text stays' });
    const namesOthers = work.others.trim() !== '';
    if (namesOthers && !settings.includeNames) stays.push({ ...item, kind: 'name', reason: 'names not ticked' });
    if (namesOthers && settings.includeNames) leaves.push({ ...item, kind: 'name', reason: 'name printed' });
    return { ...work, text: '', others: settings.includeNames ? work.others : '' };
  });
  const metrics = choose(
    'metric',
    portfolio.metrics,
    (metric) => metric.name,
    () => null,
  );
  const feedback = choose('feedback', portfolio.feedback, (words) => words.who, whyWordsStay).map((words) => {
    const item = { kind: 'name' as const, id: words.id, code: evidenceCode(words.code), title: words.who };
    const printed = settings.includeNames && words.nameMayBePrinted;
    if (printed) leaves.push({ ...item, reason: 'name printed' });
    else stays.push({ ...item, reason: settings.includeNames ? 'name not allowed' : 'names not ticked' });
    return printed ? words : { ...words, who: '' };
  });
  // That somebody was asked may be said by relation and date; nothing else of it leaves.
  const awaited = portfolio.feedback.filter((words) => words.state === 'asked' && whyStays(words, settings) === null);
  const places = { argued: new Set(argued.map(({ id }) => id)), asked: new Set(asked.map(({ id }) => id)) };
  const claims = portfolio.claims.map((claim) => redactClaim(portfolio, claim, settings, places, leaves, stays));

  const redacted: Portfolio = {
    ...portfolio,
    badges,
    artifacts,
    metrics,
    // Quick notes are in no report, so none may reach what builds one.
    wins: [],
    feedback: [...feedback, ...awaited.map((words) => ({ ...words, who: '', role: '', words: '' }))].sort(byCode),
    claims,
  };
  return { portfolio: redacted, leaving: { leaves: markNamed(portfolio, redacted, leaves), stays } };
}

const byCode = (a: Piece, b: Piece) => a.code - b.code;

function whyStays(piece: Piece, settings: ReportSettings): StaysBecause | null {
  if (!piece.inReport) return 'not chosen';
  return piece.confidentiality === 'confidential' && !settings.confidentialPutIn.includes(piece.id) ? 'confidential' : null;
}

const whyLeaves = (piece: Piece): LeavesWith =>
  piece.confidentiality === 'confidential' ? 'confidential put in' : piece.confidentiality === 'internal' ? 'internal' : 'as chosen';

function whyWordsStay(words: Feedback): StaysBecause | null {
  if (words.state === 'asked') return 'only asked';
  return countsAsWords(words) ? null : 'no permission';
}

/** What some printed line can point to: mapped to one of these rows, a part of a mapped group, or a result shown first. */
function idsInUse(portfolio: Portfolio, argued: readonly Competency[]): Set<string> {
  const rows = new Set(argued.map((competency) => competency.id));
  const used = new Set(
    portfolio.mappings.filter((m) => m.verdict === 'confirmed' && rows.has(m.competencyId)).map((m) => `${m.kind}|${m.evidenceId}`),
  );
  for (const id of portfolio.case?.headlineMetricIds ?? []) used.add(`metric|${id}`);
  for (const stack of portfolio.stacks) {
    if (stack.wholeId === null || !used.has(`badge|${stack.wholeId}`)) continue;
    for (const id of stack.partIds) used.add(`badge|${id}`);
  }
  return used;
}

/** A claim without its private reason; one that is not chosen, not argued, or confidential, keeps only whether it applies. */
function redactClaim(
  portfolio: Portfolio,
  claim: Claim,
  settings: ReportSettings,
  places: { argued: ReadonlySet<string>; asked: ReadonlySet<string> },
  leaves: LeavingItem<LeavesWith>[],
  stays: LeavingItem<StaysBecause>[],
): Claim {
  const title = portfolio.competencies.find((competency) => competency.id === claim.competencyId)?.title ?? '';
  const item = { id: claim.id, code: null, title };
  if (claim.notApplicable.privateReason.trim()) stays.push({ ...item, kind: 'reason', reason: 'private reason' });
  const printedReason = claim.notApplicable.printedReason;
  const beside = places.argued.has(claim.competencyId) ? null : places.asked.has(claim.competencyId) ? 'not in focus' : 'not asked';
  const because: StaysBecause | null =
    whyStays({ ...claim, code: 0 }, settings) ?? beside ?? (settings.include.includes('criteria') ? null : 'section left out');
  const hasWords = (claim.statement ?? '').trim() !== '';
  if (because !== null && because !== 'section left out') {
    if (hasWords || claim.ownView) stays.push({ ...item, kind: 'statement', reason: because });
    const ownView = claim.ownView === 'not applicable' ? claim.ownView : null;
    return { ...claim, statement: '', ownView, notApplicable: { privateReason: '', printedReason: '' } };
  }
  if (hasWords) {
    if (because) stays.push({ ...item, kind: 'statement', reason: because });
    else leaves.push({ ...item, kind: 'statement', reason: whyLeaves({ ...claim, code: 0 }) });
  }
  return { ...claim, notApplicable: { privateReason: '', printedReason } };
}

/** Marks what leaves and names, in running text, somebody whose name is not to be printed. */
function markNamed(full: Portfolio, redacted: Portfolio, leaves: LeavingItem<LeavesWith>[]): LeavingItem<LeavesWith>[] {
  const allowed = new Set(redacted.feedback.map((words) => words.who).filter(Boolean));
  const names = [...new Set(full.feedback.map((words) => words.who.trim()))].filter((name) => name.length > 2 && !allowed.has(name));
  if (names.length === 0) return leaves;
  const textOf = new Map<string, string>();
  for (const work of redacted.artifacts)
    textOf.set(work.id, [work.title, work.challenge, work.action, work.result, work.myPart].join('\n'));
  for (const metric of redacted.metrics)
    textOf.set(metric.id, [metric.name, metric.myPart, metric.baseline?.source?.note ?? ''].join('\n'));
  for (const words of redacted.feedback) textOf.set(words.id, words.words);
  for (const claim of redacted.claims) textOf.set(claim.id, claim.statement ?? '');
  const naming = (item: LeavingItem<LeavesWith>) =>
    item.kind !== 'name' && names.some((name) => (textOf.get(item.id) ?? '').includes(name));
  return leaves.map((item) => (naming(item) ? { ...item, reason: 'somebody is named in it' } : item));
}
