import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ownAward } from '../../lib/detection/unread-entries';
import { recordAwards } from '../../lib/store/badges';
import { Database } from '../../lib/store/database';
import { undo } from '../../lib/store/journal';
import { eventually } from '../eventually';
import { createBus, installChrome, ownId, ownOrigin, senders } from './message-bus';

const bus = vi.hoisted(() => ({ current: null as unknown as ReturnType<typeof createBus> }));
vi.mock('wxt/browser', () => ({
  get browser() {
    return bus.current.browser;
  },
}));

const award = {
  title: 'Docker Essentials',
  issuer: 'Northwind Academy',
  platform: 'credly',
  earner: 'Nadia Okafor',
  owner: 'me',
  state: 'valid',
  issuedOn: '2024-10-14',
  issuedText: null,
  expiresOn: null,
  id: 'a1',
  verifyUrl: 'https://www.credly.com/badges/a1',
  image: null,
  skills: ['Docker'],
  description: null,
  criteria: null,
  sources: { title: 'dom' },
} as const;
const key = { platform: 'credly', id: 'a1', title: award.title, issuer: award.issuer, earner: award.earner, issuedOn: award.issuedOn };
const popup = senders.popup ?? {};
const content = senders['content on an allowed host'] ?? {};

/** Each verb with a payload that is right. */
const verbs: Record<string, { side: 'ui' | 'page'; data: unknown }> = {
  pageRead: { side: 'page', data: { url: 'https://www.credly.com/badges/a1', count: 1, keys: [key] } },
  save: { side: 'ui', data: { url: 'https://www.credly.com/badges/a1', readAt: 1, proof: null, awards: [award] } },
  undo: { side: 'ui', data: { journalId: 1 } },
  recount: { side: 'ui', data: undefined },
};
const allowed: Record<'ui' | 'page', string[]> = {
  ui: ['popup', 'popup in a tab', 'portfolio page', 'page of ours whose origin is not told'],
  page: ['content on an allowed host', 'content on the bare host', 'content on a deep subdomain'],
};

let db: Database;
let shown: { tabId: number; count: number; unsaved: number }[];
let acts: string[];
let clock: number;
let collecting: boolean;
let collected: { title: string; url: string; text: string; seenAt: number }[];

beforeEach(async () => {
  bus.current = createBus();
  installChrome(() => bus.current.browser as never);
  // One background each: the messaging library lets a context answer a verb once.
  vi.resetModules();
  const { answerMessages } = await import('../../lib/browser/answer-messages');
  db = new Database(`messages-${Math.random()}`);
  shown = [];
  acts = [];
  clock = 1_000_000;
  collecting = false;
  collected = [];
  answerMessages(
    {
      isSaved: async (one) => (await db.badges.where('title').equals(one.title).count()) > 0,
      async save(awards, sighting) {
        acts.push('save');
        const { value, undo: ticket } = await recordAwards(db, awards, sighting, clock);
        return { badges: value.map(({ badge, outcome }) => ({ id: badge.id, title: badge.title, outcome })), undo: ticket };
      },
      async undo(ticket) {
        acts.push('undo');
        await undo(db, ticket, clock);
      },
      async show(tabId, count) {
        shown.push({ tabId, ...count });
      },
      isCollecting: async () => collecting,
      async collect({ url, reading }, text, seenAt) {
        const met = reading.kind === 'seen' ? ownAward(reading.pageKind, reading.awards, url) : null;
        if (met) collected.push({ title: met.title, url, text, seenAt });
      },
      async showCollecting() {},
    },
    () => clock,
  );
});

afterEach(async () => {
  await db.delete();
});

const settle = () => new Promise((wake) => setTimeout(wake, 20));
const deliver = (verb: string, data: unknown, sender: object) => bus.current.deliver({ verb, data }, sender);

