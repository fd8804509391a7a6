// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { Blob as NodeBlob } from 'node:buffer';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import reportScreen from '../../assets/locales/en/report-screen.json';
import shared from '../../assets/locales/en/shared.json';
import { EditionsList } from '../../components/portfolio/report/editions-list';
import { Toasts } from '../../components/portfolio/shell/toasts';
import { createWorkspace, WorkspaceContext } from '../../components/portfolio/workspace/workspace';
import { follow, readPortfolio } from '../../lib/store/live';
import { speak } from '../../lib/words/words';
import { freshDatabase, now } from '../store/things';

const saved = vi.hoisted(() => [] as { blob: Blob; name: string }[]);
vi.mock('../../lib/browser/save-file', () => ({ saveFile: (blob: Blob, name: string) => saved.push({ blob, name }) }));

const stops: (() => void)[] = [];
afterEach(() => {
  cleanup();
  for (const stop of stops.splice(0)) stop();
});

async function openList(withReport: boolean) {
  speak({ shared, 'report-screen': reportScreen });
  document.documentElement.lang = 'en';
  document.title = 'Proofolio';
  const db = freshDatabase();
  if (withReport) {
    const file = { name: 'A. Learner.pdf', type: 'application/pdf', size: 14, sha256: '0123456789abcdef'.repeat(4) };
    await db.files.add({ id: 'pdf', ...file, blob: new NodeBlob(['%PDF as it was']) as Blob, addedAt: now });
    const row = { id: 'e', revision: 1, createdAt: now, updatedAt: now, caseId: 'case', reviewOn: null, frameworkId: null };
    await db.editions.add({ ...row, fileId: 'pdf', file, pages: 3, madeOn: '2026-11-22', criteria: 'Ladder, 2026', target: 'Lead' });
  }
  const live = follow(() => readPortfolio(db));
  stops.push(live.stop);
  await waitFor(() => expect(live.value.value).toBeDefined());
  render(
    <WorkspaceContext.Provider value={createWorkspace(db, live.value, false, () => now)}>
      <main>
        <h1>Report</h1>
        <h2>Report</h2>
        <EditionsList />
        <Toasts />
      </main>
    </WorkspaceContext.Provider>,
  );
  return db;
}

const faults = async () =>
  (await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } })).violations.map(
    (one) => `${one.id}: ${one.nodes[0]?.html}`,
  );

test('a handed-over report is listed with its day, pages and sum, saved again byte for byte, and removed only until one undoes it', async () => {
  const db = await openList(true);
  await screen.findByRole('button', { name: /Save again/ });
  expect(document.body.textContent).toMatch(/3 pages · 1 kB · SHA-256 0123456789ab…/);
  expect(document.body.textContent).toContain('Ladder, 2026 · Lead');
  expect(await faults()).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: /Save again/ }));
  await waitFor(() => expect(saved).toHaveLength(1));
  expect([await saved[0]?.blob.text(), saved[0]?.name]).toEqual(['%PDF as it was', 'A. Learner.pdf']);
  fireEvent.click(screen.getByRole('button', { name: /Remove/ }));
  await screen.findByText('The report of 22 November 2026 is removed.');
  await waitFor(() => expect(screen.queryByRole('button', { name: /Save again/ })).toBeNull());
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByRole('button', { name: /Save again/ });
  expect(await db.editions.count()).toBe(1);
});

test('while nothing was handed over it says what will be kept', async () => {
  await openList(false);
  await screen.findByText(/Each report that you save is kept here as it was/);
  expect(await faults()).toEqual([]);
});
