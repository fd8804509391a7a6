import { largeLadder } from '../frameworks/large-ladder';
import { longTable } from '../frameworks/long-table';

export { seen, watch } from './thread.kit';

let file: File | null = null;

/** Makes the file before anything is watched; answers its size. */
export function makeFile(): number {
  file = new File([longTable()], 'roles.csv', { type: 'text/csv' });
  return file.size;
}

/** Makes an edition of a large ladder to be dropped next; answers its size. */
export function makeEdition(count: number, edition: 1 | 2): number {
  file = new File([largeLadder(count, edition)], 'Ladder.csv', { type: 'text/csv' });
  return file.size;
}

/** Asks what a newer edition changes, and waits until that is shown; answers how long it took, and whether progress was seen. */
export async function seeChanges(): Promise<{ time: number; progress: boolean }> {
  const submit = await submitButton();
  const begun = performance.now();
  submit.click();
  let progress = false;
  while (!document.querySelector('.edition-step .actions')) {
    progress ||= document.querySelector('.criteria-import-form progress') !== null;
    if (performance.now() - begun > 60_000) throw new Error('what changes did not come');
    await new Promise((wake) => setTimeout(wake, 5));
  }
  return { time: performance.now() - begun, progress };
}

/** Waits until the counts of the dry run hold this text; answers how long it took since `begun`. */
async function counted(text: string, begun: number): Promise<number> {
  while (!document.querySelector('.criteria-dry-run')?.textContent?.includes(text)) {
    if (performance.now() - begun > 20_000) throw new Error(`"${text}" did not come`);
    await new Promise((wake) => setTimeout(wake, 5));
  }
  return performance.now() - begun;
}

/** Drops the file as a person does, and waits for its counts. */
export async function dropFile(counts: string): Promise<number> {
  const held = new DataTransfer();
  held.items.add(file as File);
  const begun = performance.now();
  document.querySelector('.drop')?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: held }));
  return counted(counts, begun);
}

/** Chooses what a column holds, and waits for the counts. */
export async function nameColumn(label: string, value: string, counts: string): Promise<number> {
  const select = document.querySelector<HTMLSelectElement>(`select[aria-label="${label}"]`);
  if (!select) throw new Error(`there is no "${label}"`);
  const begun = performance.now();
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  return counted(counts, begun);
}

/** The button below the form, which comes after the counts and can be pressed once all is read. */
async function submitButton(): Promise<HTMLButtonElement> {
  for (let turn = 0; turn < 1_000; turn++) {
    const button = document.querySelector<HTMLButtonElement>('.criteria-import-form button[type=submit]:not(:disabled)');
    if (button) return button;
    await new Promise((wake) => setTimeout(wake, 5));
  }
  throw new Error('nothing can be taken in');
}

/** Takes what is shown, and waits until it is stored, said and listed. */
export async function takeIn(said: string): Promise<number> {
  const submit = await submitButton();
  const begun = performance.now();
  submit.click();
  while (!(document.querySelector('.list-and-thing') && document.querySelector('.toast')?.textContent?.includes(said))) {
    if (performance.now() - begun > 20_000) throw new Error(`"${said}" did not come`);
    await new Promise((wake) => setTimeout(wake, 5));
  }
  return performance.now() - begun;
}

/** Types into the field of the role, takes the first that is found, and waits for the counts. */
export async function findRole(text: string, counts: string): Promise<number> {
  const field = document.querySelector<HTMLInputElement>('[role=combobox]');
  if (!field) throw new Error('no role is asked for');
  const begun = performance.now();
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await new Promise((wake) => setTimeout(wake, 30));
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  return counted(counts, begun);
}
