import type { Award } from '../../domain/award';
import { fill, finish, newAward } from '../reading/award-draft';
import { type Note, nothing, type Reading, seen } from '../reading/detector';
import { at, isObject, textAt } from '../reading/json-access';
import { dayOfMoment } from '../reading/moments';
import { edxCertificateUrl } from './edx-address';

/** edX's own data: a learner's certificates, with the days on which each was made and changed, or the record of a program. */
export function readEdxJson(json: unknown, url: URL, today: string): Reading {
  const notes: Note[] = [];
  const record = at(json, 'record');
  if (isObject(record)) return readProgramRecord(record, url, notes);
  if (!Array.isArray(json)) return nothing('data', 'data-not-known');
  const awards = json.flatMap((one: unknown) => readCertificate(one, notes) ?? []).map((award) => finish(award, today));
  return awards.length > 0 ? seen('data', awards, notes) : nothing('data', json.length === 0 ? 'nothing-listed' : 'data-not-known', notes);
}

function readCertificate(record: unknown, notes: Note[]): Award | null {
  const id = textAt(record, 'uuid')?.toLowerCase() ?? '';
  if (!/^[0-9a-f]{32}$/.test(id) || at(record, 'status') !== 'downloadable') return null;
  const found = {
    title: textAt(record, 'course_display_name'),
    issuer: textAt(record, 'course_organization'),
    issuedOn: dayOfMoment(at(record, 'created_date')),
    id,
    verifyUrl: edxCertificateUrl(id),
    owner: 'me' as const,
    state: 'valid' as const,
  };
  const award = fill(newAward('edx'), 'data', found, notes);
  return award.title ? award : null;
}

/** A program's record: earned only where it is completed; the courses in it have grades, which are no certificates. */
function readProgramRecord(record: unknown, url: URL, notes: Note[]): Reading {
  const program = at(record, 'program');
  if (at(program, 'completed') !== true) return nothing('data', 'no-award');
  const shared = textAt(record, 'shared_program_record_uuid')?.replaceAll('-', '') ?? '';
  const found = {
    title: textAt(program, 'name'),
    issuer: textAt(program, 'school'),
    earner: textAt(record, 'learner', 'full_name'),
    verifyUrl: /^[0-9a-f]{32}$/.test(shared) ? `${url.origin}/records/programs/shared/${shared}/` : null,
    state: 'valid' as const,
  };
  const award = fill(newAward('edx'), 'data', found, notes);
  return award.title ? seen('data', [award], notes) : nothing('data', 'data-not-known', notes);
}
