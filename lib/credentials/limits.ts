/** What is taken of a file or of JSON that somebody else made, in bytes, characters or counts (facts on hostile files, T-10 to T-12). */
export const limits = {
  /** An image or a file of JSON. */
  file: 16 * 1024 * 1024,
  /** JSON, or what is packed in an image, unpacked. */
  text: 1024 * 1024,
  /** An SVG image. */
  svg: 2 * 1024 * 1024,
  /** Parts of a PNG. */
  chunks: 1_000,
  /** Levels of JSON within JSON. */
  nesting: 64,
  /** Credentials in one file. */
  credentials: 100,
} as const;
