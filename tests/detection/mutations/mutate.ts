import type { Award } from '../../../lib/domain/award';
import type { Chance } from '../../tools/chance';
import { interfaceWords } from './interface-words';

/** A layer of a page that can be lost as a whole. */
export type LostLayer = 'data' | 'meta' | 'DOM';

/** What was done to a page: the layers that it lost, and all changes by name. */
export type Mutation = { lost: LostLayer[]; changes: string[] };

type Change = (page: Document, chance: Chance, awards: readonly Award[]) => LostLayer | null;

/** The changes of which a mutation is made, as a redesign, a translation or a broken build would make them. */
const changes: Record<string, Change> = { classes, wrappers, siblings, words, attributes, layer };

/** Changes a page in one to five ways, by chance; a change may be drawn twice, as two whole layers may be lost. */
export function mutate(page: Document, chance: Chance, awards: readonly Award[]): Mutation {
  const done: Mutation = { lost: [], changes: [] };
  for (let count = 1 + chance.below(5); count > 0; count--) {
    const name = chance.pick(Object.keys(changes));
    const lost = changes[name]?.(page, chance, awards);
    if (lost && !done.lost.includes(lost)) done.lost.push(lost);
    done.changes.push(lost ?? name);
  }
  done.lost.sort();
  return done;
}

const some = (chance: Chance, percent: number) => chance.below(100) < percent;

/** New class names, for all or for half of the old ones, the same old one always becoming the same new one. */
function classes(page: Document, chance: Chance): null {
  const percent = chance.pick([50, 100]);
  const renamed = new Map<string, string>();
  const rename = (name: string) => {
    if (!renamed.has(name)) renamed.set(name, some(chance, percent) ? `css-${chance.id().slice(0, 6)}` : name);
    return renamed.get(name) ?? name;
  };
  for (const element of page.querySelectorAll('[class]'))
    element.setAttribute('class', (element.getAttribute('class') ?? '').split(/\s+/).map(rename).join(' '));
  return null;
}

/** New boxes around up to ten elements, or around all that is within one. */
function wrappers(page: Document, chance: Chance): null {
  for (let count = 1 + chance.below(10); count > 0; count--) {
    const elements = [...page.querySelectorAll('body *:not(script, option, tr, td)')];
    if (elements.length === 0) return null;
    const element = chance.pick(elements);
    const wrapper = page.createElement(chance.pick(['div', 'span', 'section']));
    if (some(chance, 50)) {
      wrapper.append(...element.childNodes);
      element.append(wrapper);
    } else {
      element.replaceWith(wrapper);
      wrapper.append(element);
    }
  }
  return null;
}

/**
 * Another order of the children of up to ten boxes. Not where text stands between them: there the order makes the
 * sentence, and with another one the page would say something else.
 */
function siblings(page: Document, chance: Chance): null {
  const boxes = [...page.querySelectorAll('body, body *')].filter(
    (box) => box.childElementCount > 1 && ![...box.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
  );
  if (boxes.length === 0) return null;
  for (let count = 1 + chance.below(10); count > 0; count--) {
    const box = chance.pick(boxes);
    const order = [...box.children].map((child) => ({ child, key: chance.below(1 << 20) })).sort((a, b) => a.key - b.key);
    const places = [...box.children].map((child) => {
      const place = page.createComment('');
      child.replaceWith(place);
      return place;
    });
    for (const [i, place] of places.entries()) place.replaceWith(order[i]?.child ?? '');
  }
  return null;
}

/** The interface in another language, whole or half translated; texts that are a value of an award stay. */
function words(page: Document, chance: Chance, awards: readonly Award[]): null {
  const values = new Set(awards.flatMap((award) => Object.values(award).flat().map(String)));
  const language = chance.below(3);
  const percent = chance.pick([50, 100]);
  const known = interfaceWords.filter(() => some(chance, percent));
  const translated = (text: string) => {
    if (values.has(text.replace(/\s+/g, ' ').trim())) return text;
    return known.reduce((now, [pattern, ...others]) => now.replace(pattern, others[language] ?? ''), text);
  };
  const texts = page.createTreeWalker(page.querySelector('body') ?? page, 4);
  for (let text = texts.nextNode(); text; text = texts.nextNode())
    if (text.parentElement?.localName !== 'script' && text.textContent) {
      const now = translated(text.textContent);
      if (now !== text.textContent) text.textContent = now;
    }
  for (const element of page.querySelectorAll('body [aria-label]'))
    element.setAttribute('aria-label', translated(element.getAttribute('aria-label') ?? ''));
  return null;
}

/** What holds an id or an address, and the two attributes that a tag of the head is made of. */
const kept = /^(?:id|href|src|srcset|action|property|name|content)$|-id$/;

/** Attributes other than ids and addresses dropped, all or half of them. */
function attributes(page: Document, chance: Chance): null {
  const percent = chance.pick([50, 100]);
  for (const element of page.querySelectorAll('*'))
    for (const name of element.getAttributeNames()) if (!kept.test(name) && some(chance, percent)) element.removeAttribute(name);
  return null;
}

const parts: Record<LostLayer, (page: Document) => Iterable<Element>> = {
  data: (page) => page.querySelectorAll('script:not([src])'),
  meta: (page) => page.querySelectorAll('head > :not(script)'),
  DOM: (page) => [...page.querySelectorAll('body *')].filter((element) => element.localName !== 'script' && element.isConnected),
};

/** A whole layer removed: data (inline scripts), meta (the head's tags) or DOM (what is drawn). */
function layer(page: Document, chance: Chance): LostLayer | null {
  const there = (['data', 'meta', 'DOM'] as const).filter((name) => [...parts[name](page)].length > 0);
  if (there.length === 0) return null;
  const lost = chance.pick(there);
  const elements = [...parts[lost](page)];
  if (lost === 'DOM') page.querySelector('body')?.append(...page.querySelectorAll('body script'));
  for (const element of elements) element.remove();
  return lost;
}
