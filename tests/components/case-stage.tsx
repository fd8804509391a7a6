import 'fake-indexeddb/auto';
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import axe from 'axe-core';
import { afterAll } from 'vitest';
import caseWords from '../../assets/locales/en/case.json';
import evidence from '../../assets/locales/en/evidence.json';
import firstVisit from '../../assets/locales/en/first-visit.json';
import notes from '../../assets/locales/en/notes.json';
import roles from '../../assets/locales/en/roles.json';
import shared from '../../assets/locales/en/shared.json';
import suggested from '../../assets/locales/en/suggested.json';
import { CaseRoom } from '../../components/portfolio/case/case-room';
import { Toasts } from '../../components/portfolio/shell/toasts';
import { followAddress, parseRoute, route } from '../../components/portfolio/workspace/route';
import { createWorkspace, type Workspace, WorkspaceContext } from '../../components/portfolio/workspace/workspace';
import type { Portfolio } from '../../lib/domain/portfolio';
import { Database } from '../../lib/store/database';
import { follow, readPortfolio } from '../../lib/store/live';
import { speak } from '../../lib/words/words';

export const now = new Date(2026, 10, 22, 12).getTime();

/** The room "case" on a real database in a real document. */
export type Stage = {
  db: Database;
  workspace: Workspace;
  portfolio: () => Portfolio;
  goTo: (...path: string[]) => Promise<void>;
  press: (name: string | RegExp) => Promise<void>;
  type: (label: string | RegExp, text: string) => Promise<void>;
  choose: (label: string | RegExp, option: string) => Promise<void>;
  says: (text: string | RegExp) => Promise<void>;
  leave: () => Promise<void>;
};

let stages = 0;
// What a screen still wanted to do after its last drawing must not meet a page that is gone.
afterAll(() => new Promise((resolve) => setTimeout(resolve, 250)));
// What is missing is named in the message; the whole page beside it would hide it.
configure({ getElementError: (message) => new Error(message ?? 'not found') });

function Room() {
  return (
    <main aria-label="Your case">
      <h1>Your case</h1>
      <CaseRoom path={route.value.path} />
    </main>
  );
}

/** Fills the tables of a store with the rows of a portfolio. */
async function fill(db: Database, { case: promotion, ...lists }: Partial<Portfolio>): Promise<void> {
  if (promotion) await db.cases.put(promotion);
  for (const [table, rows] of Object.entries(lists)) await db.table(table).bulkPut(rows);
  await db.settings.put({ key: 'lastCode', value: 500 });
}

/** Opens the room on what is given, at an address below it. */
export async function openCase(rows: Partial<Portfolio>, ...path: string[]): Promise<Stage> {
  speak({ shared, case: caseWords, evidence, roles, 'first-visit': firstVisit, suggested, notes });
  document.documentElement.lang = 'en';
  document.title = 'Proofolio';
  const db = new Database(`proofolio-case-${++stages}`);
  await fill(db, rows);
  const live = follow(() => readPortfolio(db));
  const workspace = createWorkspace(db, live.value, false, () => now);
  const abort = new AbortController();
  location.hash = ['#/case', ...path].join('/');
  route.value = parseRoute(location.hash);
  followAddress(abort.signal);
  await waitFor(() => {
    if (!live.value.value) throw new Error('the store has not answered');
  });
  render(
    <WorkspaceContext.Provider value={workspace}>
      <Room />
      <Toasts />
    </WorkspaceContext.Provider>,
  );
  return {
    db,
    workspace,
    portfolio: () => workspace.portfolio.value,
    async goTo(...next) {
      location.hash = ['#/case', ...next].join('/');
      await waitFor(() => {
        if (route.value.path.join('/') !== next.join('/')) throw new Error('not there yet');
      });
      await settled();
    },
    async press(name) {
      fireEvent.click(await waitFor(() => pressable(name)));
      await settled();
    },
    async type(label, text) {
      fireEvent.input(await screen.findByLabelText(label), { target: { value: text } });
      await settled();
    },
    async choose(label, option) {
      fireEvent.change(await screen.findByLabelText(label), { target: { value: option } });
      await settled();
    },
    async says(text) {
      await waitFor(() => {
        const seen = (document.body.textContent ?? '').replace(/\s+/g, ' ');
        if (!(typeof text === 'string' ? seen.includes(text) : text.test(seen)))
          throw new Error(`“${text}” is not in: ${seen.slice(0, 3_000)}`);
      });
    },
    async leave() {
      cleanup();
      live.stop();
      abort.abort();
      await db.delete();
    },
  };
}

const nameOf = (element: Element) => (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The button, link or box of this name. */
export function pressable(name: string | RegExp): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>('button, a, input[type=checkbox], input[type=radio]')].find((element) => {
    const own =
      element.matches('input') && !element.hasAttribute('aria-label') ? (element.closest('label')?.textContent ?? '') : nameOf(element);
    return typeof name === 'string' ? own.replace(/\s+/g, ' ').trim() === name : name.test(own);
  });
  if (!found) throw new Error(`nothing to press is called ${name}`);
  return found;
}

/** A turn for the store to answer and the page to be drawn. */
export const settled = () => new Promise((resolve) => setTimeout(resolve, 30));

/** Everything that axe finds; colours are judged in the browsers, where there are any. */
export async function faultsOf(): Promise<string[]> {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
}
