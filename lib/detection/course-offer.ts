import type { Offer } from '../domain/award';
import { cut, limits, parseUrl } from './reading/clean-text';
import { nothing, type Reading, seen } from './reading/detector';
import { at, listOf, textAt } from './reading/json-access';
import { all, mainOf, metaOf, onlyOne, textIn, textOf, textsOf } from './reading/page-access';

/**
 * A course or program that can be taken, on the page that advertises it. Such a page may promise a certificate and never
 * shows one. `hero` selects the heading where the site marks it; elsewhere the head has to say that it is of this page.
 */
export function readCourseOffer(root: Element, url: URL, hero = ''): Reading {
  const headIsOfThis = parseUrl(metaOf(root, 'og:url'), url.href)?.pathname === url.pathname;
  const heading = hero ? textOf(root, hero) : null;
  const tagged = headIsOfThis ? (metaOf(root, 'og:title')?.replace(/ (?:\||-) (?:Coursera|edX)$/, '') ?? null) : null;
  const title = heading ?? (headIsOfThis ? (onlyOne(textsOf(mainOf(root), 'h1')) ?? tagged) : null);
  return title ? offered('catalogue', url, title, providerIn(root, title) ?? partnerIn(root)) : nothing('catalogue', 'not-an-award-page');
}

/** The reading of a page that shows what can be earned, and not yet is. */
export function offered(kind: 'catalogue' | 'template', url: URL, title: string, issuer: string | null): Reading {
  const offer: Offer = {
    title: cut(title, limits.line),
    issuer: issuer && cut(issuer, limits.line),
    url: cut(url.origin + url.pathname, limits.url),
  };
  return seen(kind, [], [], null, [offer]);
}

/** Who provides the course of this name, by the page's data; other courses that are recommended stand there as well. */
function providerIn(root: Element, title: string): string | null {
  for (const script of all(root, 'script[type="application/ld+json"]')) {
    const data = parse(script.textContent ?? '');
    for (const course of [...listOf(data), data, ...listOf(at(data, '@graph'))]) {
      const provider = at(course, 'provider');
      const names = (Array.isArray(provider) ? provider : [provider]).flatMap((one) => textAt(one, 'name') ?? []);
      if (textAt(course, 'name') === title && names.length > 0) return [...new Set(names)].join(', ');
    }
  }
  return null;
}

/** The one partner whose page this one links to; several are those of courses that are recommended as well. */
function partnerIn(root: Element): string | null {
  const links = all(mainOf(root), 'a[href*="/partners/"]');
  return onlyOne([...new Set(links.flatMap((link) => textIn(link) ?? []))]);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.slice(0, 500_000));
  } catch {
    return null;
  }
}
