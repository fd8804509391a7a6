import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Violation } from './journey';

/** axe itself, to be evaluated in a page: the extension's policy refuses it as a script element. */
export const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Runs axe, which must be in the page already. Runs inside the page. */
export async function runAxe(): Promise<Violation[]> {
  interface Result {
    id: string;
    help: string;
    nodes: { target: unknown[] }[];
  }
  const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: Result[] }> } };
  const { violations } = await axe.run();
  return violations.map(({ id, help, nodes }) => ({ rule: id, help, where: nodes.map(({ target }) => target.join(' ')) }));
}
