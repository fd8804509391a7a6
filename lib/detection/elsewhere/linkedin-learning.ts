import { fill, newAward } from '../reading/award-draft';
import { type Address, type Detector, nothing, seen } from '../reading/detector';
import { attributeOf, entryAround, onlyOne, rootOf, textOf, textsOf } from '../reading/page-access';

const hosts = ['www.linkedin.com', 'linkedin.com'] as const;

function classify(url: URL): Address | null {
  if (!hosts.some((host) => host === url.host)) return null;
  const id = /^\/learning\/certificates\/([0-9a-f]{64})\/?$/i.exec(url.pathname)?.[1]?.toLowerCase() ?? null;
  return { platform: 'linkedin-learning', kind: id ? 'certificate' : 'other', id, award: id !== null };
}

/** Certificates of LinkedIn Learning. Their page shows no date; courses to go on with follow below, in the same cards. */
export const linkedinLearning: Detector = {
  platform: 'linkedin-learning',
  classify,

  read(page, url) {
    const address = classify(url);
    if (!address?.id) return nothing('other', 'not-an-award-page');
    const root = rootOf(page);
    const earner = '.certificate-details__recipient-profile';
    const card = '.base-search-card__title';
    const person = root.querySelector(earner);
    const box = person && entryAround(person, [], `h2, h3, h4, ${card}`);
    const award = fill(newAward('linkedin-learning'), 'address', {
      id: address.id,
      verifyUrl: `https://www.linkedin.com/learning/certificates/${address.id}`,
    });
    fill(award, 'dom', {
      // Courses to take next are cards as well: the certificate's own is under the first heading around its earner, or stands
      // where nothing else could be the title of a card, whether or not it is marked as one.
      title: (box && onlyOne(textsOf(box, card))) ?? (person && root.querySelector(card) && onlyOne(textsOf(root, `h3, h4, ${card}`))),
      earner: textOf(root, `${earner} a`) ?? textOf(root, earner),
      // LinkedIn Learning gives the certificate; who taught the course is named besides.
      issuer: 'LinkedIn Learning',
      image: attributeOf(root, '.certificate-image', 'src'),
      skills: textsOf(root, '.course-skills__skill-list li'),
    });
    // Without the certificate itself the cards are courses on offer, as on any page of the site.
    const isThere = root.querySelector(`.certificate-image, ${earner}`) !== null;
    return award.title && isThere ? seen('certificate', [award]) : nothing('certificate', isThere ? 'no-title' : 'not-filled-yet');
  },
};
