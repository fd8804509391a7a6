import * as z from 'zod/mini';

/**
 * Where a value came from: read on a page (which, when, and from which layer of it), or typed by the learner.
 * Layers, most trustworthy first: `data` (a site's own JSON), `meta` (tags in the head), `dom` (marked elements),
 * `text` (running text), `address` (the page's URL).
 */
export const layerSchema = z.enum(['data', 'meta', 'dom', 'text', 'address']);
export type Layer = z.infer<typeof layerSchema>;

export const provenanceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('page'), url: z.string(), seenAt: z.number(), layer: layerSchema }),
  z.object({ kind: z.literal('typed'), at: z.number() }),
]);
export type Provenance = z.infer<typeof provenanceSchema>;
