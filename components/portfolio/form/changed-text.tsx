import { type WordChange, wordChanges } from '../../../lib/frameworks/editions/word-changes';
import { t } from '../../../lib/words/words';

/** Below this share of words in common two texts are shown one after the other: a patchwork of both reads badly. */
const patchworkBelow = 0.4;

/** How a text changed, with the words that went and that came marked by strokes as well as by colour. */
export function ChangedText({ before, after }: { before: string | null; after: string | null }) {
  if (before === null || after === null) return <WholeText before={before} after={after} />;
  const changes = wordChanges(before, after);
  const length = (kind: WordChange['kind']) => changes.filter((one) => one.kind === kind).reduce((sum, { text }) => sum + text.length, 0);
  if (length('same') < patchworkBelow * Math.max(before.length, after.length)) return <WholeText before={before} after={after} />;
  return (
    <p class="changed-text">
      {changes.map(({ kind, text }, index) => {
        if (kind === 'same') return <span key={index}>{text}</span>;
        // The white space behind a word is not part of the change, and would be struck through.
        const [, word = '', space = ''] = /^([\s\S]*?)(\s*)$/.exec(text) ?? [];
        return (
          <span key={index}>
            {kind === 'removed' ? <del>{word}</del> : <ins>{word}</ins>}
            {space || ' '}
          </span>
        );
      })}
    </p>
  );
}

function WholeText({ before, after }: { before: string | null; after: string | null }) {
  return (
    <>
      {before === null ? null : (
        <p class="changed-text">
          <span class="small muted block">{t('change.before')}</span>
          <del>{before}</del>
        </p>
      )}
      {after === null ? null : (
        <p class="changed-text">
          <span class="small muted block">{t('change.after')}</span>
          <ins>{after}</ins>
        </p>
      )}
    </>
  );
}
