import { fill, newAward } from '../reading/award-draft';
import { type Address, type Detector, nothing, seen } from '../reading/detector';
import { at, isObject, listOf, ownValue, textAt } from '../reading/json-access';
import { dayOfMoment } from '../reading/moments';
import { rootOf } from '../reading/page-access';

const hosts = ['www.hackerrank.com', 'hackerrank.com'] as const;

function classify(url: URL): Address | null {
  if (!hosts.some((host) => host === url.host)) return null;
  const id = /^\/certificates\/(?:iframe\/)?([0-9a-z]+)\/?$/i.exec(url.pathname)?.[1] ?? null;
  return { platform: 'hackerrank', kind: id ? 'certificate' : 'other', id, award: id !== null };
}

/**
 * HackerRank's certificates, from the data in the page that its script draws with. Where the certificate lies in it is
 * known; its fields are known from the site's public data of the same certificates.
 */
export const hackerrank: Detector = {
  platform: 'hackerrank',
  classify,

  read(page, url) {
    const { id } = classify(url) ?? {};
    if (!id) return nothing('other', 'not-an-award-page');
    const data = initialData(rootOf(page).querySelector('script#initialData')?.textContent ?? '');
    if (data === null) return nothing('certificate', 'not-filled-yet');
    const entry = ownValue(at(data, 'community', 'skillsVerification', 'certificates'), id);
    const record = isObject(ownValue(entry, 'attributes')) ? ownValue(entry, 'attributes') : entry;
    if (!isObject(record)) return nothing('certificate', 'no-award');
    const [named] = listOf(record.certificates);
    const award = fill(newAward('hackerrank'), 'address', { id, verifyUrl: `https://www.hackerrank.com/certificates/${id}` });
    fill(award, 'data', {
      title: typeof named === 'string' ? named : textAt(record, 'certificate', 'label'),
      issuer: 'HackerRank',
      earner: textAt(record, 'hacker_name'),
      issuedOn: dayOfMoment(record.completed_at),
      image: textAt(record, 'certificate_image'),
    });
    if (!award.title) return nothing('certificate', 'data-not-known');
    const { status } = record;
    // A test that was taken and not passed has a record as well.
    if (typeof status === 'string' && status !== 'test_passed') return nothing('certificate', 'no-award');
    return seen('certificate', [fill(award, 'data', { state: status === undefined ? 'unknown' : 'valid' })]);
  },
};

function initialData(text: string): unknown {
  try {
    return JSON.parse(decodeURIComponent(text.trim()));
  } catch {
    return null;
  }
}
