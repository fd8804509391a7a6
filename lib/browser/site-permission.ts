import { browser } from 'wxt/browser';
import { sitePatterns } from './sites';

/** Whether the browser lets us read the three sites: Firefox lets people take this back at any time. */
export const hasSitePermission = (): Promise<boolean> => browser.permissions.contains({ origins: sitePatterns });

/** Asks for the three sites; must be the first thing that a click does, or the browser refuses to ask. */
export const requestSitePermission = (): Promise<boolean> => browser.permissions.request({ origins: sitePatterns });

/** Tells when the learner gives or takes back a permission. */
export function onPermissionChange(listener: () => void): void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
}
