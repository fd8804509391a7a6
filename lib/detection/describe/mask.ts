import { courseraHosts } from '../coursera/coursera-address';
import { credlyHosts } from '../credly/credly-address';
import { edxHosts } from '../edx/edx-address';
import { parseUrl } from '../reading/clean-text';
import { interfaceWords } from './interface-words';
import { type Secrets, wordsOf } from './secrets';

/** What a text looks like, in place of the text. */
export function shapeOf(text: string): string {
  const clean = text.slice(0, 1_000).replace(/\s+/g, ' ').trim();
  if (/^\S+@\S+\.\S+$/.test(clean)) return '‹e-mail›';
  if (/^https?:\/\//i.test(clean)) return '‹address›';
  if (isId(clean)) return `‹id ${clean.length}›`;
  if (/^[\d\s.,:/%+()-]{1,30}$/.test(clean) && /\d/.test(clean)) return dateLike.test(clean) ? '‹date-like›' : '‹number›';
  if (clean.length <= 100 && dateLike.test(clean)) return '‹date-like›';
  return `‹text ${text.length > 1_000 ? text.length : clean.length}›`;
}

const dateLike = /(?<!\d)(?:(?:19|20)\d{2}(?!\d)|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})/;
const isId = (text: string): boolean => /^[\w~-]{8,}$/.test(text) && /\d/.test(text) && !dateLike.test(text);

/**
 * A name that the site's makers gave (a class, an attribute, a key of data) without what may speak of somebody: words
 * that also stand in the page's texts, ids, and letters that no such name is made of.
 */
export function maskName(name: string, secrets: Secrets): string {
  const short = name.slice(0, 80);
  return short.replace(/[\p{L}\p{M}\p{N}]+/gu, (token) => maskToken(token, secrets)).replace(/[^\w‹›:@$./-]+/g, '·');
}

function maskToken(token: string, secrets: Secrets): string {
  if (!/^[A-Za-z\d]+$/.test(token)) return '‹w›';
  // MembershipsV1Resource, h1 and col2 are names; anything else with a digit may be an id.
  if (/\d/.test(token.replace(/V\d(?=[A-Z]|$)/, '')) && !/^[a-z]{0,3}\d$/i.test(token)) return '‹x›';
  if (/^[0-9a-f]{6,}$/i.test(token)) return interfaceWords.has(token.toLowerCase()) ? token : '‹x›';
  const isSecret = (part: string) => wordsOf(part).some(secrets.isSecret);
  if (interfaceWords.has(token.toLowerCase())) return token;
  if (isSecret(token)) return '‹w›';
  return token.replace(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g, (part) => (isSecret(part) ? '‹w›' : part));
}

/** Words that sites put into addresses to say what stands there; every other part of a path is somebody's, or an id. */
const pathWords = new Set(
  `badges badge users user org organizations api public_badges public_url linked_in_profile linked_in facebook twitter
  embedded embedded_badge email print whatsapp earner earned edit skills account accomplishments verify certificate records
  share specialization specializations professional-cert professional-certificates learn learning courses course projects degrees partners
  instructor certificates credentials programs shared dashboard progress search program catalog certification images size images-cdn
  downloads assets static coursera_assets meta_images generated certificate_landing_page badges.json external_badges open_badges public home u public-badges obi`
    .trim()
    .split(/\s+/),
);

/** Parameters whose names say nothing of anybody. */
const parameters = /^(?:page|page_size|per|sort|lang|locale|preview|t|utm_\w{1,12}|redirect_to|tab|trk)$/;

/** Hosts that are no secret: those of the sites that are read, and of their pictures. */
const knownHosts: ReadonlySet<string> = new Set([
  ...[...credlyHosts, ...courseraHosts, ...edxHosts],
  ...['images.credly.com', 'images.youracclaim.com', 'cdn.credly.com', 's3.amazonaws.com', 'd3njjcbhbojbot.cloudfront.net'],
]);

/** An address without ids, slugs, codes, values of parameters, and fragment; hosts other than the known ones are left out. */
export function maskAddress(address: string, base: URL): string {
  const url = parseUrl(address.slice(0, 4_000), base.href);
  if (!url) return '‹no address›';
  if (!/^https?:$/.test(url.protocol)) return '‹other scheme›';
  const host = url.host === base.host && address.startsWith('/') ? '' : knownHosts.has(url.host) ? url.host : '‹host›';
  const path = url.pathname.split('/').slice(0, 12).map(maskSegment).join('/');
  // By its text: in a content script Firefox lets nobody go through `searchParams`.
  const keys = url.search.slice(1).split('&').filter(Boolean).slice(0, 8).map(maskParameter);
  return `${host}${path}${keys.length > 0 ? `?${keys.join('&')}` : ''}${url.hash ? '#‹fragment›' : ''}`;
}

function maskParameter(parameter: string): string {
  const key = parameter.split('=')[0] ?? '';
  return `${parameters.test(key) ? key : '‹key›'}=‹value›`;
}

function maskSegment(segment: string): string {
  if (segment === '' || pathWords.has(segment.toLowerCase())) return segment.toLowerCase();
  if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(segment)) return '‹uuid›';
  if (/^[0-9a-f]{12,}$/i.test(segment)) return `‹hex ${segment.length}›`;
  if (/^\d+$/.test(segment)) return '‹number›';
  if (/^[A-Z\d]{8,20}$/.test(segment)) return `‹code ${segment.length}›`;
  const [, named = ''] = /^(\w+)~/.exec(segment) ?? [];
  if (pathWords.has(named.toLowerCase())) return `${named.toLowerCase()}~‹code›`;
  // The interface language that may stand in front: /pt/badges/…
  return /^[a-z]{2}$/.test(segment) ? '‹language›' : `‹slug ${segment.length}›`;
}
