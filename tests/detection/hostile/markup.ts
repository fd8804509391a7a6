import type { Chance } from '../../tools/chance';
import { asMarkup, hostileAddress, hostileText } from './texts';

/** Members of a document, an element and a window that names in a page can hide. */
const hidden = `querySelector querySelectorAll documentElement body head title URL location getElementById createTreeWalker createElement
  getAttribute getAttributeNames attributes textContent innerText children childNodes childElementCount parentElement parentNode
  closest contains matches localName tagName className id nodeType ownerDocument firstChild nextSibling hasAttribute outerHTML
  top self parent frames document window fetch navigator JSON Object URLSearchParams chrome browser __proto__ constructor`.split(/\s+/);

/** Pieces that stand anywhere in the body and make reading hard. */
const pieces: readonly ((chance: Chance) => string)[] = [
  () => hidden.map((name) => `<img name="${name}" id="${name}">`).join(''),
  () => hidden.map((name) => `<form name="${name}" id="${name}"><input name="${name}"><input name="attributes"></form>`).join(''),
  (chance) =>
    Array.from({ length: 3 }, () => `<iframe name="${chance.pick(hidden)}"></iframe><object id="${chance.pick(hidden)}"></object>`).join(
      '',
    ),
  (chance) =>
    `<form class="settings__badge-card__main-card">${hidden.map((name) => `<input name="${name}">`).join('')}<p>${text(chance)}</p></form>`,
  (chance) =>
    `<svg><title>${text(chance)}</title><a href="/badges/x"><text>${text(chance)}</text></a><foreignObject><h1>${text(chance)}</h1></foreignObject></svg>`,
  (chance) => `<math><mi>${text(chance)}</mi><annotation-xml encoding="text/html"><h1>${text(chance)}</h1></annotation-xml></math>`,
  (chance) => `<template><h1 class="ac-heading badge-name">${text(chance)}</h1><p>Issued March 4, 2025</p></template>`,
  (chance) => `<noscript><h1>${text(chance)}</h1></noscript>`,
  (chance) => `<main role="main"><h1>${text(chance)}</h1></main>`,
  (chance) => `<p ${'x'.repeat(500)}="${'y'.repeat(20_000)}" class="${'k '.repeat(5_000)}" data-x="${text(chance)}">${text(chance)}</p>`,
  (chance) => `<a href="${asMarkup(hostileAddress(chance), chance)}" title="${text(chance)}">${text(chance)}</a>`,
  (chance) => `<x-throws class="course-details"><p>${text(chance)}</p></x-throws>`,
  (chance) => `<x-throws><h1 class="accomplishment-course-name">${text(chance)}</h1></x-throws>`,
  (chance) => `<div class="x-shadow">${text(chance)}</div>`,
  () => '<p>Issued 1/2/2020</p>'.repeat(200),
  (chance) => `<span>Issued:</span><span>${text(chance)}</span>`.repeat(20),
  (chance) => `<meta property="og:url" content="https://www.credly.com/badges/other"><meta property="og:title" content="${text(chance)}">`,
  () => '<!-- --!> <![CDATA[ ]]> <? ?> </p></div></main></body></html> <b><i></b></i>',
  (chance) => `<ul>${Array.from({ length: 12 }, () => `<li>${text(chance)}</li>`).join('')}</ul>`,
];

const text = (chance: Chance): string => asMarkup(hostileText(chance), chance).slice(0, 4_000);

/** Some pieces of hostile markup. */
export const hostileMarkup = (chance: Chance): string =>
  Array.from({ length: chance.below(4) }, () => chance.pick(pieces)(chance)).join('');

/** What only code can do to a page: shadow roots, elements whose members throw, depth. Works in any window. */
export function makeHostile(page: Document, levels: number): void {
  const window = page.defaultView;
  const root = page.querySelector('x-throws, .x-shadow') ? page : null;
  if (root && window && !window.customElements.get('x-throws')) window.customElements.define('x-throws', throwing(window));
  for (const host of root?.querySelectorAll<HTMLElement>('div.x-shadow') ?? []) {
    host.attachShadow({ mode: 'open' }).append(page.createElement('h1'), 'Issued March 4, 2025');
  }
  let inner: Element | null = levels > 0 ? (page.querySelector('main') ?? page.documentElement) : null;
  for (let level = 0; inner && level < levels; level++) inner = inner.appendChild(page.createElement(level % 3 ? 'div' : 'span'));
  if (inner) inner.textContent = 'Issued March 4, 2025';
}

function throwing(window: Window & typeof globalThis): CustomElementConstructor {
  // Not those that a selector engine written in script asks for, or no page with such an element would be read at all.
  const members = ['textContent', 'innerText', 'children', 'childElementCount'];
  const element = class extends window.HTMLElement {};
  for (const member of members) {
    Object.defineProperty(element.prototype, member, {
      get() {
        throw new Error('hostile');
      },
    });
  }
  element.prototype.getAttribute = () => {
    throw new Error('hostile');
  };
  return element;
}