describe('every verb is answered to those who may ask, and to nobody else', () => {
  for (const [verb, { side, data }] of Object.entries(verbs)) {
    for (const [name, sender] of Object.entries(senders)) {
      const may = allowed[side].includes(name);
      test(`${verb} from ${name}: ${may ? 'yes' : 'no'}`, async () => {
        const reply = await deliver(verb, data, sender);
        await settle();
        if (side === 'page') {
          // The answer never tells what happened; only the count on the toolbar does.
          expect(reply).toBeUndefined();
          if (may) await eventually(() => expect(shown).toHaveLength(1));
          expect(shown).toHaveLength(may ? 1 : 0);
        } else {
          expect((reply as { code?: string }).code === 'refused').toBe(!may);
          expect(acts).toHaveLength(may && verb !== 'recount' ? 1 : 0);
        }
      });
    }
  }
});

test('a message without a verb of ours is left to others', async () => {
  for (const message of [null, 'save', 7, {}, { type: 'save' }, { type: 7, timestamp: 1 }, { verb: 'open' }]) {
    expect(await bus.current.deliver(message, popup)).toBeUndefined();
  }
  for (const verb of ['toString', '__proto__', 'constructor']) await bus.current.deliver({ verb }, popup);
  expect(acts).toEqual([]);
});

test('a save is acknowledged after it was committed, with its way back', async () => {
  const reply = (await deliver('save', verbs.save?.data, popup)) as { ok: true; value: { undo: unknown; badges: { outcome: string }[] } };
  expect(reply.value.badges.map(({ outcome }) => outcome)).toEqual(['new']);
  expect(await db.badges.count()).toBe(1);
  const [badge] = await db.badges.toArray();
  expect(badge?.provenance.title).toEqual({ kind: 'page', url: 'https://www.credly.com/badges/a1', seenAt: 1, layer: 'dom' });
  expect(await deliver('undo', reply.value.undo, popup)).toEqual({ ok: true, value: null });
  expect(await db.badges.count()).toBe(0);
});

test('the same award again changes nothing, and says so', async () => {
  await deliver('save', verbs.save?.data, popup);
  const again = (await deliver('save', verbs.save?.data, popup)) as { value: { badges: { outcome: string }[] } };
  expect(again.value.badges.map(({ outcome }) => outcome)).toEqual(['unchanged']);
  expect(await db.badges.count()).toBe(1);
});

test('what cannot be undone says so by its code', async () => {
  expect(await deliver('undo', { journalId: 99 }, popup)).toMatchObject({ ok: false, code: 'cannotUndo' });
});

test('control characters and turned writing are taken out before anything is stored', async () => {
  const data = {
    url: 'https://www.credly.com/badges/a1',
    readAt: 1,
    proof: null,
    awards: [{ ...award, title: 'Do\u202Ecker\u0000 E\u0301' }],
  };
  await deliver('save', data, popup);
  expect((await db.badges.toArray())[0]?.title).toBe('Docker \u00C9');
});

const bad: Record<string, unknown> = {
  'a script as its link': { ...award, verifyUrl: 'javascript:alert(1)' },
  'a title of 301 characters': { ...award, title: 'x'.repeat(301) },
  'an empty title': { ...award, title: '' },
  'a field too many': { ...award, admin: true },
  'a day that is none': { ...award, issuedOn: '2023-02-30' },
  'more than 64 KB': { ...award, skills: Array.from({ length: 200 }, (_, i) => `${i} ${'é'.repeat(290)}`) },
  'an owner that is none': { ...award, owner: 'boss' },
};
for (const [what, one] of Object.entries(bad)) {
  test(`an award with ${what} is refused whole, with its neighbours`, async () => {
    const data = { url: 'https://www.credly.com/badges/a1', readAt: 1, proof: null, awards: [award, one] };
    expect(await deliver('save', data, popup)).toMatchObject({ ok: false, code: 'refused' });
    expect(await db.badges.count()).toBe(0);
  });
}

test('a page that floods is not listened to', async () => {
  for (let n = 0; n < 50; n++) void deliver('pageRead', verbs.pageRead?.data, content);
  await eventually(() => expect(shown).toHaveLength(20));
  await settle();
  expect(shown).toHaveLength(20);
  clock += 60_001;
  await deliver('pageRead', verbs.pageRead?.data, content);
  await eventually(() => expect(shown).toHaveLength(21));
});

