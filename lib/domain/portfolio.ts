import type { Artifact } from './artifact';
import type { Badge } from './badge';
import type { Edition } from './edition';
import type { Feedback } from './feedback';
import type { Competency, Expectation, Framework } from './framework';
import type { Metric } from './metric';
import type { Claim, Mapping, PlanItem, PromotionCase, Stack } from './promotion-case';
import type { Rating } from './rating';
import type { Win } from './win';

/** Everything that the rules and the report look at, as one plain object without files' bytes. */
export type Portfolio = {
  case: PromotionCase | null;
  frameworks: Framework[];
  competencies: Competency[];
  expectations: Expectation[];
  claims: Claim[];
  mappings: Mapping[];
  badges: Badge[];
  artifacts: Artifact[];
  metrics: Metric[];
  feedback: Feedback[];
  plan: PlanItem[];
  stacks: Stack[];
  ratings: Rating[];
  editions: Edition[];
  wins: Win[];
};
