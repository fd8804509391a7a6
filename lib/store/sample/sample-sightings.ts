import type { Award } from '../../domain/award';
import type { Badge } from '../../domain/badge';
import type { Provenance } from '../../domain/provenance';
import type { Sighting } from '../../domain/sighting';
import type { StoredFile } from '../database';
import { describeFile } from '../files';
import { type Calendar, entity } from './calendar';

/** What was seen of the sample's badges, with the files of it, and the badges as the last look at them leaves them. */
export type SampleSeen = { badges: Badge[]; sightings: Sighting[]; files: StoredFile[] };

/** Looks at one badge of the sample: at saving it was valid, later it was revoked; each with the page's text. */
export async function sampleSightings(calendar: Calendar, badges: readonly Badge[]): Promise<SampleSeen> {
  const badge = badges.find(({ id }) => id === 'b-cloud');
  if (!badge?.verifyUrl) return { badges: [...badges], sightings: [], files: [] };
  const now = awardOf(badge, 'Withdrawn on the grounds of section 7 of the handbook.');
  const looks: { days: number; award: Award }[] = [
    { days: -418, award: { ...now, state: 'valid', criteria: 'Pass the exam of the second edition with at least 70 of 100 points.' } },
    { days: -40, award: now },
  ];
  const kept = await Promise.all(looks.map(({ days, award }, index) => lookOf(calendar, badge, { days, award, number: index + 1 })));
  const lastRead: Provenance = { kind: 'page', url: badge.verifyUrl, seenAt: calendar.moment(-40), layer: 'data' };
  const after: Badge = { ...badge, criteria: now.criteria, provenance: { ...badge.provenance, state: lastRead, criteria: lastRead } };
  return {
    badges: badges.map((one) => (one === badge ? after : one)),
    sightings: kept.map(({ sighting }) => sighting),
    files: kept.map(({ file }) => file),
  };
}

async function lookOf(calendar: Calendar, badge: Badge, { days, award, number }: { days: number; award: Award; number: number }) {
  const url = badge.verifyUrl ?? '';
  const state = award.state === 'revoked' ? 'This badge has been revoked.' : 'Verified';
  const text = [
    badge.title,
    `Issued by ${badge.issuer}`,
    `Issued to ${badge.earner}`,
    state,
    '',
    award.description,
    '',
    award.criteria,
  ].join('\n');
  const blob = new File([text], 'credly.com.txt', { type: 'text/plain' });
  const facts = await describeFile(blob);
  const fileId = `sample-look-file-${number}`;
  const file: StoredFile = { id: fileId, ...facts, blob: new Blob([text], { type: facts.type }), addedAt: calendar.moment(days) };
  const sighting: Sighting = {
    ...entity(calendar, `sample-look-${number}`, -days),
    badgeId: badge.id,
    url,
    seenAt: calendar.moment(days),
    award,
    kept: [{ what: 'text', fileId, sha256: facts.sha256, address: url }],
  };
  return { sighting, file };
}

/** The award as its page showed it. */
function awardOf(badge: Badge, criteria: string): Award {
  const { title, issuer, platform, earner, owner, state, issuedOn, expiresOn, verifyUrl, skills, description } = badge;
  const read = { title, issuer, platform, earner, owner, state, issuedOn, expiresOn, verifyUrl, skills, description, criteria };
  return { ...read, issuedText: null, id: badge.credentialId, image: null, sources: { title: 'data', criteria: 'data' } };
}
