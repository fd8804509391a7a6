import { cleanText } from './clean-text';

/**
 * The root element of a page. A page may put an image named `querySelector` or `documentElement` in front of the
 * document's own members; the getter of the prototype cannot be hidden so, and an `html` element has no such names.
 */
export function rootOf(page: Document): Element {
  for (let owner = Object.getPrototypeOf(page); owner; owner = Object.getPrototypeOf(owner)) {
    const getter = Object.getOwnPropertyDescriptor(owner, 'documentElement')?.get;
    if (getter) return getter.call(page);
  }
  return page.documentElement;
}

/** Where the page has its content: its main part, or all of its body where it names none. */
export const mainOf = (root: Element): Element => root.querySelector('main, [role="main"]') ?? root.querySelector('body') ?? root;

/** Elements that match, in the order of the page. */
export const all = (root: Element, selector: string): Element[] => [...root.querySelectorAll(selector)];

/** The clean text of an element; null where it has none. */
export const textIn = (element: Element | null | undefined): string | null => cleanText(element?.textContent);

/** The clean text of a node, as far as it matters where a short one is looked for: cleaning a long one for its beginning takes time. */
export const startOf = (node: Node): string => cleanText(node.textContent?.slice(0, 1_000)) ?? '';

/** The clean text of the first match that has any. */
export function textOf(root: Element, selector: string): string | null {
  for (const element of all(root, selector)) {
    const text = textIn(element);
    if (text) return text;
  }
  return null;
}

/** The clean texts of all matches, without empty ones. */
export const textsOf = (root: Element, selector: string): string[] => textsIn(all(root, selector));

/** The clean texts of elements, without empty ones. */
export const textsIn = (elements: readonly Element[]): string[] => elements.flatMap((element) => textIn(element) ?? []);

/** An attribute of the first match. */
export const attributeOf = (root: Element, selector: string, name: string): string | null =>
  root.querySelector(selector)?.getAttribute(name) ?? null;

/** The content of an Open Graph tag. */
export const metaOf = (root: Element, property: string): string | null =>
  cleanText(attributeOf(root, `meta[property="${property}"]`, 'content'));

/**
 * The elements that hold text and no further elements: where pages put single values. The first 10,000 of them; the
 * largest certificate pages have a third of that.
 */
export function leaves(root: Element, selector = ':not(script, style)'): Element[] {
  const found: Element[] = [];
  for (const element of root.querySelectorAll(selector)) if (!element.firstElementChild && found.push(element) > 9_999) break;
  return found;
}

/** An element and the boxes around it, from the inside out: nine of them, since a page may be thousands of levels deep. */
export function boxesFrom(element: Element | null | undefined): Element[] {
  const boxes: Element[] = [];
  for (let box = element; box && boxes.length < 9; box = box.parentElement) boxes.push(box);
  return boxes;
}

/** The nearest box around an element that holds more than it: boxes around a single value say no more than the value. */
export function boxAround(element: Element): Element | null {
  const text = element.textContent?.trim();
  const holdsMore = (box: Element) => box.firstElementChild?.nextElementSibling || box.textContent?.trim() !== text;
  return boxesFrom(element.parentElement).find(holdsMore) ?? null;
}

/**
 * A text with a number in it that opens with a label; label and value may stand in one element or in two. Children are not
 * counted, since that goes through all of them, for each line of a long page again.
 */
export function labelled(lines: readonly Element[], label: RegExp): string | null {
  for (const line of lines) {
    const text = startOf(line);
    if (text.length > 100 || !/\p{Nd}/u.test(text)) continue;
    if (label.test(text)) return text;
    const pair = boxAround(line);
    if (!pair || pair.firstElementChild?.nextElementSibling?.nextElementSibling) continue;
    // Two elements may stand without a space between them.
    const whole = [...pair.childNodes].map(startOf).join(' ').trim();
    if (whole.length <= 200 && label.test(whole)) return whole;
  }
  return null;
}

/** The one value of a list that has one; null where it is not certain which is meant. */
export const onlyOne = <T>(values: readonly T[]): T | null => (values.length === 1 ? (values[0] ?? null) : null);

/** The different ones among values. */
export const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** The language that a page says it is in; sites do not always translate it with the rest. */
export const langOf = (root: Element): string => root.getAttribute('lang') ?? '';

/**
 * The part of a list that belongs to one link: the nearest box around it that holds what `inside` selects, and no
 * other link of the same sort. Works without class names, which change with every redesign.
 */
export function entryAround(link: Element, others: readonly Element[], inside: string): Element | null {
  for (let box = link.parentElement; box; box = box.parentElement) {
    const holder = box;
    if (others.some((other) => other !== link && holder.contains(other))) return null;
    if (holder.querySelector(inside)) return holder;
  }
  return null;
}
