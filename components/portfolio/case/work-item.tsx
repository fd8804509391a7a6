import type { Artifact } from '../../../lib/domain/artifact';
import { formatDate } from '../../../lib/words/dates';
import { language, t } from '../../../lib/words/words';
import type { CaseRow } from '../claim/case-rows';
import { ChainItem } from './chain-item';

const parts = ['challenge', 'action', 'result', 'myPart', 'others'] as const;

/** A piece of work with its story: challenge, action, result, my part, who else. */
export function WorkItem({ work, row }: { work: Artifact; row: CaseRow }) {
  const told = parts.filter((part) => work[part].trim() !== '');
  const facts = [work.doneOn ? formatDate(work.doneOn, language()) : '', sayWhere(work)].filter(Boolean);
  return (
    <ChainItem kind="artifact" piece={work} title={work.title} row={row}>
      {told.length > 0 ? (
        <dl class="car">
          {told.map((part) => (
            <div key={part}>
              <dt>{t(`case:workPart.${part}`)}</dt>
              <dd>{work[part]}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      <p class="row-meta">{facts.join(' · ')}</p>
    </ChainItem>
  );
}

function sayWhere(work: Artifact): string {
  if (work.kind === 'file') return t(work.fileId ? 'case:work.fileKept' : 'case:work.fileElsewhere', { name: work.file?.name ?? '' });
  return t(work.kind === 'link' ? 'case:work.link' : 'case:work.text');
}
