import { emptyContents, type StoreContents } from '../contents';
import type { Database, StoredFile } from '../database';
import { describeFile } from '../files';
import { fillWhenEmpty } from '../restore';
import { calendarAround } from './calendar';
import { sampleBadges } from './sample-badges';
import { sampleCaseRow, sampleClaims, sampleMappings, samplePlan } from './sample-claims';
import { sampleCriteria } from './sample-criteria';
import { sampleNotes } from './sample-notes';
import { sampleResults } from './sample-results';
import { sampleSightings } from './sample-sightings';
import { sampleWords } from './sample-words';
import { deckOutline, sampleWork } from './sample-work';

/**
 * A complete case of an invented learner at an invented company, with everything that a real one has: proven points
 * and open ones, an expired and a revoked badge, a work not told to its end, words asked for and not received.
 * All dates lie around `now`.
 */
export async function sampleContents(now: number): Promise<StoreContents> {
  const calendar = calendarAround(now);
  const blob = new File([deckOutline], 'board-report-outline.txt', { type: 'text/plain' });
  const facts = await describeFile(blob);
  const deck: StoredFile = {
    id: 'sample-file',
    ...facts,
    blob: new Blob([deckOutline], { type: facts.type }),
    addedAt: calendar.moment(-145),
  };
  const { badges, stacks } = sampleBadges(calendar);
  const seen = await sampleSightings(calendar, badges);
  const artifacts = sampleWork(calendar, badges.length + 1, { id: deck.id, facts });
  const metrics = sampleResults(calendar, badges.length + artifacts.length + 1);
  const feedback = sampleWords(calendar, badges.length + artifacts.length + metrics.length + 1);
  const rows = {
    ...emptyContents().rows,
    ...sampleCriteria(calendar),
    ...{ badges: seen.badges, stacks, artifacts, metrics, feedback },
    cases: [sampleCaseRow(calendar)],
    claims: sampleClaims(calendar),
    mappings: sampleMappings(calendar),
    plan: samplePlan(calendar),
    sightings: seen.sightings,
    wins: sampleNotes(calendar),
  };
  const settings = [{ key: 'names', value: [{ name: 'Maya Lindqvist', mine: true }] }];
  return { rows, files: [deck, ...seen.files], settings };
}

/** Fills an empty store with the sample case; false, and nothing changed, when something is there already. */
export async function loadSampleCase(db: Database, now: number): Promise<boolean> {
  return fillWhenEmpty(db, await sampleContents(now));
}

/** Throws the sample away with everything that was changed in it. */
export async function discardSample(db: Database): Promise<void> {
  if (db.name === 'proofolio-sample') await db.delete();
}
