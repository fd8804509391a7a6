/** Words that say nothing of what a text is about: grammar, and the words that every course page uses. */
const stopWords = new Set(
  (
    'a about above across after again against all also am an and any are as at be because been before being below between both but by can ' +
    'could did do does doing done down during each either enough etc even ever every few for from further get give given good had has have ' +
    'having he her here hers him his how i if in into is it its itself just keep kept know like made make many may me might more most much ' +
    'must my need never new no nor not now of off often on once one only onto or other others our out over own per rather same say see she ' +
    'should show so some such take than that the their them then there these they thing this those through to too two under until up upon ' +
    'us use used using very was way we well were what when where whether which while who whom whose why will with within without would you ' +
    'your yours ' +
    'badge certificate certification certified course credential earn earned earner earning award awarded introduction intro specialization ' +
    'program programme professional fundamentals fundamental essentials essential basics beginner advanced intermediate level part module ' +
    'learn learned learner learning lesson master mastered complete completed completing completion pass passed exam assessment study ' +
    'demonstrate demonstrated understand understanding understood knowledge skill skills ability able apply applied various include including ' +
    'individual holder successfully work works working people person day week month year first second third three five'
  ).split(' '),
);

/** One word of a text: as it is compared, as it stands there, and the phrase that it ends: the stems of the word before and of itself. */
export type Word = { stem: string; surface: string; phrase: string | null };

const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/** The words of a text that may say what it is about, in order; `C++`, `C#` and two-letter terms such as `UX` stay whole. */
export function wordsOf(text: string): Word[] {
  const found: Word[] = [];
  let before: { stem: string; end: number } | null = null;
  for (const { 0: surface, index } of text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}+#]*/gu)) {
    const word = fold(surface);
    if (word.length < 2 || /^\p{N}+$/u.test(word) || stopWords.has(word)) continue;
    const stem = stemOf(word);
    if (stopWords.has(stem)) continue;
    // "quality of data" is a phrase; what a comma or a line parts is none.
    const phrase = before && !/[.;:!?,()\r\n]/.test(text.slice(before.end, index)) ? `${before.stem} ${stem}` : null;
    found.push({ stem, surface, phrase });
    before = { stem, end: index + surface.length };
  }
  return found;
}

/** A word without plural, -ing, -ed and -ship, so that "mentoring", "mentors" and "mentorship" are one; short words stay. */
export function stemOf(word: string): string {
  let stem = word;
  if (stem.length > 4 && stem.endsWith('ies')) stem = `${stem.slice(0, -3)}y`;
  else if (stem.length > 4 && /(?:ss|x|z|ch|sh)es$/.test(stem)) stem = stem.slice(0, -2);
  else if (stem.length > 3 && /[^siu]s$/.test(stem)) stem = stem.slice(0, -1);
  if (stem.length > 5 && /[aeiouy].*ing$/.test(stem)) stem = undouble(stem.slice(0, -3));
  else if (stem.length > 4 && /[aeiouy].*[^e]ed$/.test(stem)) stem = undouble(stem.slice(0, -2));
  if (stem.length > 7 && stem.endsWith('ship')) stem = stem.slice(0, -4);
  if (stem.length > 6 && stem.endsWith('ic')) return stem.slice(0, -2);
  if (stem.length > 5 && stem.endsWith('y')) return stem.slice(0, -1);
  // "manage" and "managing" differ by an e that only the ending took away.
  return stem.length > 4 && stem.endsWith('e') ? stem.slice(0, -1) : stem;
}

/** "planning" leaves "plann"; "selling" rightly leaves "sell", and so does "sells". */
const undouble = (stem: string) => (/([bdgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem);

/** The sentences and list items of a text, as they stand there. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?;:])\s+|\r\n|\r|\n/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
