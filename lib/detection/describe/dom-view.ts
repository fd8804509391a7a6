import { rootOf } from '../reading/page-access';

/**
 * A way around a page that names within the page cannot hide: a form with a field called `attributes` puts it in front
 * of its own member, so members are taken from the root element and asked about any other.
 */
export type DomView = {
  root: Element;
  /** Goes around elements and texts only; comments, and the contents of templates, are none. */
  walk(): TreeWalker;
  parentOf(node: Node): Node | null;
  tagOf(element: Element): string;
  attributesOf(element: Element): [name: string, value: string][];
  /** The text of a script, or of any other element that holds nothing but text. */
  textOf(element: Element): string;
};

const elementsAndTexts = 1 | 4;
/** No element of a real page has more; a hostile one may have thousands. */
const mostAttributes = 40;

/** The way around a page. Throws where the page is none. */
export function viewOf(page: Document): DomView {
  const root = rootOf(page);
  const createTreeWalker = inherited(page, 'createTreeWalker')?.value as Document['createTreeWalker'];
  const { getAttributeNames, getAttribute } = root;
  const parentNode = inherited(root, 'parentNode')?.get;
  const localName = inherited(root, 'localName')?.get;
  const textContent = inherited(root, 'textContent')?.get;
  return {
    root,
    walk: () => createTreeWalker.call(page, root, elementsAndTexts),
    parentOf: (node) => parentNode?.call(node) ?? null,
    tagOf: (element) => String(localName?.call(element)),
    attributesOf: (element) =>
      getAttributeNames
        .call(element)
        .slice(0, mostAttributes)
        .map((name) => [name, getAttribute.call(element, name) ?? '']),
    textOf: (element) => String(textContent?.call(element) ?? ''),
  };
}

/** A member as an object's prototypes have it. */
function inherited(object: object, name: string): PropertyDescriptor | undefined {
  for (let owner = Object.getPrototypeOf(object); owner; owner = Object.getPrototypeOf(owner)) {
    const member = Object.getOwnPropertyDescriptor(owner, name);
    if (member) return member;
  }
  return undefined;
}
