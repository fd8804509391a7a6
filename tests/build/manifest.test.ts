import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtFolder } from '../e2e/build-extension';

const sites = ['https://*.coursera.org/*', 'https://*.edx.org/*', 'https://*.credly.com/*'];

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self' https://*.coursera.org https://*.edx.org https://*.credly.com",
  "worker-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types own-worker',
].join('; ');

/** What may be in the manifest. Every key that is new here is a promise to learners changed: change docs/permissions with it. */
const shared = {
  manifest_version: 3,
  name: 'Proofolio',
  permissions: ['storage', 'unlimitedStorage', 'alarms', 'activeTab', 'scripting'],
  host_permissions: sites,
  optional_permissions: ['downloads'],
  optional_host_permissions: ['https://*/*'],
  incognito: 'not_allowed',
  content_security_policy: { extension_pages: contentSecurityPolicy },
  content_scripts: [{ matches: [...sites].sort(), js: ['content-scripts/badges.js'] }],
};

const mayVary = ['description', 'version', 'icons', 'action', 'background'];

type Manifest = Record<string, unknown>;
const read = (browser: 'chromium' | 'firefox'): Manifest =>
  JSON.parse(readFileSync(join(builtFolder(browser), 'manifest.json'), 'utf8')) as Manifest;

const without = (manifest: Manifest, keys: string[]): Manifest =>
  Object.fromEntries(Object.entries(manifest).filter(([key]) => !keys.includes(key)));

/** Defaults written out and defaults left out mean the same. */
function plain(manifest: Manifest): Manifest {
  const scripts = (manifest.content_scripts ?? []) as Manifest[];
  const isDefault = ([key, value]: [string, unknown]) =>
    (key === 'run_at' && value === 'document_idle') || (key === 'all_frames' && value === false);
  return {
    ...manifest,
    content_scripts: scripts.map((script) => Object.fromEntries(Object.entries(script).filter((entry) => !isDefault(entry)))),
  };
}

test('the manifest for Chromium asks for exactly what is promised', () => {
  const manifest = read('chromium');
  expect(without(plain(manifest), mayVary)).toEqual({ ...shared, minimum_chrome_version: expect.any(String) });
  expect(manifest.background).toEqual({ service_worker: 'background.js' });
});

test('the manifest for Firefox asks for exactly what is promised, and says that no data is collected', () => {
  const manifest = read('firefox');
  expect(without(plain(manifest), mayVary)).toEqual({
    ...shared,
    browser_specific_settings: {
      gecko: { id: expect.any(String), strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
      gecko_android: { strict_min_version: '142.0' },
    },
  });
  expect(manifest.background).toEqual({ scripts: ['background.js'] });
});

test.each(['chromium', 'firefox'] as const)('in %s no page of the web may load our files or talk to us', (browser) => {
  const keys = Object.keys(read(browser));
  expect(keys).not.toContain('web_accessible_resources');
  expect(keys).not.toContain('externally_connectable');
  expect(keys).not.toContain('key');
});

test.each(['chromium', 'firefox'] as const)('in %s the toolbar icon opens the popup and has its own name', (browser) => {
  expect(read(browser).action).toMatchObject({ default_popup: 'popup.html', default_title: 'Proofolio' });
});
