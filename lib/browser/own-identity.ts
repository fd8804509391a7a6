import { browser } from 'wxt/browser';
import type { Own } from './sender-guard';

/** Who this extension is, for comparing senders with. */
export const ownIdentity = (): Own => ({ id: browser.runtime.id, origin: browser.runtime.getURL('/').replace(/\/$/, '') });
