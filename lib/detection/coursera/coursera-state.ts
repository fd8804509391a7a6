import { dayOf } from '../reading/dates';
import { at, isObject, type Json, listOf, ownValue, textAt } from '../reading/json-access';
import { all } from '../reading/page-access';

/** What Coursera's inline data says of one certificate. */
export type StateFacts = { title: string | null; issuer: string | null; earner: string | null; issuedOn: string | null; skills: string[] };

/** A learner who hides the name is shown as "User 123456". */
export const shownName = (name: string | null): string | null => (name && !/^user \d+$/i.test(name) ? name : null);

/**
 * The inline data of the page, as the server put it there: `window.__APOLLO_STATE__ = {…};`. Read from the script's
 * text, since a content script does not share the page's variables. Null where there is none.
 */
export function findState(root: Element): Json | null {
  for (const script of all(root, 'script:not([src])')) {
    const state = stateIn(script.textContent ?? '');
    if (state) return state;
  }
  return null;
}

/** The inline data in a script's text; null where it holds none. */
export function stateIn(script: string): Json | null {
  for (const mark of script.matchAll(/__APOLLO_STATE__["'\]\s]*=\s*(?=\{)/g)) {
    const state = parseFrom(script.slice(mark.index + mark[0].length));
    if (state) return state;
  }
  return null;
}

/**
 * What the data says of each certificate that it holds, by code: after in-site navigation of others only. The page's
 * data also holds recommended courses and their partners, so every step follows a reference.
 */
export function certificatesIn(state: Json): Map<string, StateFacts> {
  const certificates = new Map<string, StateFacts>();
  for (const resource of resourcesOf(state)) {
    const memberships = typed(resource, 'AccomplishmentsVCMembership');
    // Several certificates in one box: whose name and course belong to which is not said.
    const named = memberships.length === 1 ? namedIn(state, resource) : {};
    for (const membership of memberships) {
      const granted = { title: null, issuer: null, earner: null, issuedOn: dayOf(at(membership, 'grantedAt')), skills: [] };
      certificates.set(textAt(membership, 'certificateCode')?.toUpperCase() ?? '', { ...granted, ...named });
    }
  }
  return certificates;
}

/** Course and earner of the one certificate of an answer. */
function namedIn(state: Json, resource: Json) {
  const courseId = textAt(typed(resource, 'AccomplishmentsMembership')[0], 'courseId');
  return { ...courseOf(state, courseId), earner: earnerOf(resource) };
}

/** The answers that the page had asked for; each holds what belongs to one question. */
const resourcesOf = (state: Json): Json[] => Object.values(at(state, 'ROOT_QUERY') ?? {}).filter(isObject);

function earnerOf(resource: Json): string | null {
  const profile = typed(resource, 'AccomplishmentsSignatureTrackProfile')[0];
  const names = ['firstName', 'middleName', 'lastName'].flatMap((key) => textAt(profile, key) ?? []);
  return shownName(names.join(' ') || null);
}

function courseOf(state: Json, courseId: string | null): { title: string | null; issuer: string | null; skills: string[] } {
  const course = courseId ? ownValue(state, `Course_Course:${courseId}`) : null;
  const partners = listOf(at(course, 'partners')).flatMap(
    (partner) => textAt(ownValue(state, textAt(partner, '__ref') ?? ''), 'name') ?? [],
  );
  // Retired courses keep their place with an empty name.
  return { title: textAt(course, 'name'), issuer: partners.join(', ') || null, skills: courseId ? skillsOf(state, courseId) : [] };
}

/** Skills stand with the course's advertisement, whose key or id holds the course's id. */
function skillsOf(state: Json, courseId: string): string[] {
  for (const [key, entity] of Object.entries(state)) {
    if (!key.includes(courseId) && !textAt(entity, 'id')?.includes(courseId)) continue;
    const lists = collect(entity, (box) => Array.isArray(ownValue(box, 'skills'))).map((box) => listOf(box.skills));
    const skills = lists.find((list) => list.length > 0 && list.every((skill) => typeof skill === 'string'));
    if (skills) return skills as string[];
  }
  return [];
}

const typed = (box: unknown, name: string): Json[] => collect(box, (one) => one.__typename === name);

/** The objects within a value that match; outer ones first, and only among the first 20,000 or so. */
function collect(value: unknown, wanted: (box: Json) => boolean): Json[] {
  const found: Json[] = [];
  const waiting: unknown[] = [value];
  // The list grows while it is gone through.
  for (const one of waiting) {
    if (typeof one !== 'object' || one === null) continue;
    if (isObject(one) && wanted(one)) found.push(one);
    if (waiting.length < 20_000) for (const inner of Object.values(one)) waiting.push(inner);
  }
  return found;
}

/** The JSON object that a text begins with, whatever follows it: up to the brace that closes it, braces in texts left out. */
function parseFrom(text: string): Json | null {
  let depth = 0;
  for (const { 0: mark, index } of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[{}]/g)) {
    depth += mark === '{' ? 1 : mark === '}' ? -1 : 0;
    if (depth > 0) continue;
    try {
      const state: unknown = JSON.parse(text.slice(0, index + 1));
      return isObject(state) && Object.keys(state).length > 0 ? state : null;
    } catch {
      return null;
    }
  }
  return null;
}
