import type { Feedback } from '../../../lib/domain/feedback';
import { formatDate } from '../../../lib/words/dates';
import { language, t } from '../../../lib/words/words';
import type { CaseRow } from '../claim/case-rows';
import { ChainItem } from './chain-item';

/** Somebody else's words, verbatim, with who said them in which role and when. */
export function WordsItem({ words, row }: { words: Feedback; row: CaseRow }) {
  const on = words.receivedOn ?? words.askedOn;
  const facts = [
    words.role || t(`relation.${words.relation}`),
    words.role ? t(`relation.${words.relation}`) : '',
    on ? formatDate(on, language()) : '',
    words.state === 'asked' ? t('case:words.asked') : '',
  ];
  return (
    <ChainItem kind="feedback" piece={words} title={words.who} row={row}>
      <p class="row-meta">{facts.filter(Boolean).join(' · ')}</p>
      {words.words.trim() ? <blockquote class="verbatim quoted">{t('case:quoted', { text: words.words })}</blockquote> : null}
    </ChainItem>
  );
}
