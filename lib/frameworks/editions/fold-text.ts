/** A text without what no reader would call a change: runs of white space, and capital letters. */
export const foldText = (text: string): string => squeezeText(text).toLowerCase();

/** A text with each run of white space as one blank: another export of the same words is the same text. */
export const squeezeText = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
