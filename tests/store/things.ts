import 'fake-indexeddb/auto';
import { afterEach } from 'vitest';
import type { Artifact } from '../../lib/domain/artifact';
import type { Award } from '../../lib/domain/award';
import type { Badge } from '../../lib/domain/badge';
import type { Draft, EvidenceKind } from '../../lib/domain/entity';
import type { Done } from '../../lib/store/act';
import type { Succession } from '../../lib/store/carry-over';
import type { FrameworkDraft } from '../../lib/store/criteria';
import { Database, rowTables } from '../../lib/store/database';
import type { Evidence } from '../../lib/store/evidence-tables';
import { saveEvidence } from '../../lib/store/save-evidence';

const opened: Database[] = [];
afterEach(async () => {
  for (const db of opened.splice(0)) await db.delete();
});

/** An empty database of its own, thrown away after the test. */
export function freshDatabase(name = `test-${crypto.randomUUID()}`): Database {
  const db = new Database(name);
  opened.push(db);
  return db;
}

/** A moment at which the tests take place. */
export const now = Date.UTC(2026, 10, 22, 12);

export const sighting = { url: 'https://www.credly.com/badges/1', seenAt: now };

/** An award as a Credly page shows it. */
export const award = (changes: Partial<Award> = {}): Award => ({
  title: 'Docker Essentials',
  issuer: 'IBM',
  platform: 'credly',
  earner: 'Ada Lovelace',
  owner: 'unknown',
  state: 'valid',
  issuedOn: '2024-10-14',
  issuedText: null,
  expiresOn: null,
  id: 'a1',
  verifyUrl: 'https://www.credly.com/badges/a1',
  image: null,
  skills: ['Docker'],
  description: 'What it is.',
  criteria: null,
  sources: { title: 'data', issuer: 'data', issuedOn: 'data' },
  ...changes,
});

/** A badge as the learner types it. */
export const typedBadge = (changes: Partial<Draft<Badge>> = {}): Omit<Draft<Badge>, 'code' | 'provenance'> => ({
  inReport: true,
  confidentiality: 'public',
  platform: 'credly',
  standing: 'earned',
  owner: 'me',
  title: 'Docker Essentials',
  issuer: 'IBM',
  earner: 'Ada Lovelace',
  state: 'unknown',
  issuedOn: '2024-10-14',
  expiresOn: null,
  credentialId: null,
  verifyUrl: null,
  imageUrl: null,
  skills: [],
  description: null,
  criteria: null,
  assessment: 'quiz',
  startedOn: null,
  ...changes,
});

/** A piece of work with everything told. */
export const work = (changes: Partial<Draft<Artifact>> = {}): Omit<Draft<Artifact>, 'code'> => ({
  inReport: true,
  confidentiality: 'internal',
  kind: 'text',
  title: 'Board deck',
  fileId: null,
  file: null,
  url: null,
  text: 'The deck.',
  challenge: 'Nobody read the report.',
  action: 'I rebuilt it.',
  result: 'They ask less.',
  myPart: 'All of it.',
  others: '',
  doneOn: '2026-03',
  ...changes,
});

/** Stores a new piece of work that stands behind these competencies. */
export const addWork = (
  db: Database,
  draft: Omit<Draft<Artifact>, 'code'>,
  confirm: readonly string[],
  at: number,
): Promise<Done<Artifact>> =>
  saveEvidence(db, 'artifact', { known: null, changes: draft, blank: draft, mapping: { confirm, release: [] } }, at);

/** Writes fields of a piece over, as its form does: `known` is the piece as it was read. */
export const change = <K extends EvidenceKind>(
  db: Database,
  kind: K,
  known: Evidence[K],
  changes: Partial<Evidence[K]>,
  at: number,
): Promise<Done<Evidence[K]>> => saveEvidence(db, kind, { known, changes, blank: known, mapping: { confirm: [], release: [] } }, at);

/** Criteria with one area and the competencies named, all asked at one level. */
export const criteria = (...titles: string[]): FrameworkDraft => ({
  framework: {
    title: 'Ladder',
    version: '2026',
    publisher: 'HR',
    origin: 'pasted table',
    sourceUri: null,
    sourceFileId: null,
    levels: [{ id: 'lead', label: 'Lead', order: 1 }],
    scale: [],
  },
  competencies: [
    { key: 'area', parentKey: null, kind: 'area', code: '', title: 'Area', statement: '', order: 0, priority: null },
    ...titles.map((title, index) => ({
      key: title,
      parentKey: 'area',
      kind: 'competency' as const,
      code: '',
      title,
      statement: '',
      order: index + 1,
      priority: null,
    })),
  ],
  expectations: titles.map((title) => ({ competencyKey: title, levelId: 'lead', text: `${title}, well done.`, indicators: [] })),
});

/** What became of what, as the learner confirms it: older competencies by id, and the keys of the draft that they become. */
export const succession = (
  frameworkId: string,
  heirs: Record<string, string>,
  levels: Record<string, string> = { lead: 'lead' },
): Succession => ({
  frameworkId,
  successors: Object.entries(heirs).map(([older, newer]) => ({ older, newer })),
  levels: Object.entries(levels).map(([older, newer]) => ({ older, newer })),
});

/** What is stored, without what every write changes: for telling whether undo brought everything back. */
export async function contentsOf(db: Database): Promise<unknown> {
  return JSON.parse(JSON.stringify(await rowsOf(db), (key, value) => (/^(revision|updatedAt)$/.test(key) ? undefined : value)));
}

/** All rows of all tables of things, without the journal, for comparing before and after. */
export async function rowsOf(db: Database): Promise<Record<string, unknown[]>> {
  return Object.fromEntries(await Promise.all(rowTables.map(async (table) => [table, await db.table(table).toArray()] as const)));
}
