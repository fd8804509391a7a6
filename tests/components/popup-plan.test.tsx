// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { seen } from '../../lib/detection/reading/detector';
import { planBadge } from '../../lib/store/planning';
import { award, button, faults, list, now, open, page, press, says, stage } from './popup-stage';

const offer = {
  title: 'Cloud Delivery',
  issuer: 'Northwind Academy',
  url: 'https://www.credly.com/org/northwind-academy/badge/cloud-delivery',
};
const template = () => page(seen('template', [], [], null, [offer]), offer.url);
const fill = async (label: string, value: string) => fireEvent.input(await screen.findByLabelText(label), { target: { value } });
/** 3 August 2026, noon here. */
const august = new Date(2026, 7, 3, 12).getTime();
const planned = (withBaseline = true) =>
  planBadge(
    stage.db,
    {
      title: offer.title,
      issuer: offer.issuer,
      platform: 'credly',
      offer,
      result: withBaseline
        ? { name: 'Defects after release', unit: 'defects', better: 'lower', baseline: { value: 12, period: '', source: '' } }
        : null,
    },
    august,
  );
const met = () => list(award('Cloud Delivery', { owner: 'me', issuedOn: '2026-11-14' }));

test('an offer is planned with its baseline, in one act; the offer then leads to the plan', async () => {
  stage.looked = template();
  await open();
  await press('Plan Cloud Delivery');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Name of the result')));
  await fill('Name of the result', 'Defects after release');
  await fill('Unit', 'defects');
  await fill('Baseline today', '12');
  await fill('Period', 'October');
  await fill('Where the number comes from', 'Team board');
  await press('Plan it');
  await says('“Cloud Delivery” planned, with its baseline.');
  const [badge] = await stage.db.badges.toArray();
  expect(badge).toMatchObject({ title: 'Cloud Delivery', standing: 'planned', offerUrl: offer.url, plannedAt: now() });
  expect(await stage.db.metrics.toArray()).toMatchObject([
    { badgeId: badge?.id, better: 'lower', baseline: { value: 12, period: 'October', recordedAt: now(), source: { note: 'Team board' } } },
  ]);
  const link = await screen.findByRole('link', { name: 'Planned. Open Cloud Delivery' });
  expect(link.getAttribute('href')).toBe(`/portfolio.html#/evidence/badges/${badge?.id}`);
  expect(await faults()).toEqual([]);
  await press('Undo');
  await button('Plan Cloud Delivery');
  expect([await stage.db.badges.count(), await stage.db.metrics.count()]).toEqual([0, 0]);
});

test('what is missing is said with what to do, and planning goes without a baseline as well', async () => {
  stage.looked = template();
  await open();
  await press('Plan Cloud Delivery');
  await press('Plan it');
  await says('Name the result, or plan it without a baseline for now.');
  await says('Write today’s number, or plan it without one for now.');
  await fill('Baseline today', '1,200');
  await says('This can be read in two ways. Write 1200 for thousands, or 1.2 for a decimal.');
  await fill('Baseline today', 'many');
  await says('Write the number in digits, such as 12 or 4.5.');
  expect(await faults()).toEqual([]);
  expect(await stage.db.badges.count()).toBe(0);
  await press('Plan it without a baseline for now');
  await says('“Cloud Delivery” planned.');
  expect(await stage.db.badges.toArray()).toMatchObject([{ standing: 'planned' }]);
  expect(await stage.db.metrics.count()).toBe(0);
});

test('the plan is left by Esc or Cancel, and nothing is planned', async () => {
  stage.looked = template();
  await open();
  await press('Plan Cloud Delivery');
  fireEvent.keyDown(screen.getByLabelText('Name of the result'), { key: 'Escape' });
  await press('Plan Cloud Delivery');
  await press('Cancel');
  await button('Plan Cloud Delivery');
  expect(await stage.db.badges.count()).toBe(0);
});

test('an award that was planned says when and from which baseline; saved, it asks for the reading', async () => {
  const { value } = await planned();
  stage.looked = met();
  await open();
  await says('You planned this on 3 August 2026, baseline 12 defects.');
  expect(screen.queryByText('1 reading due')).toBeNull();
  expect(await faults()).toEqual([]);
  await press('Save Cloud Delivery');
  await says('1 brought up to date.');
  const reading = `/portfolio.html#/evidence/results/${value.metric?.id}/reading`;
  expect((await screen.findByRole('link', { name: 'Add a later reading' })).getAttribute('href')).toBe(reading);
  expect((await screen.findByRole('link', { name: '1 reading due' })).getAttribute('href')).toBe(reading);
  expect(await stage.db.badges.toArray()).toMatchObject([{ id: value.badge.id, standing: 'earned', plannedAt: august }]);
  await press('Undo');
  await says('You planned this on 3 August 2026, baseline 12 defects.');
  expect(await stage.db.badges.toArray()).toMatchObject([{ standing: 'planned' }]);
});

test('a plan counts as not saved: "save mine" takes it', async () => {
  await planned(false);
  stage.looked = met();
  await open();
  await says('You planned this on 3 August 2026.');
  await press('Save my 1');
  await screen.findByRole('link', { name: 'Saved. Open Cloud Delivery' });
  expect(screen.queryByText('1 reading due')).toBeNull();
});

test('somebody else’s award is nobody’s plan come true', async () => {
  await planned();
  stage.looked = list(
    award('Cloud Delivery', { owner: 'other', earner: 'B. Learner' }),
    award('Cloud Delivery', { id: 'x', earner: 'C. Learner' }),
  );
  await open();
  await screen.findByRole('group', { name: 'Is “C. Learner” you?' });
  expect(screen.queryByText(/You planned this/)).toBeNull();
});

test('an award whose name nobody has answered for says that a plan waits for the answer', async () => {
  const { value } = await planned();
  stage.looked = list(award('Cloud Delivery', { id: 'x', earner: 'C. Learner' }));
  await open();
  await says('You planned a badge of this name. Say first whether “C. Learner” is you, so that saving makes the plan come true.');
  await press('Yes');
  await says('You planned this on 3 August 2026, baseline 12 defects.');
  expect(screen.queryByText(/Say first whether/)).toBeNull();
  await press('Save Cloud Delivery');
  await screen.findByRole('link', { name: 'Saved. Open Cloud Delivery' });
  expect(await stage.db.badges.toArray()).toMatchObject([{ id: value.badge.id, standing: 'earned' }]);
});

test('a reading that is due is said on a page of any site', async () => {
  await planned();
  const { recordAwards } = await import('../../lib/store/badges');
  await recordAwards(stage.db, [award('Cloud Delivery', { owner: 'me' })], { url: offer.url, seenAt: now() }, now());
  stage.looked = { kind: 'elsewhere', url: 'https://example.org/', title: 'Elsewhere' };
  await open();
  await screen.findByRole('link', { name: '1 reading due' });
});
