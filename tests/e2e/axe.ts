import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Violation } from './journey';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** axe itself, to be evaluated in a page that may have it already: the extension's policy refuses it as a script element. */
export const axeSource = `if (!globalThis.axe) { ${source} }`;

/** Runs axe, which must be in the page already, once nothing moves: all its rules, or those about colours. Runs inside the page. */
export async function runAxe(only?: 'colours'): Promise<Violation[]> {
  interface Result {
    id: string;
    help: string;
    nodes: { target: unknown[] }[];
  }
  // A colour on its way from one to another is neither; what moves without an end is not waited for.
  if (!document.hidden) await new Promise((wake) => requestAnimationFrame(() => requestAnimationFrame(wake)));
  const moving = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
  await Promise.allSettled(moving.map((one) => one.finished));
  const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<{ violations: Result[] }> } };
  const rules = only === 'colours' ? { runOnly: ['color-contrast', 'link-in-text-block'] } : {};
  const { violations } = await axe.run({ ...rules, resultTypes: ['violations'] });
  return violations.map(({ id, help, nodes }) => ({ rule: id, help, where: nodes.map(({ target }) => target.join(' ')) }));
}
