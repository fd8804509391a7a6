import 'fake-indexeddb/auto';
import { File as NodeFile } from 'node:buffer';
import axe from 'axe-core';
import { render } from 'preact';
import { expect } from 'vitest';
import caseWords from '../../assets/locales/en/case.json';
import criteria from '../../assets/locales/en/criteria.json';
import editions from '../../assets/locales/en/editions.json';
import evidence from '../../assets/locales/en/evidence.json';
import roles from '../../assets/locales/en/roles.json';
import shared from '../../assets/locales/en/shared.json';
import { CriteriaRoom } from '../../components/portfolio/criteria/criteria-room';
import { FrameworkWorker } from '../../components/portfolio/criteria/worker/framework-worker';
import { Toasts } from '../../components/portfolio/shell/toasts';
import { followAddress, route } from '../../components/portfolio/workspace/route';
import { createWorkspace, type Workspace, WorkspaceContext } from '../../components/portfolio/workspace/workspace';
import type { Portfolio } from '../../lib/domain/portfolio';
import type { CriteriaWorker } from '../../lib/frameworks/work-in-worker';
import { answerOrder, type WorkAnswer, type WorkOrder } from '../../lib/frameworks/work-order';
import { Database, type StoreName } from '../../lib/store/database';
import { follow, readPortfolio } from '../../lib/store/live';
import { speak } from '../../lib/words/words';

let stages = 0;
// The database here stores the files of Node, not those of the document.
globalThis.File = NodeFile as unknown as typeof File;
export const now = Date.UTC(2026, 10, 22, 12);

/** The room "criteria" on a real database in a real document, with what a person does there. */
export type Stage = {
  db: Database;
  workspace: Workspace;
  portfolio: () => Portfolio;
  goTo: (...path: string[]) => Promise<void>;
  click: (name: string | RegExp) => Promise<void>;
  type: (label: string | RegExp, text: string) => Promise<void>;
  choose: (label: string | RegExp, option: string) => Promise<void>;
  tick: (label: string | RegExp) => Promise<void>;
  paste: (text: string, html?: string) => Promise<void>;
  /** Drops a file onto the room, as a person does. */
  drop: (name: string, content: string | Uint8Array) => Promise<void>;
  /** From now on files take as long as one likes: no reading comes to an end, until what is answered is called. */
  holdReadings: () => () => void;
  /** How many readings are under way. */
  readings: () => number;
  /** Waits until `found` gives something, then answers it. */
  until: <T>(found: () => T | null | undefined | false) => Promise<T>;
  text: () => string;
  leave: () => Promise<void>;
};

/** Workers as the browser has them, but in the same thread: what is sent is copied, and answers come later. */
function workersHere() {
  let [held, underWay] = [false, 0];
  const start = (): CriteriaWorker => {
    let ended = false;
    underWay++;
    const worker: CriteriaWorker = {
      onmessage: null,
      onerror: null,
      terminate() {
        if (!ended) underWay--;
        ended = true;
      },
      postMessage(order: unknown) {
        const answer = (data: WorkAnswer) => {
          if (!ended) (worker.onmessage as ((event: MessageEvent) => void) | null)?.({ data: structuredClone(data) } as MessageEvent);
        };
        if (!held) queueMicrotask(() => answerOrder(structuredClone(order) as WorkOrder, answer));
      },
    };
    return worker;
  };
  return {
    start,
    hold: () => {
      held = true;
      return () => {
        held = false;
      };
    },
    isHeld: () => held,
    underWay: () => underWay,
  };
}

function Room() {
  return <CriteriaRoom path={route.value.path} />;
}

/** Opens the room at an address below it. */
export async function openCriteria(...path: string[]): Promise<Stage> {
  speak({ shared, criteria, editions, evidence, roles, case: caseWords });
  const db = new Database(`proofolio-criteria-${++stages}` as StoreName);
  const live = follow(() => readPortfolio(db));
  const workspace = createWorkspace(db, live.value, false, () => now);
  const abort = new AbortController();
  const workers = workersHere();
  document.body.innerHTML = '<main id="app" aria-label="Criteria"></main>';
  document.documentElement.lang = 'en';
  document.title = 'Proofolio';
  location.hash = ['#/criteria', ...path].join('/');
  route.value = { room: 'criteria', path };
  followAddress(abort.signal);
  const app = document.getElementById('app') as HTMLElement;
  const until = async <T,>(found: () => T | null | undefined | false): Promise<T> => {
    for (let i = 0; i < 2_000; i++) {
      const value = found();
      if (value) return value;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`not found in: ${app.textContent?.slice(0, 2_000)}`);
  };
  await until(() => live.value.value);
  render(
    <WorkspaceContext.Provider value={workspace}>
      <FrameworkWorker.Provider value={workers.start}>
        <Room />
        <Toasts />
      </FrameworkWorker.Provider>
    </WorkspaceContext.Provider>,
    app,
  );
  const settle = () => new Promise((resolve) => setTimeout(resolve, 20));
  const matches = (name: string, wanted: string | RegExp) => (typeof wanted === 'string' ? name === wanted : wanted.test(name));
  const field = <T extends HTMLElement>(label: string | RegExp) =>
    until(() => [...app.querySelectorAll<T>('input, textarea, select')].find((one) => matches(labelOf(one), label)));
  return {
    db,
    workspace,
    until,
    portfolio: () => workspace.portfolio.value,
    async goTo(...next) {
      location.hash = ['#/criteria', ...next].join('/');
      await settle();
    },
    async click(name) {
      const button = await until(() =>
        [...app.querySelectorAll<HTMLElement>('button, a, summary')].find((one) => matches(nameOf(one), name)),
      );
      button.click();
      await settle();
    },
    async type(label, text) {
      const input = await field<HTMLInputElement>(label);
      input.value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await settle();
    },
    async tick(label) {
      (await field<HTMLInputElement>(label)).click();
      await settle();
    },
    async choose(label, option) {
      const select = await field<HTMLSelectElement>(label);
      const found = [...select.options].find((one) => one.text === option || one.value === option);
      expect(found, `${option} of ${[...select.options].map((one) => one.text)}`).toBeDefined();
      select.value = (found as HTMLOptionElement).value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await settle();
    },
    async paste(text, html = '') {
      const area = await field<HTMLTextAreaElement>('Paste the criteria');
      const event = new Event('paste', { bubbles: true, cancelable: true });
      Object.assign(event, { clipboardData: { getData: (type: string) => (type === 'text/html' ? html : text) } });
      area.dispatchEvent(event);
      await settle();
      await until(() => workers.isHeld() || workers.underWay() === 0);
      await settle();
    },
    async drop(name, content) {
      const event = new Event('drop', { bubbles: true, cancelable: true });
      const file = new NodeFile([content], name);
      Object.assign(event, { dataTransfer: { files: [file] } });
      (await until(() => app.querySelector('.drop'))).dispatchEvent(event);
      await settle();
    },
    holdReadings: workers.hold,
    readings: workers.underWay,
    text: () => app.textContent ?? '',
    async leave() {
      render(null, app);
      live.stop();
      abort.abort();
      await db.delete();
    },
  };
}

const nameOf = (element: HTMLElement) => (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();

function labelOf(element: HTMLElement): string {
  const own = element.getAttribute('aria-label');
  const label = element.id ? document.querySelector(`label[for="${element.id}"]`) : element.closest('label');
  return (own ?? label?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Everything that axe finds; colours are judged in the browsers, where there are any. */
export async function faultsOf(): Promise<string[]> {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
}