test('after a save the open pages are counted again', async () => {
  bus.current.browser.tabs.query = async () => [{ id: 7 }, { id: 8 }, { id: 9 }];
  bus.current.browser.tabs.sendMessage = async (tabId) => {
    if (tabId === 8) throw new Error('Could not establish connection');
    return tabId === 9 ? [{ url: 'javascript:1', count: 1, keys: [] }] : [verbs.pageRead?.data];
  };
  await deliver('save', verbs.save?.data, popup);
  await eventually(() => expect(shown).toEqual([{ tabId: 7, count: 1, unsaved: 0 }]));
});

/** A page that answers what it was read as, and says so. */
async function openPage(url: string, pageKind = 'badge', sender: object = content): Promise<void> {
  bus.current.browser.tabs.sendMessage = async () => [
    { url, reading: { kind: 'seen', pageKind, awards: [award], offers: [], announced: null, notes: [] } },
  ];
  await deliver('pageRead', { url, count: 1, keys: [key] }, sender);
  await settle();
}
const badgeOf = (n: number) => `https://www.credly.com/badges/0b16b6f4-0000-4000-8000-${String(n).padStart(12, '0')}`;

test('while collecting is on, an award page that is opened is collected with its address, its words and the time', async () => {
  await openPage(badgeOf(1));
  expect(collected).toEqual([]);
  collecting = true;
  bus.current.browser.scripting.executeScript = async () => [{ result: 'What stands there' }];
  await openPage(badgeOf(1));
  expect(collected).toEqual([{ title: award.title, url: badgeOf(1), text: 'What stands there', seenAt: clock }]);
  expect(acts).toEqual([]);
});

test('lists, private windows and other sites are not collected', async () => {
  collecting = true;
  await openPage('https://www.credly.com/users/nadia', 'earner-profile');
  await openPage(badgeOf(1), 'badge', { ...content, tab: { id: 7, incognito: true } });
  await openPage('https://badges.example/badges/1');
  expect(collected).toEqual([]);
});

test('a page that has become another one by the time it answers is not taken for it', async () => {
  collecting = true;
  bus.current.browser.tabs.sendMessage = async () => [
    { url: badgeOf(2), reading: { kind: 'seen', pageKind: 'badge', awards: [award], offers: [], announced: null, notes: [] } },
  ];
  await deliver('pageRead', { url: badgeOf(1), count: 1, keys: [key] }, content);
  await settle();
  expect(collected).toEqual([]);
});

test('thirty pages opened within a minute are all collected, though not all are counted', async () => {
  collecting = true;
  for (let n = 0; n < 30; n++) await openPage(badgeOf(n));
  expect(new Set(collected.map(({ url }) => url)).size).toBe(30);
  expect(shown).toHaveLength(20);
  for (let n = 30; n < 90; n++) await openPage(badgeOf(n));
  expect(collected).toHaveLength(60);
});

const digest = async () => JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())));

test('no payload whatever gets past the guard, and none is written', async () => {
  await deliver('save', verbs.save?.data, popup);
  const before = await digest();
  const runs = Number(process.env.FUZZ_RUNS ?? 300);
  const broken = fc.record(
    Object.fromEntries(Object.entries(award).map(([field, value]) => [field, fc.oneof(fc.constant(value), fc.anything())])),
    { requiredKeys: [] },
  );
  const payload = fc.oneof(
    fc.anything(),
    fc.record({ url: fc.anything(), readAt: fc.anything(), proof: fc.anything(), awards: fc.oneof(fc.anything(), fc.array(broken)) }),
    fc.record({ url: fc.webUrl(), count: fc.anything(), keys: fc.array(fc.anything()) }),
    fc.record({ journalId: fc.oneof(fc.integer({ max: -1 }), fc.double({ noInteger: true }), fc.anything()) }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('save', 'undo', 'pageRead'),
      payload,
      fc.constantFrom(...Object.values(senders)),
      async (verb, data, sender) => {
        // A payload that happens to be right is no attack.
        fc.pre(!(verb === 'undo' && Number.isInteger((data as { journalId?: unknown } | null)?.journalId)));
        const reply = (await deliver(verb, data, sender)) as { ok?: boolean } | undefined;
        expect(reply === undefined || reply.ok === false).toBe(true);
      },
    ),
    { numRuns: runs },
  );
  expect(await digest()).toBe(before);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test('our own identity is read from the browser', () => {
  expect(senders.popup).toMatchObject({ id: ownId, origin: ownOrigin });
});
