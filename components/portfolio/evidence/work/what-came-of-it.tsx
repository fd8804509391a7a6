import { MessageSquareQuote, TrendingUp } from 'lucide';
import type { Artifact } from '../../../../lib/domain/artifact';
import { evidenceCode } from '../../../../lib/domain/entity';
import { t } from '../../../../lib/words/words';
import { Icon } from '../../../ui/icon';
import { href } from '../../workspace/route';
import { useWorkspace } from '../../workspace/workspace';

/** The results that name a piece of work as their source, the words about it, and the ways to add either. */
export function WhatCameOfIt({ work }: { work: Artifact }) {
  const { metrics, feedback } = useWorkspace().portfolio.value;
  const shownBy = metrics.filter((one) => [one.baseline, ...one.readings].some((reading) => reading?.source?.artifactId === work.id));
  const links = [
    ...shownBy.map((one) => ({ to: href('evidence', 'results', one.id), code: one.code, name: one.name })),
    ...feedback
      .filter((one) => one.about === work.id)
      .map((one) => ({ to: href('evidence', 'words', one.id), code: one.code, name: one.who })),
  ];
  return (
    <section class="section">
      <h3 class="section-title">{t('evidence:work.goesOn')}</h3>
      <ul class="group">
        {links.map((link) => (
          <li key={link.to}>
            <span class="code small">{evidenceCode(link.code)}</span> <a href={link.to}>{link.name}</a>
          </li>
        ))}
      </ul>
      <div class="actions">
        <a class="btn btn-small" href={href('evidence', 'results', 'new', work.id)}>
          <Icon of={TrendingUp} /> {t('next.add a result')}
        </a>
        <a class="btn btn-small" href={href('evidence', 'words', 'new', work.id)}>
          <Icon of={MessageSquareQuote} /> {t('next.ask for words')}
        </a>
      </div>
    </section>
  );
}
