import type { Competency } from '../../../../lib/domain/framework';
import { formatDate } from '../../../../lib/words/dates';
import { language, t } from '../../../../lib/words/words';

/** How proficiency is measured in this company: the words of whoever said so, where and when; nothing while nobody has. */
export function MeasuredHere({ measured }: { measured: NonNullable<Competency['measured']> | null }) {
  if (!measured) return null;
  const { quote, source, on } = measured;
  const from = [source, on ? formatDate(on, language(), 'long') : ''].filter(Boolean).join(', ');
  return (
    <section class="measured-here">
      <h3>{t('measuredHere')}</h3>
      {quote.trim() ? <blockquote class="verbatim quoted">{t('case:quoted', { text: quote.trim() })}</blockquote> : null}
      {from ? <p class="source">{from}</p> : null}
    </section>
  );
}
