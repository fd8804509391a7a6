import { fill, fillIssued, finish, newAward } from '../reading/award-draft';
import { readDate } from '../reading/dates';
import { type Address, type Detector, type Note, nothing, seen } from '../reading/detector';
import { langOf, rootOf, textOf, textsOf } from '../reading/page-access';

/** The site, and the part of it that an issuer has under a name of its own: skillshop.credential.net. */
const host = /^(?:[\w-]+\.)?credential\.net$/;

/** Where the site's pages have their data from. */
const api = 'api.accredible.com';

function classify(url: URL): Address | null {
  if (url.host === api) return { platform: 'accredible', kind: 'data', id: null, award: null };
  if (!host.test(url.host)) return null;
  const id = /^\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{5,})\/?$/i.exec(url.pathname)?.[1]?.toLowerCase() ?? null;
  return { platform: 'accredible', kind: id ? 'certificate' : 'other', id, award: id !== null };
}

/** Accredible's credentials, drawn in the browser. Who gave one stands there as a picture only, so it stays open. */
export const accredible: Detector = {
  platform: 'accredible',
  classify,

  read(page, url, today) {
    const address = classify(url);
    if (!address?.id) return nothing('other', 'not-an-award-page');
    const root = rootOf(page);
    const more = address.id.includes('-') ? [`https://${api}/v1/credential-net/credentials/${address.id}`] : undefined;
    const notes: Note[] = [];
    const award = fill(newAward('accredible'), 'address', { id: address.id, verifyUrl: `${url.origin}/${address.id}` });
    fill(
      award,
      'dom',
      {
        title: textOf(root, 'h1.mat-h1'),
        earner: textOf(root, 'h2.name.mat-h2'),
        skills: textsOf(root, 'accredible-chip-list li'),
        expiresOn: dateIn(root, '.expires-on')?.on,
      },
      notes,
    );
    fillIssued(award, 'text', dateIn(root, '.issued-on'), notes);
    const reading = award.title ? seen('certificate', [finish(award, today)], notes) : nothing('certificate', 'not-filled-yet');
    return more && reading.kind !== 'elsewhere' ? { ...reading, more } : reading;
  },
};

/** The date in a line; its label may stand in an element of its own. */
const dateIn = (root: Element, line: string) =>
  readDate(textsOf(root, `${line} > div`).find((text) => /\d/.test(text)) ?? textOf(root, line), langOf(root));
