import { describe, expect, test } from 'vitest';
import { type Searched, searchOpenBadges } from '../../components/popup/search-open-badges';
import { type Answer, failed } from '../../lib/browser/answer';
import type { FetchedBytes } from '../../lib/browser/fetch-json';
import type { PageReading } from '../../lib/browser/messages';
import { bakedSvg, png, textPart } from '../credentials/bake';
import { assertion2, assertion2Bare, badgeClass, credential3 } from '../credentials/made-up-badges';

const here = 'https://nadia.example/portfolio';
const today = '2026-11-01';
const offer = { title: '', issuer: '', url: here, issuedOn: null };
const page = (...more: string[]): PageReading => ({
  url: here,
  title: '',
  readAt: 1,
  reading: { kind: 'nothing', pageKind: 'other', why: 'not-an-award-page', notes: [], more },
  elsewhere: { at: `${here}#top`, platform: 'other', links: [], offer },
});

type Served = Record<string, unknown>;
const bytesOf = (body: unknown): Uint8Array =>
  body instanceof Uint8Array ? body : new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body));

/** Searches a page whose addresses answer with these bodies; every other one gives no answer. */
async function search(served: Served, reading: PageReading, stop = new AbortController(), onAsk = (_address: string) => {}) {
  const asked: string[] = [];
  const ask = async (address: string, pageUrl: string): Promise<Answer<FetchedBytes>> => {
    asked.push(address);
    onAsk(address);
    expect(pageUrl).toBe(`${here}#top`);
    if (served[address] === 'gone on') return failed('page-changed');
    if (!(address in served)) return failed('no-connection');
    return { ok: true, value: { url: address, base64: Buffer.from(bytesOf(served[address])).toString('base64') } };
  };
  const progress: string[] = [];
  const found = await searchOpenBadges(reading, ask, today, stop.signal, ({ read, of }) => progress.push(`${read}/${of}`));
  return { found, asked, progress };
}
const titles = (found: Searched | null) => found?.awards.map(({ title }) => title);

