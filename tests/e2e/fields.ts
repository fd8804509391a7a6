/**
 * Finds a field by what its label says: wholly, or else as the only one whose label begins so. Runs inside the page,
 * so it may use nothing from outside itself.
 */
export function fieldNamed(root: Element, { label, kind }: { label: string; kind: string }): Element | null {
  const clean = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const labelText = (element: Element) => {
    const copy = element.cloneNode(true) as Element;
    for (const inner of copy.querySelectorAll('input, select, textarea, button')) inner.remove();
    return clean(copy.textContent);
  };
  const namesOf = (field: Element): string[] => {
    const byId = (field.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
    const labels = 'labels' in field ? [...((field as HTMLInputElement).labels ?? [])] : [];
    return [
      clean(field.getAttribute('aria-label')),
      clean(byId.map((id) => document.getElementById(id)?.textContent ?? '').join(' ')),
      clean(labels.map(labelText).join(' ')),
      ...labels.map(labelText),
    ].filter(Boolean);
  };
  const fields = [...root.querySelectorAll(kind)].map((field) => ({ field, names: namesOf(field) }));
  const whole = fields.find(({ names }) => names.includes(label));
  if (whole) return whole.field;
  const beginning = fields.filter(({ names }) => names.some((name) => name.startsWith(label)));
  return beginning.length === 1 ? (beginning[0]?.field ?? null) : null;
}

/** Which elements are meant by each act. */
export const fieldKinds = {
  fill: 'input:not([type=checkbox], [type=radio], [type=file], [type=hidden]), textarea, [contenteditable=""], [contenteditable=true]',
  choose: 'select',
  tick: 'input[type=checkbox], input[type=radio]',
  attach: 'input[type=file]',
} as const;

/** The text of an element as it is seen: without what is hidden, with the breaks between lines. Runs inside the page. */
export function seenText(element: Element): string {
  const { innerText } = element as HTMLElement;
  return innerText;
}

/** The name of what has the focus, as far as markup says it. Runs inside the page. */
export function focusedName(): string {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return '';
  const clean = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const byId = (focused.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
  const labels = 'labels' in focused ? [...((focused as HTMLInputElement).labels ?? [])] : [];
  // What is drawn as a picture is named by its label, and boxes below one another are words apart.
  const said = (node: Node): string => {
    if (!(node instanceof Element)) return node.textContent ?? '';
    if (node.getAttribute('aria-hidden') === 'true') return '';
    const own = node === focused ? null : node.getAttribute('aria-label');
    const apart = getComputedStyle(node).display.startsWith('inline') ? '' : ' ';
    return apart + (own ?? [...node.childNodes].map(said).join('')) + apart;
  };
  const candidates = [
    focused.getAttribute('aria-label'),
    byId.map((id) => document.getElementById(id)?.textContent ?? '').join(' '),
    labels.map((label) => label.textContent).join(' '),
    said(focused),
  ];
  return candidates.map(clean).find(Boolean) ?? focused.tagName.toLowerCase();
}

/**
 * Some ways of running TypeScript wrap every named function in a call of `__name`, which a page does not know. Where
 * this run is one of them, pages are given such a function before anything else; elsewhere this is empty.
 */
export const prelude = (() => {
  const probe = () => {
    const inner = () => 0;
    return inner;
  };
  return probe.toString().includes('__name') ? 'globalThis.__name = (made) => made;' : '';
})();
