/** Files by their path with forward slashes. */
export type Files = Record<string, Uint8Array>;

export function readFolder(folder: string): Files;
export function pack(files: Files): Uint8Array;
