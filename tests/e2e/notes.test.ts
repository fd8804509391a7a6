import { expect } from 'vitest';
import { inBothBrowsers } from './journey';
import { takePastedCriteria } from './main-job';
import { storedRows } from './stored-rows';

type Row = Record<string, unknown>;

/** A note is written from wherever one is, speaks to a competency by the learner's word, and grows into work that names it. */
inBothBrowsers('A quick note is kept, finds its competency, and becomes a piece of work', async (journey) => {
  const screen = await journey.portfolio('#/criteria');
  await takePastedCriteria(screen);
  await screen.click('link', 'Quick note');
  await screen.fill('What happened', 'Gave feedback on the writing of a new colleague. She asked for more of it.');
  await screen.says('May speak to this.');
  await screen.click('button', 'Save');
  await screen.says('Note kept on this computer.');
  expect(await storedRows<Row>(journey, 'mappings')).toEqual([]);

  await screen.click('button', 'Confirm: Mentoring');
  await screen.says('Note kept for “Mentoring”.');
  await screen.click('button', 'No: Writing');
  await screen.says('is not suggested for “Writing” again');
  await screen.reload();
  await screen.waitFor('link', 'Turn into work');
  expect(await screen.count('button', 'No: Writing')).toBe(0);

  await screen.click('link', 'Mentoring');
  await screen.waitFor('region', 'Quick notes that may become work here');
  await screen.says('Open');
  await screen.click('link', 'Turn into work: Gave feedback on the writing of a new colleague');
  await screen.says('From your note of');
  await screen.fill('Result', 'Her next draft needed one round instead of three.');
  await screen.click('button', 'Save');
  await screen.says('Began as a note:');

  const [note] = await storedRows<Row>(journey, 'wins');
  const [work] = await storedRows<Row>(journey, 'artifacts');
  expect(note?.workId).toBe(work?.id);
  expect(work).toMatchObject({ title: 'Gave feedback on the writing of a new colleague', action: note?.text });
  const answers = (await storedRows<Row>(journey, 'mappings')).map(({ kind, verdict }) => `${kind} ${verdict}`);
  expect(answers.sort()).toEqual(['artifact confirmed', 'artifact rejected', 'win confirmed', 'win rejected']);

  await screen.click('button', 'Undo');
  await screen.says('Taken back.');
  expect((await storedRows<Row>(journey, 'wins'))[0]).toMatchObject({ workId: null });
  expect(await storedRows<Row>(journey, 'artifacts')).toEqual([]);
  expect(journey.strays()).toEqual([]);
});
