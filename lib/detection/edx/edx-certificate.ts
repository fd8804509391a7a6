import { type Found, fill, fillIssued, finish, newAward, noteMissing } from '../reading/award-draft';
import { cleanText, parseUrl } from '../reading/clean-text';
import { onlyDateAmong, readDate } from '../reading/dates';
import { type Address, type Note, nothing, type Reading, seen } from '../reading/detector';
import {
  all,
  boxAround,
  boxesFrom,
  distinct,
  labelled,
  langOf,
  leaves,
  mainOf,
  metaOf,
  onlyOne,
  textIn,
  textOf,
  textsIn,
  textsOf,
} from '../reading/page-access';

/**
 * The certificate of a course, on edX or any other Open edX site, and that of a program on edX. Both are rendered by
 * the server from templates that share their class names; themes of other sites may replace them.
 */
export function readCertificatePage(root: Element, url: URL, address: Address, today: string): Reading {
  const { kind } = address;
  // The invalid page keeps the valid one's name on its body, so only this mark tells.
  if (root.querySelector('.status-invalid')) return nothing(kind, 'invalid-certificate');
  if (url.searchParams.has('preview') || /\/certificates\/course\//.test(url.pathname)) return nothing(kind, 'preview');
  const lines = leaves(root);
  const shown = idsIn(lines);
  const id = address.id ?? (shown.length === 1 ? shown[0] : undefined);
  if (!id) return nothing(kind, 'no-award');
  if (shown.length > 0 && !shown.includes(id)) return nothing(kind, 'stale', [{ code: 'dom-stale', text: '' }]);

  const notes: Note[] = [];
  const isProgram = kind === 'program-certificate';
  const award = newAward(address.platform);
  const ofOwner = root.querySelector('.wrapper-banner-user, #action-share-linkedin, #action-print-view');
  fill(award, address.id ? 'address' : 'dom', {
    id,
    verifyUrl: isProgram ? `${url.origin}/credentials/${id}/` : `${url.origin}/certificates/${id}`,
  });
  fill(award, 'dom', { ...readBody(root, address.platform), owner: ofOwner ? 'me' : 'unknown' }, notes);
  if (isProgram) fill(award, 'meta', { title: titleInHead(root, id) }, notes);
  fill(award, 'text', { ...readNumbered(root, lines, address.platform), ...readStatement(root) }, notes);
  const lang = langOf(root);
  fillIssued(award, 'dom', onlyDateAmong(textsIn(datedParts(root)), lang, 5), notes);
  // "Issued August 6, 2018", or "Issued On:" with the date beside it, else the one date of the page.
  const date = readDate(labelled(lines, /^issued\b/i), lang);
  fillIssued(award, 'text', date ?? onlyDateAmong(textsIn(lines), lang, 4), notes);
  const isCertificate = shown.length > 0 || root.querySelector('[class*="accomplishment"], [class*="certificate"]');
  if (!award.title) return nothing(kind, isCertificate ? 'no-title' : 'no-award', notes);
  if (!award.earner && !award.issuedOn && !award.issuedText && shown.length === 0) return nothing(kind, 'no-earner', notes);
  // Themes of other sites leave out what they like.
  if (address.platform === 'edx') noteMissing(award, notes);
  return seen(kind, [finish(fill(award, 'dom', { state: 'valid' }), today)], notes);
}

/**
 * What a class calls a date, with all that is in it. Not by a descendant selector: on a page of 5,000 levels that would
 * look up 5,000 times for each element.
 */
function datedParts(root: Element): Element[] {
  let last: Element | null = null;
  return all(root, '[class*="date"]').flatMap((box) => {
    if (last?.contains(box)) return [];
    last = box;
    return [box, ...all(box, '*')];
  });
}

/** Certificate ids among the texts of a page. */
const idsIn = (lines: Element[]): string[] => {
  const texts = lines.map((line) => line.textContent ?? '').filter((text) => text.length < 200);
  return distinct(texts.flatMap((text) => text.match(/\b[0-9a-f]{32}\b/g) ?? []));
};

/** First the marks of edX and of the default theme, then those from before 2015 and of known themes. */
function readBody(root: Element, platform: string): Found {
  return {
    title:
      textOf(root, '.accomplishment-course-name, .accomplishment-program-name') ??
      textOf(root, '.copy-course-name, .accomplishment-rendering h2.heading, .accomplishment-summary strong'),
    // The `strong` only: a list further down bears the same class and holds more than the name.
    earner: textOf(root, 'strong.accomplishment-recipient') ?? textOf(root, '.copy-name, .recipient-name'),
    // Before 2015 the organisation stood by itself, in front of the title.
    issuer: offeredBy(root) ?? (platform === 'edx' ? ofLogos(root) : null) ?? textOf(root, '.copy-course-org'),
  };
}

/**
 * Who offers it: "a course of study offered by GTx, an online learning initiative of Georgia Institute of Technology."
 * names the institution last; "a program offered by A and B, in collaboration with edX." names it in between.
 */
function offeredBy(root: Element): string | null {
  const marked = textsOf(root, '.accomplishment-statement-detail');
  const other = textsIn([...leaves(mainOf(root)), ...all(mainOf(root), 'p')]);
  const sentences = marked.length > 0 ? marked : other.filter((text) => /\ba (?:course of study|program) offered by\b/.test(text));
  return onlyOne(distinct(sentences.flatMap((text) => institutionIn(text) ?? [])));
}

const institutionIn = (sentence: string): string | null =>
  /^.*\binitiative of (.+?)(?: through edX)?\.?$/.exec(sentence)?.[1] ??
  /\boffered by (.+?)(?:, (?:in collaboration with|an online learning)\b.*|\.)?$/.exec(sentence)?.[1] ??
  null;

/**
 * The institutions by their logos, where the sentence is in another language: as the sentence writes them, if it names
 * all of them, else the one beside which no other picture stands.
 */
function ofLogos(root: Element): string | null {
  // Open edX puts its own beside that of the institution.
  const images = all(root, 'img.organization-logo:not([alt^="edX"])');
  const names = images.map((image) => cleanText(image.getAttribute('alt'))?.replace(/ logo$/i, '') ?? '');
  const sentence = textsOf(root, '.accomplishment-statement-detail').at(-1) ?? '';
  const box = images[0] && boxAround(images[0]);
  // A picture in the same box that names nobody may be that of one more.
  if (!box || all(box, 'img:not([alt^="edX"])').length !== images.length || names.includes('')) return null;
  const places = names.map((name) => sentence.indexOf(name));
  const ends = places.map((place, index) => place + (names[index]?.length ?? 0));
  if (!places.includes(-1)) return sentence.slice(Math.min(...places), Math.max(...ends));
  return all(box, 'img').length === 1 ? onlyOne(names) : null;
}

/** The credential's title in the head, "MicroMasters: Statistics", where the type may be followed by a missing one, "None". */
function titleInHead(root: Element, id: string): string | null {
  const own = parseUrl(metaOf(root, 'og:url'))?.pathname;
  const title = own?.includes(id) ? /^[^:]+: (.+)$/.exec(metaOf(root, 'og:title') ?? '')?.[1] : null;
  return title && title !== 'None' ? title : null;
}

/**
 * The certificate's sentence as running text, for templates without the usual marks. The name is set in bold in all of
 * them; where that is not so, the parts of the sentence may stand in another order.
 */
function readStatement(root: Element): Found {
  const main = mainOf(root);
  const text = textIn(main)?.slice(0, 5_000) ?? '';
  const [, earner, title] =
    /certify that (.{2,150}?) (?:has )?successfully completed\b.{0,200}? in (?:[\w.-]+: ?)?(?!:)(.{2,300}?),? a (?:course of study|program) offered by /.exec(
      text,
    ) ?? [];
  return earner && title && textsOf(main, 'strong, b').includes(earner) ? { earner, title } : {};
}

/**
 * The title behind the course's number, as in "OPS201x: Operating Software", for which no language is needed: the
 * head's title names the number ("TidewaterX OPS201x Certificate | edX"). On edX the name stands in bold in the same
 * sentence; what is bold elsewhere is the certificate's type, who signs, or the title itself.
 */
function readNumbered(root: Element, lines: Element[], platform: string): Found {
  const number = /^\S+ (\S+) \S+ \| /.exec(textOf(root, 'title') ?? '')?.[1];
  for (const line of lines) {
    if (
      !number ||
      line.localName === 'title' ||
      !textIn(line)
        ?.split(/[\s:]+/)
        .includes(number)
    )
      continue;
    for (const box of boxesFrom(line)) {
      // The organisation may stand before the number, and nothing else.
      const [before = '', ...after] = textIn(box)?.slice(0, 1_000).split(`${number}:`) ?? [];
      const title = /\S \S/.test(before) ? null : cleanText(after.join(`${number}:`));
      if (!title) continue;
      const sentence = platform === 'edx' && line.closest('p');
      const inBold = sentence ? distinct(textsOf(sentence, 'strong, b')).filter((text) => !text.includes(number)) : [];
      return { title, earner: onlyOne(inBold) };
    }
  }
  return {};
}
