// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { nothing } from '../../lib/detection/reading/detector';
import { button, faults, now, open, page, press, says, stage } from './popup-stage';

test('adding by hand starts from the page, says what is missing, and saves with the learner as the source', async () => {
  stage.looked = page(nothing('badge', 'no-title'), 'https://www.credly.com/badges/7c1e2d3a-5b4f-4c6d-8e9f-0a1b2c3d4e5f');
  await open();
  await press('Add by hand');
  const title = screen.getByLabelText('Title') as HTMLInputElement;
  expect(title.value).toBe('A page');
  expect(document.activeElement).toBe(title);
  expect((screen.getByLabelText('Verification link') as HTMLInputElement).value).toMatch(/^https:\/\/www\.credly\.com\/badges/);
  expect(await faults()).toEqual([]);
  fireEvent.input(title, { target: { value: '  ' } });
  fireEvent.input(screen.getByLabelText('Verification link'), { target: { value: 'javascript:alert(1)' } });
  fireEvent.click(await button('Save'));
  await says('A badge needs a title.');
  await says('A link begins with https:// or http://.');
  expect(await stage.db.badges.count()).toBe(0);
  fireEvent.input(title, { target: { value: ' Incident Commander ' } });
  fireEvent.input(screen.getByLabelText('Issued by'), { target: { value: 'Northwind Academy' } });
  fireEvent.input(screen.getByLabelText('Issued on'), { target: { value: '2025-06-18' } });
  fireEvent.input(screen.getByLabelText('Verification link'), { target: { value: '' } });
  fireEvent.click(await button('Save'));
  await says('“Incident Commander” saved on this computer.');
  const [badge] = await stage.db.badges.toArray();
  expect(badge).toMatchObject({
    title: 'Incident Commander',
    issuer: 'Northwind Academy',
    issuedOn: '2025-06-18',
    owner: 'me',
    standing: 'earned',
    platform: 'credly',
  });
  expect(badge?.provenance.title).toEqual({ kind: 'typed', at: now() });
});
