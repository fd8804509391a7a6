import type { ComponentChildren } from 'preact';
import type { Explanation } from '../../../lib/suggestions/explain-match';
import { t } from '../../../lib/words/words';
import { MarkedWords } from './marked-words';
import { sayShared } from './say-shared';

/** One suggestion: what is suggested, the words and on request the sentences of both sides, and yes or no. `name` tells it apart. */
export function Suggestion({
  name,
  why,
  children,
  onConfirm,
  onReject,
}: {
  name: string;
  why: Explanation;
  children: ComponentChildren;
  onConfirm: () => void;
  onReject: () => void;
}) {
  return (
    <li class="suggestion">
      {children}
      <p class="small muted">{sayShared(why)}</p>
      <details class="more small">
        <summary>
          {t('suggested:sentences')} <span class="hidden-text">{name}</span>
        </summary>
        <Said label={t('suggested:pieceSays')} text={why.badgeSays} words={why.words} />
        <Said label={t('suggested:criterionSays')} text={why.criterionSays} words={why.criterionWords} />
      </details>
      <div class="actions">
        <button type="button" class="btn btn-small" aria-label={t('suggested:confirmNamed', { name })} onClick={onConfirm}>
          {t('suggested:confirm')}
        </button>
        <button type="button" class="btn btn-small btn-quiet" aria-label={t('suggested:rejectNamed', { name })} onClick={onReject}>
          {t('suggested:reject')}
        </button>
      </div>
    </li>
  );
}

function Said({ label, text, words }: { label: string; text: string; words: readonly string[] }) {
  return (
    <p class="said">
      <span class="muted block">{label}</span>
      <span class="clamp">
        “<MarkedWords text={text} words={words} />”
      </span>
    </p>
  );
}
