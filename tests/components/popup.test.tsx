// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { recordAwards } from '../../lib/store/badges';
import { importFramework } from '../../lib/store/criteria';
import { listNames } from '../../lib/store/names';
import { award, button, faults, list, open, press, says, stage, url } from './popup-stage';

test('badges are listed with title, issuer, date and whose', async () => {
  stage.looked = list(
    award('Docker Essentials', { owner: 'me' }),
    award('Data Steward', { issuedOn: null, owner: 'other', earner: 'B. Learner' }),
  );
  await open();
  await button('Save Docker Essentials');
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Proofolio');
  expect(screen.getByText('2 badges here')).toBeTruthy();
  const [first, second] = screen.getAllByRole('listitem').map((item) => item.textContent);
  expect(first).toContain('Northwind Academy14 Oct 2024 · you');
  expect(second).toContain('no date on this page · B. Learner');
  expect(await faults()).toEqual([]);
});

test('"save mine" takes the learner’s own and nobody else’s, and can be taken back', async () => {
  stage.looked = list(
    award('Mine A', { owner: 'me' }),
    award('Mine B', { owner: 'me' }),
    award('Theirs', { owner: 'other', earner: 'B. Learner' }),
    award('Unknown', { earner: null }),
  );
  await open();
  await press('Save my 2');
  await says('2 badges saved on this computer.');
  expect(stage.saves[0]?.awards.map(({ title }) => title)).toEqual(['Mine A', 'Mine B']);
  expect(stage.saves[0]).toMatchObject({ url, readAt: 5 });
  const link = await screen.findByRole('link', { name: 'Saved. Open Mine A' });
  const [badge] = await stage.db.badges.where('title').equals('Mine A').toArray();
  expect(link.getAttribute('href')).toBe(`/portfolio.html#/evidence/badges/${badge?.id}`);
  expect(await says('Everything of yours on this page is saved.')).toBeTruthy();
  expect(await faults()).toEqual([]);
  await press('Undo');
  await says('Taken back.');
  expect(await stage.db.badges.count()).toBe(0);
  await button('Save my 2');
});

test('a name is asked about once, however many badges bear it, and the answer is kept', async () => {
  stage.looked = list(award('A'), award('B'), award('C', { earner: 'Somebody Else' }));
  await open();
  const question = await screen.findByRole('group', { name: 'Is “Nadia Okafor” you?' });
  expect(screen.getAllByRole('group')).toHaveLength(2);
  expect(screen.queryByRole('button', { name: /Save my/ })).toBeNull();
  expect(await faults()).toEqual([]);
  fireEvent.click(within(question).getByRole('button', { name: 'Yes' }));
  await button('Save my 2');
  fireEvent.click(within(await screen.findByRole('group', { name: 'Is “Somebody Else” you?' })).getByRole('button', { name: 'No' }));
  await waitFor(() => expect(screen.queryByRole('group')).toBeNull());
  expect(await listNames(stage.db)).toEqual([
    { name: 'Nadia Okafor', mine: true },
    { name: 'Somebody Else', mine: false },
  ]);
  cleanup();
  await open();
  await button('Save my 2');
  expect(screen.queryByRole('group')).toBeNull();
});

test('revoked, expired and pending are shown', async () => {
  stage.looked = list(
    award('A', { state: 'revoked' }),
    award('B', { state: 'expired' }),
    award('C', { state: 'pending' }),
    award('D', { state: 'valid' }),
  );
  await open();
  await button('Save A');
  expect(screen.getAllByText(/^(revoked|expired|pending|valid)$/).map((chip) => chip.textContent)).toEqual([
    'revoked',
    'expired',
    'pending',
  ]);
});

test('a saved badge of which the page knows more can be brought up to date', async () => {
  await recordAwards(stage.db, [award('A', { id: null, owner: 'me' })], { url, seenAt: 1 }, 1);
  stage.looked = list(award('A', { owner: 'me', state: 'revoked' }));
  await open();
  await press('Update A');
  await says('1 brought up to date.');
  expect(await stage.db.badges.toArray()).toMatchObject([{ credentialId: 'A', state: 'revoked' }]);
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Update A' })).toBeNull());
});

test('a very long title, and one full of markup, are text and are cut by the style', async () => {
  const markup = '<img src=x onerror=alert(1)><script>alert(1)</script>';
  stage.looked = list(award('x'.repeat(300)), award(markup));
  await open();
  await button(`Save ${markup}`);
  expect(document.querySelector('img, script')).toBeNull();
  expect(screen.getByText(markup).getAttribute('title')).toBe(markup);
});

test('after saving, at most two competencies are proposed for each badge, and confirmed with a click', async () => {
  const competency = (key: string, title: string) => ({
    key,
    parentKey: null,
    kind: 'competency' as const,
    code: '',
    title,
    statement: '',
    order: 1,
    priority: null,
  });
  await importFramework(
    stage.db,
    {
      framework: {
        title: 'Criteria',
        version: '',
        publisher: '',
        origin: 'by hand',
        sourceUri: null,
        sourceFileId: null,
        levels: [{ id: 'l', label: 'Lead', order: 0 }],
        scale: [],
      } as never,
      competencies: [
        competency('a', 'Stakeholder communication'),
        competency('b', 'Container operations'),
        competency('c', 'Mentoring'),
      ] as never,
      expectations: [],
    },
    { case: { targetLevelId: 'l' }, replaces: null },
    1,
  );
  stage.looked = list(award('Stakeholder communication in practice', { owner: 'me' }));
  await open();
  await press('Save my 1');
  await says('What does it speak to?');
  expect(await faults()).toEqual([]);
  await press('Confirm Stakeholder communication');
  await says('Mapped to Stakeholder communication.');
  expect(await stage.db.mappings.toArray()).toMatchObject([{ kind: 'badge', verdict: 'confirmed' }]);
  expect(screen.queryByRole('button', { name: /Confirm/ })).toBeNull();
});
