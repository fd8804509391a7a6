import { type Artifact, isWorkComplete, missingOfWork } from './artifact';
import { type Badge, countsAsProof } from './badge';
import type { CivilDate } from './civil-date';
import { type EvidenceKind, evidenceKinds } from './entity';
import { countsAsWords, type Feedback } from './feedback';
import { isResultComplete, type Metric } from './metric';
import type { Portfolio } from './portfolio';
import { type Claim, claimId } from './promotion-case';

/** The four marks, each filled independently of the others. */
export type Marks = Record<EvidenceKind, boolean>;

/** The one word that the marks add up to (the table of docs/architecture.md). */
export type ProofWord = 'open' | 'learned' | 'applied' | 'measured' | 'backed' | 'measured and backed' | 'not applicable';

/** Why a state is as it is, and what is wrong with what is there; each has a sentence in the translations. */
export type Reason =
  | { code: 'result without work' | 'words without work' | 'no credential here' | 'nothing mapped' }
  | {
      code: 'badge does not count';
      evidenceId: string;
      because: 'revoked' | 'expired' | 'pending' | 'not yours' | 'not known whose' | 'not earned yet';
    }
  | { code: 'work incomplete'; evidenceId: string; missing: ReturnType<typeof missingOfWork> }
  | { code: 'baseline missing' | 'later reading missing'; evidenceId: string }
  | { code: 'words asked' | 'words without permission'; evidenceId: string };

/** The act that would add most proof to a competency, and the mark that it would fill. */
export type NextAct =
  | { code: 'map a badge' | 'add work' | 'add a result' | 'ask for words'; fills: EvidenceKind }
  | {
      code: 'complete work' | 'add a baseline' | 'add a reading' | 'record words' | 'get permission';
      fills: EvidenceKind;
      evidenceId: string;
    };

/** How one competency is proven: not whether its level is met. */
export type Readiness = { marks: Marks; word: ProofWord; reasons: Reason[]; next: NextAct | null; evidence: MappedEvidence };

/** What the learner confirmed for one competency, in order of code. */
export type MappedEvidence = { badges: Badge[]; artifacts: Artifact[]; metrics: Metric[]; feedback: Feedback[] };

/** The evidence confirmed for a competency. */
export function evidenceFor(portfolio: Portfolio, competencyId: string): MappedEvidence {
  const confirmed = new Set(
    portfolio.mappings.filter((m) => m.competencyId === competencyId && m.verdict === 'confirmed').map((m) => `${m.kind}|${m.evidenceId}`),
  );
  const pick = <T extends { id: string; code: number }>(kind: EvidenceKind, all: T[]) =>
    all.filter((one) => confirmed.has(`${kind}|${one.id}`)).sort((a, b) => a.code - b.code);
  return {
    badges: pick('badge', portfolio.badges),
    artifacts: pick('artifact', portfolio.artifacts),
    metrics: pick('metric', portfolio.metrics),
    feedback: pick('feedback', portfolio.feedback),
  };
}

/** The state of one competency with its reasons and the one act that would add most. */
export function assessReadiness(portfolio: Portfolio, competencyId: string, today: CivilDate): Readiness {
  const evidence = evidenceFor(portfolio, competencyId);
  const claim = portfolio.case ? claimFor(portfolio, competencyId) : undefined;
  const marks: Marks = {
    badge: evidence.badges.some((badge) => countsAsProof(badge, today)),
    artifact: evidence.artifacts.some(isWorkComplete),
    metric: evidence.metrics.some(isResultComplete),
    feedback: evidence.feedback.some(countsAsWords),
  };
  if (claim?.ownView === 'not applicable') return { marks, word: 'not applicable', reasons: [], next: null, evidence };
  return { marks, word: wordOf(marks), reasons: reasonsFor(marks, evidence, today), next: nextAct(marks, evidence), evidence };
}

/** The claim of the portfolio's case on a competency, if the learner has written anything of it. */
export function claimFor(portfolio: Portfolio, competencyId: string): Claim | undefined {
  const id = portfolio.case ? claimId(portfolio.case.id, competencyId) : '';
  return portfolio.claims.find((claim) => claim.id === id);
}

