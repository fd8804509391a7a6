import type { Report } from '../report';
import type { PlainStroke } from './canvas';
import type { Sheet } from './paper';

/** What a page sends to the worker: a report to make a file of, or to lay out for the eye; `id` comes back with the answer. */
export type PdfOrder = { kind: 'render'; report: Report } | { kind: 'lay out'; report: Report; id: number };

/** The pages of a report as strokes, and the characters that the paper's font cannot draw. */
export type LaidOut = { pages: PlainStroke[][]; sheet: Sheet; undrawable: string[] };

/** What the worker answers: how far it is, then the file or the pages, or why there are none. */
export type PdfAnswer =
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'done'; bytes: Uint8Array<ArrayBuffer> }
  | { kind: 'laid out'; id: number; laidOut: LaidOut }
  | { kind: 'failed'; message: string };
