import type { PageReading } from '../../lib/browser/messages';
import type { ByHandStart } from './adding-by-hand';

/** What a badge that is added by hand starts from on a site that is not watched: all that the page offers. */
export function startElsewhere({ url, elsewhere }: PageReading): ByHandStart {
  const { title = '', issuer = '', issuedOn = null, url: link = url } = elsewhere?.offer ?? {};
  return {
    title,
    issuer,
    verifyUrl: link,
    // A month alone is no value of a field for a day.
    issuedOn: issuedOn?.length === 10 ? issuedOn : '',
    standing: 'earned',
    platform: elsewhere?.platform ?? 'other',
  };
}
