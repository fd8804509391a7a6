import type { Artifact } from '../domain/artifact';
import type { Badge } from '../domain/badge';
import type { EvidenceKind, MappedKind } from '../domain/entity';
import type { Feedback } from '../domain/feedback';
import type { Metric } from '../domain/metric';
import type { RowTable } from './database';

/** The row of each kind of evidence. */
export type Evidence = { badge: Badge; artifact: Artifact; metric: Metric; feedback: Feedback };

/** The table of each kind of evidence. */
export const tableOf = {
  badge: 'badges',
  artifact: 'artifacts',
  metric: 'metrics',
  feedback: 'feedback',
} as const satisfies Record<EvidenceKind, RowTable>;

/** The table of everything that may speak to a competency. */
export const tableOfMapped = { ...tableOf, win: 'wins' } as const satisfies Record<MappedKind, RowTable>;
