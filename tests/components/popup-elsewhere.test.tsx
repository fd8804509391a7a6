// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
// Loaded beforehand: the popup itself loads it at the click, which here would be compiling it.
import '../../components/popup/search-open-badges';
import { failed } from '../../lib/browser/answer';
import type { Elsewhere } from '../../lib/browser/messages';
import type { Looked } from '../../lib/browser/popup-door';
import { nothing, type Reading, seen } from '../../lib/detection/reading/detector';
import { png, textPart } from '../credentials/bake';
import { assertion2 } from '../credentials/made-up-badges';
import { award, button, faults, open, press, says, stage } from './popup-stage';

const here = 'https://nadia.example/portfolio';
const offer = { title: 'Knots and Splices', issuer: 'Sea School', url: here, issuedOn: '2024-10-14' };
const elsewhere = (reading: Reading, changes: Partial<Elsewhere> = {}): Looked => ({
  kind: 'read',
  page: { url: here, title: 'My work', readAt: 5, reading, elsewhere: { at: here, platform: 'other', links: [], offer, ...changes } },
});
const bare = (more: string[] = [], changes: Partial<Elsewhere> = {}) =>
  elsewhere({ kind: 'nothing', pageKind: 'other', why: 'not-an-award-page', notes: [], more }, changes);
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const fieldValue = (label: string) => (screen.getByLabelText(label) as HTMLInputElement).value;

describe('a page of a site that is not watched', () => {
  test('without a badge says so, and a badge added by hand begins with what the page offers', async () => {
    stage.looked = bare();
    await open();
    await says('No badge was found on this page of nadia.example.');
    expect(screen.queryByRole('button', { name: 'Look for Open Badges here' })).toBe(null);
    expect(await faults()).toEqual([]);
    await press('Add by hand');
    expect([fieldValue('Title'), fieldValue('Issued by'), fieldValue('Issued on'), fieldValue('Verification link')]).toEqual([
      'Knots and Splices',
      'Sea School',
      '2024-10-14',
      here,
    ]);
    await press('Save');
    await says('“Knots and Splices” saved on this computer.');
    expect(await stage.db.badges.toArray()).toMatchObject([{ title: 'Knots and Splices', issuedOn: '2024-10-14', platform: 'other' }]);
  });

  test('of a known site whose pages were never seen says why', async () => {
    stage.looked = elsewhere(nothing('certificate', 'not-read-yet'));
    await open();
    await says('nadia.example shows awards here, but how it draws them is not known to Proofolio yet.');
  });

  test('shows the badges that stand on it, to be saved like any others', async () => {
    stage.looked = elsewhere(seen('other', [award('Reading the Tides', { platform: 'open-badges' })]));
    await open();
    await press('Save Reading the Tides');
    await says('1 badge saved on this computer.');
    expect(stage.saves).toMatchObject([{ url: here, awards: [{ platform: 'open-badges' }] }]);
  });

  test('says of what it only tells of itself that nobody vouches for it', async () => {
    const reading = seen('other', [award('Pilot', { platform: 'schema-org' })], [{ code: 'self-described', text: 'Pilot' }]);
    stage.looked = elsewhere(reading);
    await open();
    await says('Some of this is only what the page says of itself (schema.org). Nobody vouches for it.');
  });

  test('leads to the Credly badges that it shows in frames', async () => {
    const links = ['0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d', '1a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d'].map(
      (id) => `https://www.credly.com/badges/${id}`,
    );
    stage.looked = bare([], { links });
    await open();
    await screen.findByRole('heading', { name: '2 Credly badges are embedded here' });
    expect(screen.getAllByRole('link', { name: /^credly\.com/ }).map((link) => link.getAttribute('href'))).toEqual(links);
    expect(await faults()).toEqual([]);
  });
});

describe('looking for Open Badges', () => {
  const [one, two] = ['https://nadia.example/tides.png', 'https://nadia.example/plain.png'];

  test('asks nothing before the click, and then what the page names', async () => {
    stage.looked = bare([one, two]);
    stage.bytes = async (address) => ({
      ok: true,
      value: { url: address, base64: base64(address === one ? png(textPart('openbadges', JSON.stringify(assertion2))) : png()) },
    });
    await open();
    await says('Asks 2 addresses that the page names.');
    expect(stage.asked).toEqual([]);
    await press('Look for Open Badges here');
    await button('Save Reading the Tides');
    expect(stage.asked).toEqual([one, two]);
    await says('Addresses without an Open Badge: 1.');
    expect(await faults()).toEqual([]);
    await press('Save Reading the Tides');
    await says('1 badge saved on this computer.');
    expect(stage.saves).toMatchObject([{ awards: [{ id: assertion2.id, issuer: 'Harbour School' }] }]);
  });

  test('that finds none says so, and why that may be', async () => {
    stage.looked = bare([two]);
    stage.bytes = async () => failed('no-connection');
    await open();
    await press('Look for Open Badges here');
    await says(/^No Open Badge was found behind them\./);
    await says('Addresses that gave no answer, or let no other page read it: 1.');
  });

  test('can be cancelled while an address does not answer', async () => {
    stage.looked = bare([one, two]);
    stage.bytes = () => new Promise(() => {});
    await open();
    await press('Look for Open Badges here');
    await says('0 of 2 addresses asked');
    await waitFor(() => expect(stage.asked).toEqual([one]));
    await press('Cancel');
    await button('Look for Open Badges here');
    expect(stage.asked).toEqual([one]);
  });

  test('stops when the page has gone on, and can be begun again', async () => {
    stage.looked = bare([one, two]);
    stage.bytes = async () => failed('page-changed');
    await open();
    fireEvent.click(await button('Look for Open Badges here'));
    await says('This page changed meanwhile, so nothing was asked. Read it again first.');
    await waitFor(() => expect(stage.asked).toEqual([one]));
    await button('Look for Open Badges here');
  });
});
