import { fill, finish, newAward } from '../award-draft';
import { type Note, nothing, type Reading, seen } from '../detector';
import { at, textAt } from '../json-access';
import { dayOfMoment } from '../moments';
import { edxCertificateUrl } from './edx-address';

/** edX's own list of a learner's certificates as data; it names the day a certificate was made and the day it was changed. */
export function readEdxJson(json: unknown, _url: URL, today: string): Reading {
  const notes: Note[] = [];
  if (!Array.isArray(json)) return nothing('data', 'data-not-known');
  const awards = json.flatMap((record: unknown) => {
    const id = textAt(record, 'uuid')?.toLowerCase() ?? '';
    if (!/^[0-9a-f]{32}$/.test(id) || at(record, 'status') !== 'downloadable') return [];
    const award = fill(
      newAward('edx'),
      'data',
      {
        title: textAt(record, 'course_display_name'),
        issuer: textAt(record, 'course_organization'),
        issuedOn: dayOfMoment(at(record, 'created_date')),
        id,
        verifyUrl: edxCertificateUrl(id),
        owner: 'me',
        state: 'valid',
      },
      notes,
    );
    return award.title ? finish(award, today) : [];
  });
  return awards.length > 0 ? seen('data', awards, notes) : nothing('data', json.length === 0 ? 'nothing-listed' : 'data-not-known', notes);
}
