import { type Journey, type Part, type Screen, until } from './journey';

/** More stops than any screen has: whoever is not reached by then cannot be reached by keyboard. */
const farthest = 400;

/** Whoever walks by keyboard on one screen. */
interface Walker {
  screen: Screen;
  /** Whether the screen must never let go of the focus: each Tab goes on from where the act before it was. */
  keepsFocus: boolean;
  /** Whether a key was pressed yet; on a page just opened nothing has the focus. */
  begun: boolean;
}

/**
 * A journey on which nothing is clicked: every act first moves the focus by Tab to the thing of that name, then presses
 * a key, as somebody without a mouse does. Looking (text, waiting) stays as it is.
 */
export function byKeyboard(journey: Journey): Journey {
  return Object.assign(Object.create(journey) as Journey, {
    visit: (url: string) => journey.visit(url),
    popup: async (about?: Screen) => withKeys({ screen: await journey.popup(about), keepsFocus: true, begun: false }),
    portfolio: async (hash?: string) => withKeys({ screen: await journey.portfolio(hash), keepsFocus: true, begun: false }),
  });
}

function withKeys(walker: Walker): Screen {
  const { screen } = walker;
  const acts = {
    click: async (role: string, name: string) => {
      await screen.waitFor(role, name);
      await tabTo(walker, name);
      await screen.press(role === 'checkbox' || role === 'radio' ? 'Space' : 'Enter');
    },
    fill: async (label: string, text: string) => {
      await tabTo(walker, label);
      await write(screen, text);
    },
    choose: async (label: string, option: string) => {
      await tabTo(walker, label);
      // Typing the first letters is how a list is chosen from by keyboard.
      await screen.type(option);
      await screen.press('Tab');
    },
    tick: async (label: string) => {
      await tabTo(walker, label);
      await screen.press('Space');
    },
    within: (role: string, name: string) => insideWithKeys(walker, name, screen.within(role, name)),
    download: (act: () => Promise<unknown>) => screen.download(act),
  };
  return Object.assign(Object.create(screen) as Screen, acts);
}

/** A part of a screen: the focus goes to the part's first field of that label after the part's heading. */
function insideWithKeys(walker: Walker, region: string, part: Part): Part {
  return Object.assign(Object.create(part) as Part, {
    fill: async (label: string, text: string) => {
      await tabTo(walker, label, region);
      await write(walker.screen, text);
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

/**
 * Moves the focus to the thing of this name, by Tab or by Shift + Tab, whichever way it lies from where the focus is now.
 * Going round the end of the page leads through the browser's own buttons, where a test cannot follow: Firefox lets keys
 * press nothing in a page that has not the focus. So to leave the page is a fault.
 */
async function tabTo(walker: Walker, name: string, region?: string): Promise<void> {
  const { screen } = walker;
  if (walker.keepsFocus && walker.begun)
    await until(`the focus on the page, to go on to "${name}"`, () => screen.evaluate(() => document.activeElement !== document.body));
  walker.begun = true;
  // Nobody presses Tab on a page that has not been drawn yet.
  await until(`"${name}" on the page`, () => wayTo(screen, name, region));
  for (let step = 0; step < farthest; step++) {
    if (await isThere(screen, name, region)) return;
    const key = (await arrowTowards(screen, name)) ?? (await wayTo(screen, name, region)) ?? 'Tab';
    await screen.press(key);
    if (!(await screen.evaluate(() => document.hasFocus()))) throw new Error(`The focus left the page on the way to "${name}".`);
  }
  throw new Error(`"${name}" is not reached by keyboard.`);
}

/** The key that leads from the focus to the thing of this name; null where there is none on the page. */
async function wayTo(screen: Screen, name: string, region?: string): Promise<'Tab' | 'Shift+Tab' | null> {
  return screen.evaluate(
    ([wanted, part]) => {
      const area = part ? (document.querySelector(`[aria-label="${part}"]`) ?? document) : document;
      // Boxes below one another are words apart in a name, but not in the text of the markup.
      const clean = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, '');
      const names = (element: Element) => {
        const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
        return [element.getAttribute('aria-label'), ...labels.map((label) => label.textContent), element.textContent].map(clean);
      };
      const all = [...area.querySelectorAll('a[href], button, input, select, textarea')];
      // The name of a row begins with pictures, which its text does not have.
      const ends = clean((wanted ?? '').split(' ').slice(-2).join(''));
      const target =
        all.find((one) => names(one).includes(clean(wanted))) ?? all.find((one) => names(one).some((said) => said.includes(ends)));
      if (!target) return null;
      const focused = document.activeElement ?? document.body;
      return target.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING ? 'Shift+Tab' : 'Tab';
    },
    [name, region] as const,
  );
}

async function isThere(screen: Screen, name: string, region?: string): Promise<boolean> {
  const focused = await screen.focused();
  // The label of a box holds its hint too, which follows its name.
  if (focused !== name && !(await isBoxNamed(screen, focused, name))) return false;
  if (region === undefined) return true;
  return screen.evaluate((label) => document.activeElement?.closest(`[aria-label="${label}"]`) !== null, region);
}

async function isBoxNamed(screen: Screen, focused: string, name: string): Promise<boolean> {
  if (!focused.startsWith(`${name} `)) return false;
  return screen.evaluate(() => document.activeElement instanceof HTMLInputElement && /checkbox|radio/.test(document.activeElement.type));
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
