import type { Journey, Part, Screen } from './journey';

/** More stops than any screen has: whoever is not reached by then cannot be reached by keyboard. */
const farthest = 400;

/**
 * A journey on which nothing is clicked: every act first moves the focus by Tab to the thing of that name, then presses
 * a key, as somebody without a mouse does. Looking (text, waiting) stays as it is.
 */
export function byKeyboard(journey: Journey): Journey {
  return Object.assign(Object.create(journey) as Journey, {
    visit: (url: string) => journey.visit(url),
    popup: async (about?: Screen) => withKeys(await journey.popup(about)),
    portfolio: async (hash?: string) => withKeys(await journey.portfolio(hash)),
  });
}

function withKeys(screen: Screen): Screen {
  const acts = {
    click: async (role: string, name: string) => {
      await screen.waitFor(role, name);
      await tabTo(screen, name);
      await screen.press(role === 'checkbox' || role === 'radio' ? 'Space' : 'Enter');
    },
    fill: async (label: string, text: string) => {
      await tabTo(screen, label);
      await write(screen, text);
    },
    choose: async (label: string, option: string) => {
      await tabTo(screen, label);
      // Typing the first letters is how a list is chosen from by keyboard.
      await screen.type(option);
      await screen.press('Tab');
    },
    tick: async (label: string) => {
      await tabTo(screen, label);
      await screen.press('Space');
    },
    within: (role: string, name: string) => insideWithKeys(screen, name, screen.within(role, name)),
    download: (act: () => Promise<unknown>) => screen.download(act),
  };
  return Object.assign(Object.create(screen) as Screen, acts);
}

/** A part of a screen: the focus goes to the part's first field of that label after the part's heading. */
function insideWithKeys(screen: Screen, region: string, part: Part): Part {
  return Object.assign(Object.create(part) as Part, {
    fill: async (label: string, text: string) => {
      await tabTo(screen, label, region);
      await write(screen, text);
    },
  });
}

async function write(screen: Screen, text: string): Promise<void> {
  await screen.press('Control+a');
  // A field takes a long text as from the clipboard; keys would hand tabs to the focus.
  await screen.evaluate((pasted) => {
    document.execCommand('insertText', false, pasted);
  }, text);
}

/** Presses Tab until the thing of this name has the focus; a radio group is entered at its chosen button and walked by arrows. */
async function tabTo(screen: Screen, name: string, region?: string): Promise<void> {
  for (let step = 0; step < farthest; step++) {
    if (await isThere(screen, name, region)) return;
    await screen.press((await arrowTowards(screen, name)) ?? 'Tab');
  }
  throw new Error(`"${name}" is not reached by keyboard.`);
}

async function isThere(screen: Screen, name: string, region?: string): Promise<boolean> {
  if ((await screen.focused()).replace(/\s+/g, ' ').trim() !== name) return false;
  if (region === undefined) return true;
  return screen.evaluate((label) => document.activeElement?.closest(`[aria-label="${label}"]`) !== null, region);
}

/**
 * The arrow key that leads from the focus to the thing of this name, where arrows lead there: inside a group of radio
 * buttons, and between the boxes of a table. Null elsewhere.
 */
async function arrowTowards(screen: Screen, name: string): Promise<string | null> {
  return screen.evaluate((wanted) => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLInputElement)) return null;
    if (focused.type === 'radio') {
      const group = document.querySelectorAll<HTMLInputElement>(`input[type="radio"][name="${focused.name}"]`);
      return [...group].some((radio) => radio !== focused && (radio.closest('label')?.textContent ?? '').trim().startsWith(wanted))
        ? 'ArrowDown'
        : null;
    }
    const table = focused.closest('tbody');
    const target = table?.querySelector(`input[aria-label="${wanted.replace(/"/g, '\\"')}"]`);
    const rowOf = (element: Element) => (element.closest('tr') as HTMLTableRowElement).rowIndex;
    const columnOf = (element: Element) => (element.closest('td') as HTMLTableCellElement).cellIndex;
    if (!target || focused.type !== 'checkbox') return null;
    if (rowOf(target) !== rowOf(focused)) return rowOf(target) > rowOf(focused) ? 'ArrowDown' : 'ArrowUp';
    return columnOf(target) > columnOf(focused) ? 'ArrowRight' : 'ArrowLeft';
  }, name);
}
