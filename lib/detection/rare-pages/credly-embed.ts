import { classifyCredly, credlyBadgeUrl, credlyPath, uuid } from '../credly/credly-address';
import { credlyDataAddresses } from '../credly/credly-data-addresses';
import { fill, newAward } from '../reading/award-draft';
import { type Address, type Detector, nothing, type Reading, seen } from '../reading/detector';
import { attributeOf, rootOf, textOf } from '../reading/page-access';

const shape = new RegExp(`^/embedded_badge/(${uuid})/?$`, 'i');

function classify(url: URL): Address | null {
  const id = shape.exec(credlyPath(url))?.[1]?.toLowerCase();
  return id && classifyCredly(url) ? { platform: 'credly', kind: 'embed', id, award: null } : null;
}

/** The page that Credly shows in a frame on other sites. It cuts a long title, and a cut title is not the title. */
export const credlyEmbed: Detector = {
  platform: 'credly',
  classify,

  read(page, url) {
    const root = rootOf(page);
    const id = classify(url)?.id ?? '';
    const title = textOf(root, '#badge-name');
    const found = { title, issuer: attributeOf(root, '#badge-issuer', 'title'), image: attributeOf(root, '#badge img', 'src') };
    const award = fill(newAward('credly'), 'address', { id, verifyUrl: credlyBadgeUrl(id) });
    const isWhole = title && !/(?:…|\.\.\.)$/.test(title);
    const reading = isWhole ? seen('embed', [fill(award, 'dom', found)]) : nothing('embed', 'no-title');
    const more = credlyDataAddresses(root, new URL(`/badges/${id}`, url));
    return more.length > 0 ? ({ ...reading, more } as Reading) : reading;
  },
};
