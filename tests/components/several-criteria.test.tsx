// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { Framework } from '../../lib/domain/framework';
import { badge, claim, competency, mapping, portfolio, promotion, work } from '../domain/made-up';
import { openCase, type Stage } from './case-stage';
import { aWork, newDatabase, openRoom, until } from './evidence-bench';

let stage: Stage | undefined;
afterEach(async () => {
  await stage?.leave();
  stage = undefined;
});

const framework = (id: string, title: string): Framework => ({
  id,
  revision: 1,
  createdAt: 0,
  updatedAt: 0,
  title,
  version: '',
  publisher: '',
  origin: 'by hand',
  sourceUri: null,
  sourceFileId: null,
  levels: [],
  scale: [],
});

const own = promotion.frameworkId ?? '';
const two = (parts: Parameters<typeof portfolio>[0] = {}) =>
  portfolio({
    frameworks: [framework(own, 'Company ladder'), framework('open', 'Public skills')],
    competencies: [competency('planning', { title: 'Planning' }), competency('safety', { title: 'Safety', frameworkId: 'open' })],
    badges: [badge({ title: 'Device safety', skills: ['Safety'] })],
    ...parts,
  });

test('badges are mapped against whichever criteria one chooses, and the case is not touched', async () => {
  stage = await openCase(two(), 'map');
  await stage.says('Planning');
  expect(document.querySelector('th[scope="col"][title="Safety"]')).toBeNull();
  await stage.choose('Against which criteria', 'open');
  await stage.says('Safety');
  expect(document.querySelector('th[scope="col"][title="Planning"]')).toBeNull();
  fireEvent.click(await screen.findByRole('checkbox', { name: /Device safety.*Safety/ }));
  await until(() => stage?.portfolio().mappings.some((one) => one.competencyId === 'safety' && one.verdict === 'confirmed'));
  expect(stage.portfolio().case?.frameworkId).toBe(own);
});

test('a statement that was written for other words is marked in its row and at its competency, until it is still true or written anew', async () => {
  const reread = { since: 1, before: 'Plans weeks.' };
  const rows = two({
    competencies: [competency('planning', { title: 'Planning', statement: 'Plans quarters.' })],
    artifacts: [work()],
    mappings: [mapping('planning', 'artifact', 'work')],
    claims: [claim('planning', { statement: 'I plan.', reread })],
  });
  stage = await openCase(rows);
  await stage.says('1 statement to read again');
  await stage.says('read again');
  await stage.goTo('planning');
  await stage.says('The criteria ask something else than what this statement was written for.');
  expect([...document.querySelectorAll('article.case-thing :is(del, ins)')].map((one) => one.textContent)).toEqual(['weeks.', 'quarters.']);
  await stage.press('Edit the statement');
  await stage.type('Statement', 'I plan quarters.');
  await stage.press('Save');
  await until(() => stage?.portfolio().claims[0]?.statement === 'I plan quarters.' && !stage.portfolio().claims[0]?.reread);
  expect(document.body.textContent).not.toContain('to read again');
});

test('a piece says all that it speaks to, by framework, and its form offers further criteria folded', async () => {
  const db = await newDatabase();
  const rows = [framework('f', 'Company ladder'), framework('open', 'Public skills'), { ...framework('old', 'Old ladder'), archivedAt: 1 }];
  await db.frameworks.bulkAdd(rows);
  await db.competencies.bulkAdd([
    competency('safety', { title: 'Safety', frameworkId: 'open' }),
    competency('past', { title: 'Of the past', frameworkId: 'old' }),
  ]);
  await db.artifacts.add(aWork({}));
  await db.mappings.bulkAdd(['c1', 'safety', 'past'].map((id) => mapping(id, 'artifact', 'a1')));
  const room = await openRoom(db, 'work/a1');
  await until(() => room.container.querySelectorAll('.served li').length === 3);
  expect([...room.container.querySelectorAll('.served a')].map((one) => [one.textContent, one.getAttribute('href')])).toEqual([
    ['Planning', '#/case/c1'],
    ['Safety', '#/criteria/safety'],
    ['Of the past', '#/criteria/past'],
  ]);
  room.unmount();
  const form = await openRoom(db, 'work/a1/edit');
  await form.findByText('Also: Public skills (1 ticked)');
  fireEvent.click(await form.findByRole('checkbox', { name: 'Safety' }));
  fireEvent.click(form.getByRole('button', { name: 'Save' }));
  await until(async () => (await db.mappings.count()) === 2);
  expect((await db.mappings.toArray()).map((one) => one.competencyId).sort()).toEqual(['c1', 'past']);
});
