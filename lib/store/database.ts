import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Artifact } from '../domain/artifact';
import type { Award } from '../domain/award';
import type { Badge } from '../domain/badge';
import type { Edition } from '../domain/edition';
import type { Feedback } from '../domain/feedback';
import type { Competency, Expectation, Framework } from '../domain/framework';
import type { Metric } from '../domain/metric';
import type { Claim, Mapping, PlanItem, PromotionCase, Stack } from '../domain/promotion-case';
import type { Rating } from '../domain/rating';
import type { Sighting } from '../domain/sighting';
import type { Win } from '../domain/win';
import type { JournalEntry } from './journal-entry';
import { declareVersions } from './migrations/versions';

/** The learner's own portfolio, and the sample case that can never mix with it. */
export type StoreName = 'proofolio' | 'proofolio-sample';

/** A stored file: its bytes as given, and what is known of it. Kept apart, so that no list ever loads bytes. */
export type StoredFile = { id: string; name: string; type: string; size: number; sha256: string; blob: Blob; addedAt: number };

/**
 * One value that is not a thing of its own: known names, last backup, last code, epoch of the schema. `revision` grows
 * with each write that can be taken back; other settings have none.
 */
export type Setting = { key: string; value: unknown; revision?: number };

/**
 * An award met while the learner collects, waiting to be saved. Working state: it is no thing of the portfolio, so it
 * has no revision, no undo, and no place in a backup. `key` is `platform|id`, `text` the words of its page, as proof.
 */
export type Collected = { key: string; award: Award; url: string; seenAt: number; text: string };

/** The tables whose rows are written through `act`, each holding one kind of thing. */
export type Rows = {
  badges: Badge;
  artifacts: Artifact;
  metrics: Metric;
  feedback: Feedback;
  frameworks: Framework;
  competencies: Competency;
  expectations: Expectation;
  cases: PromotionCase;
  claims: Claim;
  mappings: Mapping;
  plan: PlanItem;
  stacks: Stack;
  sightings: Sighting;
  ratings: Rating;
  editions: Edition;
  wins: Win;
};
export type RowTable = keyof Rows;
export const rowTables = [
  'badges',
  'artifacts',
  'metrics',
  'feedback',
  'frameworks',
  'competencies',
  'expectations',
  'cases',
  'claims',
  'mappings',
  'plan',
  'stacks',
  'sightings',
  'ratings',
  'editions',
  'wins',
] as const satisfies readonly RowTable[];

/** The database of the extension. Only this room knows that it is Dexie. */
export class Database extends Dexie {
  badges!: EntityTable<Badge, 'id'>;
  artifacts!: EntityTable<Artifact, 'id'>;
  metrics!: EntityTable<Metric, 'id'>;
  feedback!: EntityTable<Feedback, 'id'>;
  frameworks!: EntityTable<Framework, 'id'>;
  competencies!: EntityTable<Competency, 'id'>;
  expectations!: EntityTable<Expectation, 'id'>;
  cases!: EntityTable<PromotionCase, 'id'>;
  claims!: EntityTable<Claim, 'id'>;
  mappings!: EntityTable<Mapping, 'id'>;
  plan!: EntityTable<PlanItem, 'id'>;
  stacks!: EntityTable<Stack, 'id'>;
  sightings!: EntityTable<Sighting, 'id'>;
  ratings!: EntityTable<Rating, 'id'>;
  editions!: EntityTable<Edition, 'id'>;
  wins!: EntityTable<Win, 'id'>;
  files!: EntityTable<StoredFile, 'id'>;
  collected!: Table<Collected, string>;
  settings!: Table<Setting, string>;
  journal!: EntityTable<JournalEntry, 'id'>;

  /** Called when another tab has updated the database: this page must be reloaded and writes no more. */
  onMustReload: () => void = () => {};

  constructor(name: StoreName | (string & {})) {
    super(name, { chromeTransactionDurability: 'strict' });
    declareVersions(this);
    // Dexie would reopen at the next query and let old code write old rows (facts of Dexie 4: closing hard prevents it).
    this.on('versionchange', () => {
      this.close({ disableAutoOpen: true });
      this.onMustReload();
      return false;
    });
  }
}
