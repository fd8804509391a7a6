/** A text that is another one as soon as one of these rows is. */
export const versionOf = (rows: readonly { id: string; revision: number }[]): string =>
  rows.map(({ id, revision }) => `${id}:${revision}`).join(' ');
