/**
 * Text as it is set on paper: composed (NFC), with one kind of line end, spaces for tabs, and without characters that
 * have no shape. Marks that turn the reading direction are among these, so that no name or address can pose as another.
 */
export function toPrintable(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(shapeless, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .normalize('NFC');
}

const shapeless =
  /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u115f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\u034f|\p{Variation_Selector}/gu;

/** The characters that `toPrintable` leaves out although somebody may have meant something by them. */
export function leftOut(text: string): string[] {
  // Joiners, soft hyphens, variation marks and byte order marks come along unseen with copied text and mean nothing here.
  return (text.match(shapeless) ?? []).filter(
    (character) => !/[\xad\u200b-\u200d\u2060\ufeff]|\u034f|\p{Variation_Selector}/u.test(character),
  );
}
