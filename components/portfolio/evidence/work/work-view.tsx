import { type Artifact, missingOfWork } from '../../../../lib/domain/artifact';
import { formatDate } from '../../../../lib/words/dates';
import { language, t } from '../../../../lib/words/words';
import { Notice } from '../../../ui/notice';
import { href } from '../../workspace/route';
import { Facts } from '../piece/facts';
import { PieceView } from '../piece/piece-view';
import { WebLink } from '../piece/web-link';
import { GrewFrom } from './grew-from';
import { StoredFile } from './stored-file';
import { WhatCameOfIt } from './what-came-of-it';

const story = ['challenge', 'action', 'result', 'myPart', 'others'] as const;

/** One piece of work with its story, its file, link or text, and what it still lacks. */
export function WorkView({ work }: { work: Artifact }) {
  const missing = missingOf(work);
  const facts = story.map((part) => ({
    name: t(`evidence:work.part.${part}`),
    value: work[part] && <span class="as-written">{work[part]}</span>,
  }));
  return (
    <PieceView
      kind="artifact"
      piece={work}
      title={work.title}
      meta={[t(`evidence:work.kind.${work.kind}`), work.doneOn ? formatDate(work.doneOn, language(), 'long') : t('noDate')].join(' · ')}
    >
      {missing.length > 0 ? (
        <Notice>
          {t('evidence:work.lacks', { missing: missing.join(', ') })}{' '}
          <a href={href('evidence', 'work', work.id, 'edit')}>{t('evidence:work.complete')}</a>
        </Notice>
      ) : null}
      {story.some((part) => work[part] !== '') ? (
        <section class="section">
          <h3 class="hidden-text">{t('evidence:work.story')}</h3>
          <Facts of={facts} />
        </section>
      ) : null}
      <StoredFile work={work} />
      {work.url ? (
        <section class="section">
          <h3 class="section-title">{t('evidence:link.title')}</h3>
          <p>
            <WebLink to={work.url} />
          </p>
        </section>
      ) : null}
      {work.kind === 'text' && work.text !== '' ? (
        <section class="section">
          <h3 class="section-title">{t('evidence:work.text')}</h3>
          <p class="as-written">{work.text}</p>
        </section>
      ) : null}
      <GrewFrom work={work} />
      <WhatCameOfIt work={work} />
    </PieceView>
  );
}

/** The names of what a piece of work still lacks: parts of its story, and the thing itself. */
function missingOf(work: Artifact): string[] {
  const parts: string[] = missingOfWork(work).map((part) => t(`workPart.${part}`));
  if (work.kind === 'file' && !work.file && !work.url) parts.push(t('evidence:work.lacksFile'));
  if (work.kind === 'link' && !work.url) parts.push(t('evidence:work.lacksLink'));
  return parts;
}