describe('a search', () => {
  test('finds badges in pictures, drawings and data, each once, and says what else there was', async () => {
    const served = {
      'https://nadia.example/tides.png': png(textPart('openbadges', JSON.stringify(assertion2))),
      'https://nadia.example/tides.json': assertion2,
      'https://cdn.example/cloud.svg': bakedSvg(JSON.stringify(credential3)).replace('http://openbadges.org', 'http://openbadges.org/'),
      'https://nadia.example/plain.png': png(),
    };
    const { found, progress } = await search(served, page(...Object.keys(served), 'https://closed.example/badge.png'));
    expect(found).toMatchObject({
      awards: [
        { title: 'Reading the Tides', issuer: 'Harbour School', platform: 'open-badges', state: 'unknown', owner: 'unknown' },
        { title: 'Cloud Foundations', earner: 'Nadia Okafor' },
      ],
      links: [],
      notes: [
        { code: 'no-open-badge', text: '1' },
        { code: 'not-answered', text: '1' },
      ],
      stopped: null,
    });
    expect(progress).toEqual(['0/5', '1/5', '2/5', '3/5', '4/5']);
  });

  test('keeps what was read: pictures as they are, data word for word', async () => {
    const json = `${JSON.stringify(assertion2, null, 1)}`;
    const image = png(textPart('openbadges', JSON.stringify(credential3)));
    const served = { 'https://nadia.example/a.json?email=n%40x.example': json, 'https://nadia.example/b.png': image };
    const { found } = await search(served, page(...Object.keys(served)));
    expect(found?.data).toEqual([
      { address: 'https://nadia.example/a.json', body: json },
      { address: 'https://nadia.example/b.png', body: `data:image/png;base64,${Buffer.from(image).toString('base64')}` },
    ]);
  });

  test('asks where a badge only points to its title and issuer, once for two badges of one class', async () => {
    const other = { ...assertion2Bare, id: `${assertion2.id}-2` };
    const served = {
      'https://nadia.example/a.json': assertion2Bare,
      'https://nadia.example/b.json': other,
      [badgeClass.id]: badgeClass,
      [badgeClass.issuer]: { type: 'Issuer', name: 'Harbour School' },
    };
    const { found, asked } = await search(served, page('https://nadia.example/a.json', 'https://nadia.example/b.json'));
    expect(found?.awards).toMatchObject([
      { title: 'Reading the Tides', issuer: 'Harbour School' },
      { title: 'Reading the Tides', issuer: 'Harbour School' },
    ]);
    expect(asked).toEqual(['https://nadia.example/a.json', badgeClass.id, badgeClass.issuer, 'https://nadia.example/b.json']);
  });

  test('follows the address that an old picture holds', async () => {
    const served = { 'https://nadia.example/old.png': png(textPart('openbadges', assertion2.id, 'tEXt')), [assertion2.id]: assertion2 };
    const { found } = await search(served, page('https://nadia.example/old.png'));
    expect(titles(found)).toEqual(['Reading the Tides']);
  });

  test('gives a link and no award where the title cannot be had', async () => {
    const uuid = '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d';
    const credly = { ...assertion2Bare, id: `https://www.credly.com/api/v1/obi/v2/badge_assertions/${uuid}` };
    const { found } = await search({ 'https://nadia.example/a.json': credly }, page('https://nadia.example/a.json'));
    expect(found).toMatchObject({ awards: [], links: [`https://www.credly.com/badges/${uuid}`], notes: [{ code: 'badge-without-title' }] });
  });

  test('calls an award by its own site only where that site gave the data', async () => {
    const id = 'https://api.badgr.io/public/assertions/aB3dE5fG7hJ9kL1mN2pQ4r';
    const data = { ...assertion2, id };
    const own = await search({ [id]: data }, page(id));
    expect(own.found?.awards).toMatchObject([{ platform: 'badgr', id: 'aB3dE5fG7hJ9kL1mN2pQ4r' }]);
    const forged = await search({ 'https://nadia.example/a.json': data }, page('https://nadia.example/a.json'));
    expect(forged.found?.awards).toMatchObject([{ platform: 'open-badges', id }]);
  });

  test('never follows a badge into the learner’s own network, nor off https', async () => {
    for (const badge of [
      'http://a.example/class',
      'https://192.168.1.1/class',
      'https://localhost/class',
      'file:///etc/hosts',
      'javascript:1',
    ]) {
      const { asked } = await search({ 'https://nadia.example/a.json': { ...assertion2, badge } }, page('https://nadia.example/a.json'));
      expect(asked).toEqual(['https://nadia.example/a.json']);
    }
  });

  test('is bounded however many badges point elsewhere', async () => {
    const many = Array.from({ length: 100 }, (_, n) => ({
      ...assertion2Bare,
      id: `${assertion2.id}-${n}`,
      badge: `${badgeClass.id}-${n}`,
    }));
    const { asked } = await search({ 'https://nadia.example/a.json': many }, page('https://nadia.example/a.json'));
    expect(asked).toHaveLength(60);
  });

  test('ends when the page has gone on, and keeps what was found', async () => {
    const served = { 'https://nadia.example/a.json': assertion2, 'https://nadia.example/b.json': 'gone on' };
    const { found, asked } = await search(served, page(...Object.keys(served), 'https://nadia.example/c.json'));
    expect(found?.stopped).toBe('page-changed');
    expect(titles(found)).toEqual(['Reading the Tides']);
    expect(asked).toHaveLength(2);
  });

  test('that is cancelled asks nothing more and gives nothing', async () => {
    const stop = new AbortController();
    const addresses = ['https://nadia.example/a.json', 'https://nadia.example/b.json'];
    const { found, asked } = await search({}, page(...addresses), stop, () => stop.abort());
    expect(found).toBe(null);
    expect(asked).toEqual(['https://nadia.example/a.json']);
  });

  test('of broken files gives none and no error', async () => {
    const served = {
      'https://nadia.example/1.png': png(textPart('openbadges', 'nothing')).slice(0, 60),
      'https://nadia.example/2.png': png(textPart('openbadges', new Uint8Array(8_000_000), 'iTXt packed')),
      'https://nadia.example/3.svg': '<!DOCTYPE svg [<!ENTITY a "a">]><svg/>',
      'https://nadia.example/4.json': '{"type":"Assertion","__proto__":{"badge":{"name":"x"}}}',
      'https://nadia.example/5.json': '<html>Sign in</html>',
    };
    const { found } = await search(served, page(...Object.keys(served)));
    expect(found?.awards).toEqual([]);
    expect(found?.notes).toEqual([
      { code: 'badge-without-title', text: '' },
      { code: 'no-open-badge', text: '4' },
    ]);
  });
});

test('a site’s own data of an award is read as that site’s', async () => {
  const address = 'https://api.accredible.com/v1/credential-net/credentials/5c6d7e8f-9012-4345-8678-9a0b1c2d3e4f';
  const data = { credential: { uuid: '5c6d7e8f-9012-4345-8678-9a0b1c2d3e4f', name: 'Chart Work', issued_on: '2022-03-04' } };
  const { found } = await search({ [address]: data }, page(address));
  expect(found).toMatchObject({ awards: [{ title: 'Chart Work', platform: 'accredible' }], notes: [], data: [{ address }] });
});
