const steps: Record<string, [down: number, right: number]> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** Moves the focus from cell to cell with the arrows, over columns that are closed; Home and End go to the ends of a row. */
export function moveInMap(event: KeyboardEvent, body: HTMLElement | null): void {
  const from = event.target instanceof HTMLInputElement ? event.target : null;
  if (!body || !from || event.ctrlKey || event.altKey || event.metaKey) return;
  const lines = [...body.querySelectorAll('tr[data-line]')].map((line) => [
    ...line.querySelectorAll<HTMLInputElement>('input[data-column]'),
  ]);
  const line = lines.findIndex((cells) => cells.includes(from));
  const cells = lines[line] ?? [];
  const at = cells.indexOf(from);
  const target = targetOf(event.key, { lines, line, cells, at, column: from.dataset.column });
  if (!target) return;
  event.preventDefault();
  target.focus();
}

function targetOf(
  key: string,
  { lines, line, cells, at, column }: { lines: HTMLInputElement[][]; line: number; cells: HTMLInputElement[]; at: number; column?: string },
): HTMLInputElement | undefined {
  if (key === 'Home') return cells[0];
  if (key === 'End') return cells.at(-1);
  const step = steps[key];
  if (!step) return undefined;
  const [down, right] = step;
  if (down === 0) return cells[at + right];
  return lines[line + down]?.find((one) => one.dataset.column === column);
}
