import { browser } from 'wxt/browser';

/** What the toolbar icon shows for one tab: how many badges, and whether something is left to save. */
export type Face = { text: string; tone: 'unsaved' | 'saved' };

// The toolbar is the browser's own, so its colours are not tokens: accent and good of the light theme, white on top.
const colours = { unsaved: '#0b5460', saved: '#2a6838', warning: '#7f5109' } as const;

/** The face for a page with `count` badges, `unsaved` of which are not saved; no badge, no text. */
export function faceOf(count: number, unsaved: number): Face {
  const text = count === 0 ? '' : count > 999 ? '999+' : String(count);
  return { text, tone: unsaved > 0 ? 'unsaved' : 'saved' };
}

/** Draws a face for a tab, with the same in words as the icon's title. A tab that is gone is no fault. */
export async function showFace(tabId: number, face: Face, title: string): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId, text: face.text });
    await browser.action.setTitle({ tabId, title });
    if (face.text === '') return;
    await browser.action.setBadgeBackgroundColor({ tabId, color: colours[face.tone] });
    await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
  } catch {
    // The tab was closed meanwhile.
  }
}

/** Marks the icon in every tab while the permission for the sites is missing, or takes the mark away. */
export async function showPermission(missing: boolean, title: string): Promise<void> {
  await browser.action.setBadgeText({ text: missing ? '!' : '' });
  await browser.action.setBadgeBackgroundColor({ color: colours.warning });
  await browser.action.setBadgeTextColor({ color: '#ffffff' });
  await browser.action.setTitle({ title });
}

/** The icon's words in every tab that has none of its own. */
export const showTitle = (title: string): Promise<void> => browser.action.setTitle({ title });
