import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { afterAll, afterEach, beforeEach, vi } from 'vitest';
import popupWords from '../../assets/locales/en/popup.json';
import sharedWords from '../../assets/locales/en/shared.json';
import { createPopupModel, PopupContext, type PopupModel } from '../../components/popup/popup-model';
import { PopupPage } from '../../components/popup/popup-page';
import { type Answer, failed } from '../../lib/browser/answer';
import type { FetchedBytes } from '../../lib/browser/fetch-json';
import type { SaveRequest, SaveResult } from '../../lib/browser/messages';
import type { Looked, PopupDoor } from '../../lib/browser/popup-door';
import { newAward } from '../../lib/detection/reading/award-draft';
import { type Reading, seen } from '../../lib/detection/reading/detector';
import type { Award } from '../../lib/domain/award';
import { recordAwards } from '../../lib/store/badges';
import { Database } from '../../lib/store/database';
import { undo } from '../../lib/store/journal';
import { speak } from '../../lib/words/words';

speak({ shared: sharedWords, popup: popupWords });

export const url = 'https://www.credly.com/users/nadia';
export const now = () => Date.UTC(2026, 10, 20);

/** What stands around the popup in a test: the store, what its tab shows, and what was asked of the browser. */
type Stage = {
  db: Database;
  looked: Looked;
  saves: SaveRequest[];
  asked: string[];
  json: (address: string) => Promise<Answer<unknown>>;
  bytes: (address: string) => Promise<Answer<FetchedBytes>>;
  refuse: Answer<SaveResult> | null;
  allowed: boolean;
  report: Answer<string>;
  /** The addresses that the popup opened in its tab, and what stands there. */
  opened: string[];
  behind: (url: string) => Looked;
  tellPageRead: (url: string) => void;
};
export const stage = {} as Stage;

export const award = (title: string, changes: Partial<Award> = {}): Award => ({
  ...newAward('credly'),
  title,
  issuer: 'Northwind Academy',
  earner: 'Nadia Okafor',
  issuedOn: '2024-10-14',
  id: title,
  ...changes,
});
export const page = (reading: Reading, at = url): Looked => ({ kind: 'read', page: { url: at, title: 'A page', readAt: 5, reading } });
export const list = (...awards: Award[]): Looked => page(seen('earner-profile', awards));

const door: PopupDoor = {
  look: async () => stage.looked,
  async fetchJson(address) {
    stage.asked.push(address);
    const answer = await stage.json(address);
    return answer.ok ? { ok: true, value: JSON.stringify(answer.value) } : answer;
  },
  async fetchBytes(address) {
    stage.asked.push(address);
    return stage.bytes(address);
  },
  describePage: async () => stage.report,
  gatherProof: async () => null,
  async save(request) {
    stage.saves.push(request);
    if (stage.refuse) return stage.refuse;
    const { value, undo: ticket } = await recordAwards(stage.db, request.awards, { url: request.url, seenAt: request.readAt }, now());
    return {
      ok: true,
      value: { badges: value.map(({ badge, outcome }) => ({ id: badge.id, title: badge.title, outcome })), undo: ticket },
    };
  },
  async undo(ticket) {
    await undo(stage.db, ticket, now());
    return { ok: true, value: null };
  },
  async openPage(address) {
    stage.opened.push(address);
    stage.looked = stage.behind(address);
  },
  recount: () => {},
  async requestPermission() {
    stage.allowed = true;
    stage.looked = list(award('Docker Essentials'));
    return true;
  },
  onPageRead: (listener) => {
    stage.tellPageRead = listener;
  },
};

beforeEach(() => {
  Object.assign(stage, {
    db: new Database(`popup-${Math.random()}`),
    looked: list(),
    saves: [],
    asked: [],
    refuse: null,
    allowed: false,
    json: async () => failed('not-found'),
    bytes: async () => failed('not-found'),
    report: { ok: true, value: '### Page' },
    opened: [],
    behind: () => list(),
  } satisfies Omit<Stage, 'tellPageRead'>);
});

afterEach(async () => {
  vi.restoreAllMocks();
  cleanup();
  await stage.db.delete();
});

// What the popup still wanted to do after its last drawing must not meet a page that is gone.
afterAll(() => new Promise((resolve) => setTimeout(resolve, 250)));

/** The popup as it opens over the tab. */
export async function open(): Promise<PopupModel> {
  const model = createPopupModel(door, stage.db, now);
  render(
    <PopupContext.Provider value={model}>
      <PopupPage />
    </PopupContext.Provider>,
  );
  await model.look();
  return model;
}

export const button = (name: string) => screen.findByRole('button', { name });
export const press = async (name: string) => fireEvent.click(await button(name));
export const says = (text: string | RegExp) => screen.findByText(text);

/** What axe finds; colours are looked at in the real browsers, where there are some. */
export async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}
