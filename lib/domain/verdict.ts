import type { Competency, ScaleValue } from './framework';
import type { Threshold } from './level-rule';
import type { Rating } from './rating';

/** One competency as the company's rule sees it: the judgement that counts, the lighter ones beside it, and the lines that a rule of scores looks at. */
export type Judged = { competency: Competency; levelId: string | null; lines: readonly string[]; counts: Rating | null; others: Rating[] };

/** Why a rule says what it says; each has a sentence in the translations. */
export type VerdictReason =
  | {
      code: 'not judged' | 'value unknown' | 'too low' | 'not met' | 'explained' | 'not explained' | 'not proficient';
      competencyId: string;
      value: string;
    }
  | { code: 'mean'; competencyId: string; mean: number; above: number }
  | { code: 'line too low'; competencyId: string; line: string; value: string }
  | { code: 'lines open'; competencyId: string; open: number; of: number }
  | { code: 'met'; met: number; of: number; share: number }
  | { code: 'points'; points: number; reached: string | null; aim: Threshold | null }
  | { code: 'no scale' | 'nothing proficient' | 'nothing asked' };

/** What the company's own rule makes of the judgements so far. It says nothing of proof, and proof changes nothing in it. */
export type Verdict = { answer: 'counts' | 'does not count' | 'cannot say yet'; reasons: VerdictReason[] };

/** What a rule is applied to: judgements, the framework's scale, and the name of what is aimed at. */
export type VerdictInput = { judged: readonly Judged[]; scale: readonly ScaleValue[]; aimedAt: string };
