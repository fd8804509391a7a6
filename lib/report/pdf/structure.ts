/** The roles of a tagged PDF (ISO 32000-1, 14.8.4) that this report uses. */
export type Role = 'Document' | 'Sect' | 'H1' | 'H2' | 'H3' | 'P' | 'Table' | 'TR' | 'TH' | 'TD' | 'Figure' | 'Link' | 'BlockQuote';

/** Content of one element on one page, marked there with this number. */
export type Slot = { element: StructureElement; page: number; mcid: number };

/**
 * An element of the document's structure, for readers who do not see the page. It joins its parent at the first stroke
 * that is drawn for it, so that the order of the tree is the order of reading.
 */
export type StructureElement = {
  role: Role;
  parent: StructureElement | null;
  kids: (StructureElement | Slot)[];
  joined: boolean;
  /** What is read instead of the content: the four boxes in words. */
  alt?: string;
  /** A header cell's reach. */
  scope?: 'Column' | 'Row';
};

/** An element that is not in the tree yet. */
export const newElement = (
  role: Role,
  parent: StructureElement | null,
  more: { alt?: string; scope?: 'Column' | 'Row' } = {},
): StructureElement => ({
  role,
  parent,
  kids: [],
  joined: parent === null,
  ...more,
});

/** Puts an element, and those above it, into the tree. */
export function join(element: StructureElement): void {
  if (element.joined || element.parent === null) return;
  element.joined = true;
  join(element.parent);
  element.parent.kids.push(element);
}
