import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';

/** The three sites that are read without a click; a fourth pattern would blur the install warning. */
const sites = ['https://*.coursera.org/*', 'https://*.edx.org/*', 'https://*.credly.com/*'];

/** Nothing from outside runs or loads: the browser itself enforces that the extension is silent. */
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

/** jsPDF names a script on a public host for a feature that is never used; stores reject any such name. */
function withoutRemoteScript(): Plugin {
  const remote = /https:\/\/cdnjs\.cloudflare\.com\/[^"'`\s]+/g;
  return {
    name: 'without-remote-script',
    transform(code, id) {
      if (!/jspdf/.test(id) || !remote.test(code)) return null;
      return { code: code.replace(remote, ''), map: null };
    },
  };
}

/**
 * WXT's frame around a content script tells its start by an event that the page can hear, and the page must not notice us;
 * it also brings a log that says nothing in a build, for which each page of the sites would pay.
 */
function withoutScriptFrame(): Plugin {
  return {
    name: 'without-script-frame',
    transform(code, id) {
      const script = id.includes('content-script-isolated-world-entrypoint') && /^import definition from "([^"]+)";/.exec(code)?.[1];
      return script ? { code: `import definition from '${script}';\nexport default definition.main();\n`, map: null } : null;
    },
  };
}

const nothing = fileURLToPath(new URL('./lib/report/pdf/absent-module.ts', import.meta.url));
const plainErrors = fileURLToPath(new URL('./lib/browser/plain-errors.ts', import.meta.url));

export default defineConfig({
  imports: false,
  srcDir: '.',
  publicDir: 'assets/public',
  outDir: '.output',
  zip: { excludeSources: ['output/**', '.output/**', '**/*.log'] },
  manifest: ({ browser }) => ({
    name: 'Proofolio',
    description: 'Turns the badges you have earned into a case for promotion. Everything stays on this computer.',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'activeTab', 'scripting'],
    host_permissions: sites,
    optional_permissions: ['downloads'],
    optional_host_permissions: ['https://*/*'],
    incognito: 'not_allowed',
    action: { default_title: 'Proofolio' },
    content_security_policy: { extension_pages: contentSecurityPolicy },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'proofolio@proofolio.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
  vite: () => ({
    plugins: [withoutRemoteScript(), withoutScriptFrame()],
    // Parts of jsPDF for HTML and SVG, never called; left in they would double the package.
    resolve: {
      alias: {
        html2canvas: nothing,
        dompurify: nothing,
        canvg: nothing,
        '@aklinker1/zero-serialize-error': plainErrors,
      },
    },
    // Comments of libraries name scripts on public hosts; none of them may stand in the package.
    worker: { format: 'es', plugins: () => [withoutRemoteScript()], rolldownOptions: { output: { comments: false } } },
    build: { target: 'es2022', rolldownOptions: { output: { comments: false } } },
  }),
});
