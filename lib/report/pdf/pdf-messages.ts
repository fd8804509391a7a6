import type { Report } from '../report';

/** What the page sends to the worker: the report, once. */
export type PdfOrder = { report: Report };

/** What the worker answers: how far it is, then the file, or why there is none. */
export type PdfAnswer =
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'done'; bytes: Uint8Array<ArrayBuffer> }
  | { kind: 'failed'; message: string };
