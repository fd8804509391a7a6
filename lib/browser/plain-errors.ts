/**
 * Stands in for what the messaging library carries errors with: our answers carry codes (`answer.ts`) and never an
 * error, and the script in every page is kept small. What is thrown all the same arrives as its text.
 */
export const serializeError = (error: unknown): string => String(error);

/** The other end of `serializeError`. */
export const deserializeError = (text: unknown): Error => new Error(String(text));
