/** A title as it fits into a sentence. */
export const shortOf = (title: string): string => {
  const line = title.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 60).trimEnd()}…` : line;
};
