import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import popup from '../assets/locales/en/popup.json';
import shared from '../assets/locales/en/shared.json';
import { answerMessages, type Desk } from '../lib/browser/answer-messages';
import { proofFiles } from '../lib/browser/proof-files';
import { hasSitePermission, onPermissionChange } from '../lib/browser/site-permission';
import { faceOf, showFace, showPermission, showTitle } from '../lib/browser/toolbar';
import { ownAward } from '../lib/detection/unread-entries';
import { findBadge } from '../lib/store/badges';
import { collect, readCollecting } from '../lib/store/collecting';
import { Database } from '../lib/store/database';
import { undo } from '../lib/store/journal';
import { recordWithProof } from '../lib/store/record-with-proof';
import { speak, t } from '../lib/words/words';

/** Keeps the count on the toolbar, and saves what the learner asks for. */
export default defineBackground({
  main() {
    speak({ shared, popup });
    const now = () => Date.now();
    const desk = deskOver(new Database('proofolio'), now);
    answerMessages(desk, now);
    watchPermission(desk.showCollecting);
    // The icon's words do not outlast the browser, and collecting does.
    browser.runtime.onStartup.addListener(() => void desk.showCollecting());
  },
});

function deskOver(db: Database, now: () => number): Desk {
  return {
    // What is only planned is still to be saved.
    isSaved: async (key) => (await findBadge(db, key))?.standing === 'earned',
    async save(awards, visit, proof) {
      const seen = awards.map((award) => ({ award, ...visit }));
      const { value, undo: ticket, leftOut } = await recordWithProof(db, seen, proof ? proofFiles(proof, visit.url) : [], now());
      return { badges: value.map(({ badge, outcome }) => ({ id: badge.id, title: badge.title, outcome })), undo: ticket, leftOut };
    },
    undo: (ticket) => undo(db, ticket, now()),
    async show(tabId, { count, unsaved }) {
      const collecting = await sayCollecting(db);
      const title = [sayCount(count, unsaved), collecting].filter(Boolean).join('. ');
      await showFace(tabId, faceOf(count, unsaved), title);
    },
    isCollecting: async () => (await readCollecting(db)) !== null,
    async collect({ url, reading }, text, seenAt) {
      const award = reading.kind === 'seen' ? ownAward(reading.pageKind, reading.awards, url) : null;
      if (award === null || !(await collect(db, { award, url, seenAt, text }))) return;
      await showTitle(await idleTitle(db));
    },
    showCollecting: async () => showTitle(await idleTitle(db)),
  };
}

/** That the learner collects, and how far they are; empty while they do not. */
async function sayCollecting(db: Database): Promise<string> {
  if (!(await readCollecting(db))) return '';
  return t('popup:toolbar.collecting', { count: await db.collected.count() });
}

/** What the icon says where no page says more. */
const idleTitle = async (db: Database): Promise<string> => [t('proofolio'), await sayCollecting(db)].filter(Boolean).join('. ');

/** The count in words: "3 badges here, 1 not saved". */
function sayCount(count: number, unsaved: number): string {
  if (count === 0) return t('proofolio');
  const badges = t('popup:badgesHere', { count });
  return unsaved > 0 ? t('popup:toolbar.unsaved', { badges, unsaved }) : t('popup:toolbar.saved', { badges });
}

/** Firefox lets people take the three sites back at any time: then the icon says so. */
function watchPermission(showOtherwise: () => Promise<void>): void {
  if (!import.meta.env.FIREFOX) return;
  const look = async () => {
    const missing = !(await hasSitePermission());
    await showPermission(missing, missing ? t('popup:toolbar.noPermission') : t('proofolio'));
    if (!missing) await showOtherwise();
  };
  onPermissionChange(look);
  browser.runtime.onStartup.addListener(look);
  browser.runtime.onInstalled.addListener(look);
  void look();
}
