import { originOf, platformOf } from '../../lib/browser/sites';
import type { PageKind } from '../../lib/detection/reading/detector';
import { t } from '../../lib/words/words';

const siteNames: Readonly<Record<string, string>> = { credly: 'Credly', coursera: 'Coursera', edx: 'edX' };

/** The site of a page as people call it: "Credly"; of any other, its host. */
export const siteName = (url: string): string => siteNames[platformOf(url)] ?? originOf(url).replace(/^https:\/\//, '');

/** A platform as people call it: "Credly"; of any other, its own word. */
export const platformName = (platform: string): string => siteNames[platform] ?? platform;

/** Kinds of pages by what people call them; the rest are pages. */
const called: Partial<Record<PageKind, 'badge' | 'certificate' | 'program' | 'profile' | 'list'>> = {
  badge: 'badge',
  'course-certificate': 'certificate',
  'program-certificate': 'program',
  certificate: 'certificate',
  share: 'certificate',
  'earner-profile': 'profile',
  'own-list': 'list',
  record: 'list',
};

/** What a page looks like by its address: "a Credly badge page". */
export function pageName(url: string, kind: PageKind): string {
  const site = siteName(url);
  // The one of the three that is spoken with a vowel in front.
  return t(`popup:pageName.${called[kind] ?? 'page'}`, {
    site: site === 'edX' ? t('popup:pageName.an', { site }) : t('popup:pageName.a', { site }),
  });
}