function wordOf(marks: Marks): ProofWord {
  if (!marks.artifact) return marks.badge ? 'learned' : 'open';
  if (marks.metric && marks.feedback) return 'measured and backed';
  if (marks.metric) return 'measured';
  return marks.feedback ? 'backed' : 'applied';
}

function reasonsFor(marks: Marks, evidence: MappedEvidence, today: CivilDate): Reason[] {
  const reasons: Reason[] = [];
  const nothing = Object.values(evidence).every((list) => list.length === 0);
  if (nothing) reasons.push({ code: 'nothing mapped' });
  if (!marks.artifact && marks.metric) reasons.push({ code: 'result without work' });
  if (!marks.artifact && marks.feedback) reasons.push({ code: 'words without work' });
  if (marks.artifact && !marks.badge) reasons.push({ code: 'no credential here' });
  for (const badge of evidence.badges) {
    const because = whyNotProof(badge, today);
    if (because) reasons.push({ code: 'badge does not count', evidenceId: badge.id, because });
  }
  for (const work of evidence.artifacts) {
    const missing = missingOfWork(work);
    if (missing.length > 0) reasons.push({ code: 'work incomplete', evidenceId: work.id, missing });
  }
  for (const metric of evidence.metrics) {
    if (metric.baseline === null) reasons.push({ code: 'baseline missing', evidenceId: metric.id });
    else if (!isResultComplete(metric)) reasons.push({ code: 'later reading missing', evidenceId: metric.id });
  }
  for (const words of evidence.feedback) {
    if (isAwaited(words)) reasons.push({ code: 'words asked', evidenceId: words.id });
    else if (!countsAsWords(words)) reasons.push({ code: 'words without permission', evidenceId: words.id });
  }
  return reasons;
}

/** Why a badge leaves the first mark empty; null when it fills it. */
export function whyNotProof(badge: Badge, today: CivilDate): Extract<Reason, { code: 'badge does not count' }>['because'] | null {
  if (badge.standing !== 'earned') return 'not earned yet';
  if (badge.owner === 'other') return 'not yours';
  if (badge.owner === 'unknown') return 'not known whose';
  if (badge.state === 'revoked' || badge.state === 'pending') return badge.state;
  return countsAsProof(badge, today) ? null : 'expired';
}

/** Words that are still to come, or came and were not written down yet. */
const isAwaited = (words: Feedback): boolean => words.state === 'asked' || words.words.trim() === '';

/**
 * Work first, since nothing counts without it; then what is begun before what is new, the piece nearest to whole before
 * the others; a badge last, as many competencies have none.
 */
function nextAct(marks: Marks, evidence: MappedEvidence): NextAct | null {
  if (!marks.artifact) {
    const begun = nearest(evidence.artifacts, (work) => missingOfWork(work).length);
    return begun ? { code: 'complete work', fills: 'artifact', evidenceId: begun.id } : { code: 'add work', fills: 'artifact' };
  }
  if (!marks.metric) {
    const begun = nearest(evidence.metrics, (metric) => (metric.baseline === null ? 1 : 0));
    if (!begun) return { code: 'add a result', fills: 'metric' };
    return { code: begun.baseline === null ? 'add a baseline' : 'add a reading', fills: 'metric', evidenceId: begun.id };
  }
  if (!marks.feedback) {
    const begun = nearest(evidence.feedback, (words) => (isAwaited(words) ? 1 : 0));
    if (!begun) return { code: 'ask for words', fills: 'feedback' };
    return { code: isAwaited(begun) ? 'record words' : 'get permission', fills: 'feedback', evidenceId: begun.id };
  }
  return marks.badge ? null : { code: 'map a badge', fills: 'badge' };
}

/** The piece that lacks least; the first of equals. */
function nearest<T>(pieces: readonly T[], lack: (piece: T) => number): T | undefined {
  return [...pieces].sort((a, b) => lack(a) - lack(b))[0];
}

/** The marks as one text, for readers of any kind: "badge yes, work yes, result no, words no" is built from this order. */
export const marksInOrder = (marks: Marks): boolean[] => evidenceKinds.map((kind) => marks[kind]);
