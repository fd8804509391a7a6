import type { PageReading } from '../../lib/browser/messages';
import { platformOf } from '../../lib/browser/sites';
import type { Note } from '../../lib/detection/reading/detector';
import { t } from '../../lib/words/words';
import type { ByHandStart } from './adding-by-hand';
import { CopyReport } from './copy-report';
import { startElsewhere } from './elsewhere-start';
import { pageName } from './page-name';

/** The note on an award page of which only half was read. */
function halfReadNote({ reading }: PageReading): Note | undefined {
  return reading.kind === 'seen' ? reading.notes.find(({ code }) => code === 'fields-missing') : undefined;
}

/** An award page of which only half was read, as after a redesign: what is missing, and what can be done. */
export function HalfRead({ page }: { page: PageReading }) {
  const { reading, url } = page;
  const note = halfReadNote(page);
  if (reading.kind !== 'seen' || !note) return null;
  const missing = note.text.split(',').flatMap((field) => sayField(field) ?? []);
  const words = { page: pageName(url, reading.pageKind), missing: missing.join(', ') || t('popup:halfRead.something') };
  return (
    <>
      <div class="band">
        <h2>{t('popup:halfRead.title', words)}</h2>
        <p class="small">{t('popup:halfRead.text')}</p>
      </div>
      <CopyReport key={url} />
    </>
  );
}

/** What a badge that is added by hand starts from: all that was read where it was only half, else nothing. */
export function startByHand(page: PageReading): ByHandStart {
  if (page.elsewhere) return startElsewhere(page);
  const [award] = page.reading.kind === 'seen' && halfReadNote(page) ? page.reading.awards : [];
  return {
    title: award?.title ?? '',
    issuer: award?.issuer ?? '',
    verifyUrl: award?.verifyUrl ?? '',
    standing: 'earned',
    platform: platformOf(page.url),
  };
}

/** What a field is called in a sentence; null for one that has no word. */
function sayField(field: string): string | null {
  switch (field) {
    case 'title':
      return t('popup:halfRead.badgeTitle');
    case 'issuer':
    case 'earner':
    case 'issuedOn':
      return t(`popup:halfRead.${field}`);
    default:
      return null;
  }
}
