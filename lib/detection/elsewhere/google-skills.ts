import { fill, fillIssued, newAward } from '../reading/award-draft';
import { parseUrl } from '../reading/clean-text';
import { readDate } from '../reading/dates';
import { type Address, type Detector, type Note, nothing, seen } from '../reading/detector';
import { all, attributeOf, rootOf, textOf } from '../reading/page-access';

/** The hosts that the site has had: Qwiklabs, Cloud Skills Boost, Google Skills. */
const hosts = [
  'www.skills.google',
  'skills.google',
  'www.cloudskillsboost.google',
  'cloudskillsboost.google',
  'www.qwiklabs.com',
  'qwiklabs.com',
  'google.qwiklabs.com',
] as const;

function classify(url: URL): Address | null {
  if (!hosts.some((host) => host === url.host)) return null;
  const [, badge] = /^\/public_profiles\/[0-9a-f-]{36}(?:\/badges\/(\d+))?\/?$/.exec(url.pathname) ?? [];
  if (badge) return { platform: 'google-skills', kind: 'certificate', id: badge, award: true };
  const isProfile = /^\/public_profiles\/[0-9a-f-]{36}/.test(url.pathname);
  return { platform: 'google-skills', kind: isProfile ? 'earner-profile' : 'other', id: null, award: isProfile ? null : false };
}

/** Google's public profiles of learners. */
export const googleSkills: Detector = {
  platform: 'google-skills',
  classify,

  read(page, url) {
    const kind = classify(url)?.kind ?? 'other';
    // The page of one badge has not been seen.
    if (kind === 'certificate') return nothing(kind, 'not-read-yet');
    if (kind !== 'earner-profile') return nothing(kind, 'not-an-award-page');
    const root = rootOf(page);
    const notes: Note[] = [];
    const earner = textOf(root, '.ql-display-small');
    const awards = all(root, '.profile-badges .profile-badge').flatMap((card) => {
      const link = parseUrl(attributeOf(card, 'a[href*="/badges/"]', 'href'), url.href);
      const id = link && classify(link)?.id;
      const title = textOf(card, '.l-mts');
      const award = fill(
        newAward('google-skills'),
        'dom',
        { title, earner, issuer: 'Google', image: attributeOf(card, 'img', 'src') },
        notes,
      );
      // The number counts within the profile only, so the address is what tells one award from another.
      fill(award, 'dom', id ? { verifyUrl: link.href } : {});
      return title ? fillIssued(award, 'text', readDate(textOf(card, '.l-mbs'), 'en'), notes) : [];
    });
    return awards.length > 0 ? seen(kind, awards, notes) : nothing(kind, 'nothing-listed', notes);
  },
};
