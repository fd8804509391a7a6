import { stemOf, wordsOf } from '../../../lib/suggestions/word-stems';

/** A sentence of somebody else's with the shared words marked, in whatever form they stand there. */
export function MarkedWords({ text, words }: { text: string; words: readonly string[] }) {
  const stems = new Set(words.flatMap((word) => [stemOf(word), ...wordsOf(word).map(({ stem }) => stem)]));
  const pieces = text.split(/([\p{L}\p{N}][\p{L}\p{M}\p{N}+#]*)/u);
  return (
    <>
      {pieces.map((piece, index) => {
        // Every second piece is a word, what lies between are spaces and signs.
        const isShared = index % 2 === 1 && wordsOf(piece).some(({ stem }) => stems.has(stem));
        return isShared ? <mark key={index}>{piece}</mark> : piece;
      })}
    </>
  );
}
