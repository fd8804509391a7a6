import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { competenciesOfCase } from '../../lib/domain/asked';
import { basisOfBaseline } from '../../lib/domain/change';
import { civilDayOf } from '../../lib/domain/civil-date';
import { assessReadiness } from '../../lib/domain/readiness';
import { countContents } from '../../lib/store/content-counts';
import { rowTables } from '../../lib/store/database';
import { readPortfolio } from '../../lib/store/live';
import { changeCase } from '../../lib/store/promotion-case';
import { fitRow } from '../../lib/store/row-schemas';
import { loadSampleCase, sampleContents } from '../../lib/store/sample/sample-case';
import { freshDatabase, now } from './things';

test('the sample case is complete: criteria, badges, work, results, words, and its numbers run on', async () => {
  const db = freshDatabase();
  expect(await loadSampleCase(db, now)).toBe(true);
  const { rows, files } = await countContents(db);
  expect(rows).toMatchObject({
    badges: 11,
    artifacts: 10,
    metrics: 5,
    feedback: 4,
    frameworks: 1,
    competencies: 15,
    expectations: 30,
    cases: 1,
    stacks: 1,
    sightings: 2,
  });
  expect(files).toBe(3);
  const { badges, artifacts, metrics, feedback } = await readPortfolio(db);
  const codes = [badges, artifacts, metrics, feedback].flatMap((list) => list.map((one) => one.code));
  expect(codes).toEqual(codes.map((_, index) => index + 1));
  expect((await db.settings.get('lastCode'))?.value).toBe(codes.length);
});

test('every row of it has the shape that its table asks for', async () => {
  const { rows } = await sampleContents(now);
  for (const table of rowTables) for (const row of rows[table]) expect(fitRow(table, row)).toEqual(row);
});

test('it shows every state of proof that a reader should know', async () => {
  const db = freshDatabase();
  await loadSampleCase(db, now);
  const portfolio = await readPortfolio(db);
  const today = civilDayOf(now);
  const words = Object.fromEntries(competenciesOfCase(portfolio).map(({ id }) => [id, assessReadiness(portfolio, id, today).word]));
  expect(words).toEqual({
    planning: 'measured and backed',
    risk: 'open',
    analysis: 'measured',
    'data-quality': 'measured',
    stakeholders: 'measured and backed',
    writing: 'backed',
    mentoring: 'applied',
    collaboration: 'backed',
    strategy: 'measured',
    hiring: 'not applicable',
  });
  const states = portfolio.badges.map((badge) => badge.state);
  expect(states).toEqual(expect.arrayContaining(['expired', 'revoked']));
});

test('its baselines are of all three kinds', async () => {
  const { rows } = await sampleContents(now);
  const kinds = rows.metrics.map(
    (metric) => basisOfBaseline(metric, rows.badges.find((badge) => badge.id === metric.badgeId) ?? null)?.kind,
  );
  expect(new Set(kinds)).toEqual(new Set(['recorded before', 'dated source', 'recalled']));
});

test('everything that is named in it is there', async () => {
  const { rows, files } = await sampleContents(now);
  const ids = new Set([...Object.values(rows).flat(), ...files].map((row) => row.id));
  const named = [
    ...rows.mappings.flatMap((one) => [one.competencyId, one.evidenceId]),
    ...rows.claims.flatMap((one) => [one.competencyId, one.caseId]),
    ...rows.plan.map((one) => one.competencyId),
    ...rows.feedback.map((one) => one.about),
    ...rows.metrics.flatMap((one) => [one.badgeId, one.baseline?.source?.artifactId]),
    ...rows.artifacts.map((one) => one.fileId),
    ...rows.stacks.flatMap((one) => [one.wholeId, ...one.partIds]),
    ...(rows.cases[0]?.headlineMetricIds ?? []),
  ].filter((id) => id !== null && id !== undefined);
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
});

test('it never fills a store in which something is', async () => {
  const db = freshDatabase();
  await changeCase(db, null, { learner: 'Ada' }, now);
  expect(await loadSampleCase(db, now)).toBe(false);
  expect(await db.badges.count()).toBe(0);
});

test('two tabs that open it at once fill it once', async () => {
  const db = freshDatabase();
  const filled = await Promise.all([loadSampleCase(db, now), loadSampleCase(freshDatabase(db.name), now)]);
  expect(filled.sort()).toEqual([false, true]);
});
