import { PenLine } from 'lucide';
import { countsAsWords, type Feedback } from '../../../../lib/domain/feedback';
import { formatDate } from '../../../../lib/words/dates';
import { language, t } from '../../../../lib/words/words';
import { Icon } from '../../../ui/icon';
import { Notice } from '../../../ui/notice';
import { tabOfKind } from '../../workspace/evidence-place';
import { href } from '../../workspace/route';
import { useWorkspace } from '../../workspace/workspace';
import { Facts } from '../piece/facts';
import { PieceView } from '../piece/piece-view';
import { servedBy } from '../piece/saving';
import { AskForWords } from './ask-for-words';
import { titleOf } from './asking-text';

/** One person's words verbatim; or, while they are only asked for, the text to send and where to write down the answer. */
export function WordsView({ words }: { words: Feedback }) {
  const meta = [words.role, t(`relation.${words.relation}`)].filter(Boolean).join(' · ');
  return (
    <PieceView kind="feedback" piece={words} title={words.who} meta={meta}>
      {words.state === 'asked' ? <Asked words={words} /> : <Received words={words} />}
      <section class="section">
        <h3 class="hidden-text">{t('evidence:words.more')}</h3>
        <Facts of={factsOf(words, useAbout(words))} />
      </section>
    </PieceView>
  );
}

function Asked({ words }: { words: Feedback }) {
  const { portfolio } = useWorkspace();
  return (
    <section class="section">
      <h3 class="section-title">{t('evidence:words.stillAsked')}</h3>
      <div class="actions after-basis">
        <a class="btn btn-soft" href={href('evidence', 'words', words.id, 'edit', 'received')}>
          <Icon of={PenLine} /> {t('next.record words')}
        </a>
      </div>
      <AskForWords asking={{ who: words.who, about: words.about, serves: servedBy(portfolio.value, words.id) }} />
    </section>
  );
}

function Received({ words }: { words: Feedback }) {
  return (
    <>
      {countsAsWords(words) ? null : (
        <Notice>
          {t(words.words.trim() === '' ? 'evidence:words.lacksWords' : 'evidence:words.lacksPermission')}{' '}
          <a href={href('evidence', 'words', words.id, 'edit')}>{t('evidence:work.complete')}</a>
        </Notice>
      )}
      {words.words === '' ? null : (
        <section class="section">
          <h3 class="hidden-text">{t('evidence:words.words')}</h3>
          <blockquote class="verbatim as-written">{t('evidence:words.quoted', { words: words.words })}</blockquote>
          <p class="source">{[words.who, words.receivedOn ? formatDate(words.receivedOn, language(), 'long') : t('noDate')].join(', ')}</p>
        </section>
      )}
    </>
  );
}

/** The piece that the words are about, as a link. */
function useAbout({ about }: Feedback) {
  const { portfolio } = useWorkspace();
  const all = portfolio.value;
  const title = titleOf(all, about);
  if (about === null || title === null) return null;
  const isMetric = all.metrics.some((one) => one.id === about);
  return <a href={href('evidence', tabOfKind[isMetric ? 'metric' : 'artifact'], about)}>{title}</a>;
}

function factsOf(words: Feedback, about: ReturnType<typeof useAbout>) {
  const date = (value: string | null) => value && formatDate(value, language(), 'long');
  return [
    { name: t('evidence:words.about'), value: about },
    { name: t('evidence:words.askedWhen'), value: date(words.askedOn) },
    { name: t('evidence:words.receivedWhen'), value: date(words.receivedOn) },
    { name: t('evidence:words.permission'), value: words.state === 'received' ? t(`evidence:words.allowed.${words.permission}`) : null },
    {
      name: t('evidence:words.name'),
      value: words.state === 'received' ? t(words.nameMayBePrinted ? 'evidence:words.namePrinted' : 'evidence:words.nameByRole') : null,
    },
  ];
}
