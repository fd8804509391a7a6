/** The morning of a day. */
export const at = (day: string) => Date.parse(`${day}T09:00:00Z`);
/** What every row of the example has. */
export const entity = (id: string) => ({ id, revision: 1, createdAt: at('2026-01-05'), updatedAt: at('2026-11-01') });
/** What every piece of evidence has. */
export const evidence = (id: string, code: number) => ({ ...entity(id), code, inReport: true, confidentiality: 'public' as const });
