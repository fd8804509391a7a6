import { readCredentialText } from '../../credentials/credential-text';
import { readOpenBadges } from '../../credentials/read-open-badges';
import type { Award } from '../../domain/award';
import type { CivilDate } from '../../domain/civil-date';
import { awardOf } from '../open-badge-award';
import { type Detector, nothing, type Reading, seen } from '../reading/detector';
import { rootOf } from '../reading/page-access';
import { withoutEmail } from '../reading/without-email';
import { readData } from '../site-data';
import { classifyAddress, readPage } from '../sites';
import { badgeCandidates } from './badge-candidates';
import { credlyEmbeds } from './credly-embeds';
import { embeddedData } from './embedded-data';
import { type PageOffer, pageOffer } from './page-offer';
import { readSchemaCredentials } from './schema-credentials';

/**
 * What is read of a page that is not watched: the reading, the site's name where its address is an award's, pages of
 * badges that it only shows, and what it offers to begin with.
 */
export type AnySiteReading = { reading: Reading; platform: string; links: string[]; offer: PageOffer };

/**
 * Reads a page of any site, at the learner's click: by the reader of its site where there is one, else by what Open
 * Badges and schema.org look like everywhere. Asks nothing of the network; what could be asked stands in `more`. Never throws.
 */
export function readAnySite(page: Document, url: URL, today: CivilDate, detectors: readonly Detector[]): AnySiteReading {
  const root = rootOf(page);
  const address = classifyAddress(url, detectors);
  const known = readPage(page, url, today, detectors);
  const reading =
    known.kind === 'seen' && known.awards.length > 0
      ? known
      : better(
          known,
          unlessBroken(() => readOpenly(page, root, url, today), nothing('other', 'unreadable')),
        );
  const beside = known.kind !== 'elsewhere' ? (known.more ?? []) : [];
  const named = unlessBroken(() => badgeCandidates(page, root, url), []);
  const more = url.protocol === 'https:' ? [...new Set([...beside, ...named])].slice(0, 30) : [];
  return {
    reading: more.length > 0 && reading.kind !== 'elsewhere' ? { ...reading, more } : reading,
    platform: address.award === false ? 'other' : address.platform,
    links: unlessBroken(() => credlyEmbeds(root, url), []),
    offer: unlessBroken(() => pageOffer(root, url), { title: '', issuer: '', url: withoutEmail(url.href), issuedOn: null }),
  };
}

/** What a part of the reading gives; a page that breaks one part still has the others. */
function unlessBroken<T>(part: () => T, otherwise: T): T {
  try {
    return part();
  } catch {
    return otherwise;
  }
}

/** Of a known site's reading without an award and what stands there openly, the one that says more. */
function better(known: Reading, open: Reading): Reading {
  if (open.kind === 'seen' && (open.awards.length > 0 || known.kind !== 'seen')) return open;
  return known.kind === 'elsewhere' ? open : known;
}

/** Open Badges and credentials that stand on the page itself for everybody to read. */
function readOpenly(page: Document, root: Element, url: URL, today: CivilDate): Reading {
  const shown = shownData(page, root);
  // What the site answers with when it is asked for nothing but data is its own word.
  if (shown !== null) return readData(shown, url, today);
  const data = embeddedData(root);
  const strong = [...data, ...drawnData(root)].flatMap((json) => readOpenBadges(json).flatMap((badge) => awardOf(badge, today) ?? []));
  const { awards: weak, offers, notes } = readSchemaCredentials(data, url, today);
  const awards = [...unlike(strong), ...weak.filter(({ title }) => !strong.some((one) => one.title === title))];
  if (awards.length + offers.length === 0) return nothing('other', 'not-an-award-page');
  return seen('other', awards, notes, null, offers);
}

/** What is baked into drawings that stand in the page's own markup; there the prefix is a part of the name. */
const drawnData = (root: Element): unknown[] =>
  ['openbadges:assertion', 'openbadges:credential'].flatMap((name) =>
    [...root.getElementsByTagName(name)].slice(0, 100).flatMap((element) => {
      const read = readCredentialText(element.textContent ?? '');
      return read.kind === 'data' ? [read.json] : [];
    }),
  );

/** The data, where the tab shows data instead of a page. */
function shownData(page: Document, root: Element): unknown {
  if (!/^application\/(?:[a-z]+\+)?json/.test(page.contentType)) return null;
  const read = readCredentialText(root.querySelector('body')?.textContent ?? '');
  return read.kind === 'data' ? read.json : null;
}

/** Awards without those that came up before. */
const unlike = (awards: readonly Award[]): Award[] =>
  awards.filter((award, index) => award.id === null || awards.findIndex(({ id }) => id === award.id) === index);
