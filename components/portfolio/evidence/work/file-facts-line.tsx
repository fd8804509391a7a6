import type { FileFacts } from '../../../../lib/domain/artifact';
import { t } from '../../../../lib/words/words';
import { saySize } from './file-size';

/** What is known of a file: name, size, type, and the hash by which the same bytes are recognised. */
export function FileFactsLine({ facts }: { facts: FileFacts }) {
  return (
    <p class="file-facts">
      <span class="strong as-one">{facts.name}</span>
      <span class="small muted">
        {[saySize(facts.size), facts.type].filter(Boolean).join(' · ')}
        {' · '}
        <abbr title={facts.sha256}>{t('evidence:file.hash', { start: facts.sha256.slice(0, 12) })}</abbr>
      </span>
    </p>
  );
}
