import { afterEach } from 'vitest';
import { openWithCriteria } from './criteria-opened';
import { now, type Stage } from './criteria-stage';

/** The room of the test that runs, with criteria in it. */
let stage: Stage | undefined;
afterEach(async () => {
  await stage?.leave();
  stage = undefined;
});

/** Opens the room with criteria in it. */
export const open = async () => {
  stage = await openWithCriteria();
  return stage;
};
/** A competency by its title. */
export const find = (title: string) => stage?.portfolio().competencies.find((one) => one.title === title);
export const idOf = (title: string) => find(title)?.id ?? '';
/** The titles in the list, in order. */
export const shown = () => [...document.querySelectorAll('.criteria-list [data-row] .criteria-clamp')].map((one) => one.textContent).join();
/** Waits until the page says something. */
export const says = (text: string) => stage?.until(() => stage?.text().replace(/\s+/g, ' ').includes(text));
/** Takes the last act back. */
export const undo = async () => {
  const button = [...document.querySelectorAll<HTMLElement>('.toast button')].filter((one) => one.textContent === 'Undo').pop();
  button?.click();
  await says('Taken back.');
};
/** Presses a key with Alt on an element. */
export const press = (element: Element | null | undefined, key: string) => {
  if (element instanceof HTMLElement) element.focus();
  element?.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: true, bubbles: true, cancelable: true }));
};
/** The row of a competency in the list. */
export const rowOf = (title: string) => document.querySelector<HTMLElement>(`.criteria-list [data-row="${idOf(title)}"]`);

/** A piece of evidence that was confirmed for a competency, with the learner's words. */
export async function putBehind(title: string): Promise<void> {
  const row = { revision: 1, createdAt: now, updatedAt: now };
  const competencyId = idOf(title);
  await stage?.db.artifacts.put({
    ...{ ...row, id: 'w', code: 4, inReport: true, confidentiality: 'public', kind: 'text', title: 'Board deck', fileId: null, file: null },
    ...{ url: null, text: '', challenge: '', action: '', result: '', myPart: '', others: '', doneOn: null },
  });
  const pair = { competencyId, kind: 'artifact' as const, evidenceId: 'w', verdict: 'confirmed' as const, words: [] };
  await stage?.db.mappings.put({ ...row, ...pair, id: `${competencyId}|artifact|w` });
  const caseId = stage?.portfolio().case?.id ?? '';
  const reasons = { privateReason: '', printedReason: '' };
  await stage?.db.claims.put({
    ...{ ...row, id: `${caseId}|${competencyId}`, caseId, competencyId, statement: `I do ${title}.`, ownView: null },
    ...{ notApplicable: reasons, inReport: true, confidentiality: 'internal' as const },
  });
  await stage?.until(() => stage?.portfolio().claims.some((one) => one.competencyId === competencyId));
}
