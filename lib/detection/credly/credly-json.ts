import type { Award, Offer } from '../../domain/award';
import type { CivilDate } from '../../domain/civil-date';
import { fill, finish, newAward } from '../reading/award-draft';
import { cut, limits, webAddress } from '../reading/clean-text';
import { type Note, nothing, type Reading, seen } from '../reading/detector';
import { at, isObject, listOf, textAt } from '../reading/json-access';
import { dayOfMoment } from '../reading/moments';
import { credlyBadgeUrl, isCredlyId } from './credly-address';
import { classifyCredlyTemplate } from './credly-template-address';

/** The address of the next page of JSON, given one page and its address; null after the last. */
export function nextCredlyAddress(json: unknown, url: URL): string | null {
  const paging = at(json, 'metadata');
  const [page, pages] = [at(paging, 'current_page'), at(paging, 'total_pages')];
  if (typeof page !== 'number' || typeof pages !== 'number' || page >= pages) return null;
  const next = new URL(url.href);
  next.searchParams.set('page', String(page + 1));
  return next.href;
}

/** Credly's JSON: one badge, a page of somebody's badges, badges brought in from elsewhere, or what can be earned. */
export function readCredlyJson(json: unknown, url: URL, today: CivilDate): Reading {
  const notes: Note[] = [];
  const data = at(json, 'data');
  const records = Array.isArray(data) ? data : isObject(data) ? [data] : null;
  // The same address answers as page or as data: what was given here is data.
  const kind = 'data';
  if (!records) return nothing(kind, 'data-not-known');
  const single = !Array.isArray(data);
  if (single && isOfAnother(data, url)) return nothing(kind, 'stale', [{ code: 'data-stale', text: '' }]);

  const awards: Award[] = [];
  const offers: Offer[] = [];
  for (const [i, record] of records.entries()) {
    const award = isObject(at(record, 'external_badge')) ? readImported(record, notes) : readIssued(record, notes);
    const offer = award ? null : readTemplate(record);
    if (award) awards.push(finish(award, today));
    else if (offer) offers.push(offer);
    else notes.push({ code: 'record-skipped', text: String(i + 1) });
  }
  const [total, page, pages] = ['total_count', 'current_page', 'total_pages'].map((key) => at(json, 'metadata', key));
  if (typeof page === 'number' && typeof pages === 'number' && page < pages) notes.push({ code: 'more-pages', text: `${page}/${pages}` });
  if (awards.length + offers.length === 0) return nothing(kind, records.length === 0 ? 'nothing-listed' : 'data-not-known', notes);
  return seen(kind, awards, notes, single || typeof total !== 'number' ? null : total, offers);
}

/** The record of a badge that Credly issued. The `*_date` fields are days; `issued_at` is a moment that may fall on another. */
function readIssued(record: unknown, notes: Note[]): Award | null {
  const id = textAt(record, 'id')?.toLowerCase() ?? '';
  const template = at(record, 'badge_template');
  const named = textAt(record, 'issued_to') || at(record, 'issued_at_date') || at(record, 'issued_at');
  if (!isCredlyId(id) || !isObject(template) || !named) return null;
  const award = fill(
    newAward('credly'),
    'data',
    {
      title: textAt(template, 'name'),
      issuer: issuerOf(record),
      earner: textAt(record, 'issued_to'),
      // `false` is also the answer to somebody who has not logged in, so it does not mean "somebody else".
      owner: at(record, 'user_is_earner') === true ? 'me' : 'unknown',
      state: stateOf(textAt(record, 'state'), notes),
      issuedOn: dayOfMoment(at(record, 'issued_at_date')) ?? dayOfMoment(at(record, 'issued_at')),
      expiresOn: dayOfMoment(at(record, 'expires_at_date')) ?? dayOfMoment(at(record, 'expires_at')),
      id,
      verifyUrl: credlyBadgeUrl(id),
      image: textAt(record, 'image_url') ?? textAt(template, 'image_url'),
      skills: namesOf(at(template, 'skills'), 'name'),
      description: textAt(template, 'description'),
      criteria: namesOf(at(template, 'badge_template_activities'), 'title').join('\n'),
      offerUrl: offerUrlOf(template),
    },
    notes,
  );
  if (at(record, 'is_private_badge') === true || at(record, 'public') === false) notes.push({ code: 'private', text: id });
  return award.title ? award : null;
}

/** The page on which anybody finds what can be earned. */
function offerUrlOf(template: unknown): string | null {
  const address = webAddress(at(template, 'url'));
  const url = address === null ? null : new URL(address);
  return url && classifyCredlyTemplate(url) ? url.origin + url.pathname : null;
}

/** A badge of another issuer that the learner uploaded to Credly: Credly vouches for it only where it says so. */
function readImported(record: unknown, notes: Note[]): Award | null {
  const badge = at(record, 'external_badge');
  const award = fill(
    newAward('credly'),
    'data',
    {
      title: textAt(badge, 'badge_name'),
      issuer: textAt(badge, 'issuer_name'),
      earner: textAt(badge, 'recipient_name'),
      state: at(badge, 'verification_status', 'verified') === true ? 'valid' : 'unknown',
      issuedOn: dayOfMoment(at(badge, 'issued_at_date')),
      expiresOn: dayOfMoment(at(badge, 'expires_at_date')),
      id: textAt(record, 'id') ?? textAt(badge, 'credly_record_id'),
      verifyUrl: textAt(badge, 'badge_url'),
      image: textAt(badge, 'image_url'),
      skills: namesOf(at(badge, 'skills'), 'name'),
      description: textAt(badge, 'badge_description'),
    },
    notes,
  );
  if (!award.title) return null;
  notes.push({ code: 'imported', text: award.id ?? award.title });
  return award;
}

/** What an organisation offers; it has an address of its own and nobody who earned it. */
function readTemplate(record: unknown): Offer | null {
  const title = textAt(record, 'name');
  const url = webAddress(at(record, 'url'));
  return title && url && classifyCredlyTemplate(new URL(url))
    ? { title: cut(title, limits.line), issuer: issuerOf(record)?.slice(0, limits.line) ?? null, url }
    : null;
}

function issuerOf(record: unknown): string | null {
  const entities = listOf(at(record, 'issuer', 'entities'));
  const first = entities.find((entity) => at(entity, 'primary') === true) ?? entities[0];
  return textAt(first, 'entity', 'name') ?? textAt(record, 'issuer', 'summary')?.replace(/^issued by /i, '') ?? null;
}

function stateOf(state: string | null, notes: Note[]): Award['state'] {
  if (state === 'accepted') return 'valid';
  if (state === 'pending' || state === 'revoked' || state === 'expired') return state;
  if (state) notes.push({ code: 'state-not-known', text: state.slice(0, 100) });
  return 'unknown';
}

const namesOf = (list: unknown, key: string): string[] => listOf(list).flatMap((one) => textAt(one, key) ?? []);

/** Whether the data of one badge is about another than its address names: …/public_badges/<id>. */
function isOfAnother(data: unknown, url: URL): boolean {
  const asked = url.pathname.split('/').find(isCredlyId)?.toLowerCase();
  return asked !== undefined && textAt(data, 'id')?.toLowerCase() !== asked;
}
