import { type EvidenceKind, evidenceKinds } from '../../../lib/domain/entity';
import type { Claim } from '../../../lib/domain/promotion-case';
import { type MappedEvidence, type Marks, marksInOrder, type Readiness, type Reason } from '../../../lib/domain/readiness';
import { t } from '../../../lib/words/words';
import type { BoxState } from '../../ui/proof-mark';

/** The four boxes of a competency, the one that `next` would fill dashed; null for the plain stroke of "not applicable". */
export function boxesOf(readiness: Readiness, next: EvidenceKind | null = null): BoxState[] | null {
  if (readiness.word === 'not applicable') return null;
  return marksInOrder(readiness.marks).map((on, index) => (on ? 'on' : evidenceKinds[index] === next ? 'next' : 'off'));
}

/** The mark in words: "badge yes, work yes, result no, words no". */
export function sayMark(readiness: Readiness): string {
  if (readiness.word === 'not applicable') return t('word.not applicable');
  const yesOrNo = (marks: Marks, kind: EvidenceKind) => t(marks[kind] ? 'yes' : 'no');
  return t('markText', Object.fromEntries(evidenceKinds.map((kind) => [kind, yesOrNo(readiness.marks, kind)])));
}

/** The word of a state with what is noted beside it: "Learned · words noted, work missing". */
export function sayState(readiness: Readiness, claim: Claim | null): string {
  if (readiness.word === 'not applicable') {
    const { privateReason = '', printedReason = '' } = claim?.notApplicable ?? {};
    const because = privateReason.trim() || printedReason.trim();
    return because ? t('case:notApplicable.because', { because }) : t('case:notApplicable.noReason');
  }
  const note = noteOf(readiness);
  return [t(`word.${readiness.word}`), note && t(`proofNote.${note}`)].filter(Boolean).join(' · ');
}

function noteOf({ reasons }: Readiness): 'bothNoted' | 'resultNoted' | 'wordsNoted' | 'noCredential' | null {
  const has = (code: Reason['code']) => reasons.some((reason) => reason.code === code);
  const [result, words] = [has('result without work'), has('words without work')];
  if (result && words) return 'bothNoted';
  if (result) return 'resultNoted';
  if (words) return 'wordsNoted';
  return has('no credential here') ? 'noCredential' : null;
}

/** One sentence on why the state is as it is. */
export function sayWhy(readiness: Readiness): string {
  const { word, marks, evidence } = readiness;
  if (word === 'open') {
    const noted = marks.metric || marks.feedback;
    const begun = Object.values(evidence).some((pieces) => pieces.length > 0);
    return t(noted ? 'case:why.noted' : begun ? 'case:why.begun' : 'reason.nothing mapped');
  }
  if (word === 'learned') return t(marks.metric || marks.feedback ? 'case:why.learnedAndNoted' : 'case:why.learned');
  return t(`case:why.${word}`);
}

/** What is wrong with one piece, such as "has expired and fills no box"; null when nothing is. */
export function sayFault(readiness: Readiness, evidenceId: string): string | null {
  const reason = readiness.reasons.find((one) => 'evidenceId' in one && one.evidenceId === evidenceId);
  return reason ? sayReason(reason, readiness.evidence) : null;
}

function sayReason(reason: Reason, evidence: MappedEvidence): string {
  const id = 'evidenceId' in reason ? reason.evidenceId : '';
  switch (reason.code) {
    case 'badge does not count':
      return t(`reason.badge does not count.${reason.because}`, { title: titleOf(evidence.badges, id) });
    case 'work incomplete': {
      const missing = reason.missing.map((part) => t(`workPart.${part}`)).join(', ');
      return t('reason.work incomplete', { title: titleOf(evidence.artifacts, id), missing });
    }
    case 'baseline missing':
    case 'later reading missing':
      return t(`reason.${reason.code}`, { title: evidence.metrics.find((one) => one.id === id)?.name ?? '' });
    case 'words asked':
    case 'words without permission':
      return t(`reason.${reason.code}`, { who: evidence.feedback.find((one) => one.id === id)?.who ?? '' });
    default:
      return t(`reason.${reason.code}`);
  }
}

const titleOf = (pieces: readonly { id: string; title: string }[], id: string) => pieces.find((one) => one.id === id)?.title ?? '';
