/** The part of Trusted Types that is used here; TypeScript does not know the rest yet. */
type TrustedTypes = {
  createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) => { createScriptURL: (url: string) => string };
};

// Pages admit a policy of this name once, so all workers are started through the same one.
let policy: { createScriptURL: (url: string) => string } | null = null;

/** Starts a worker through the one policy that the extension's pages allow: it admits only files of their own origin. */
export function startOwnWorker(workerUrl: string): Worker {
  const rules = {
    createScriptURL: (url: string) => {
      if (new URL(url, location.href).origin !== location.origin)
        throw new TypeError('Only a worker of the extension itself may be started.');
      return url;
    },
  };
  const trustedTypes = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  policy ??= trustedTypes?.createPolicy('own-worker', rules) ?? rules;
  return new Worker(policy.createScriptURL(workerUrl), { type: 'module' });
}
