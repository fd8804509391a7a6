import type { KeptProof } from '../domain/sighting';
import type { PageProof } from './messages';

/** A file of proof, as the store takes it. */
type ProofFile = Pick<KeptProof, 'what' | 'address'> & { file: File };

const bytesUrl = /^data:(image\/(?:png|jpeg|gif|webp|svg\+xml));base64,/;
const endings: Record<string, string> = { jpeg: 'jpg', 'svg+xml': 'svg' };

/** What was kept of a page as files, each with the address that it came from; pieces that cannot be read are left out. */
export function proofFiles({ text, picture, data }: PageProof, pageUrl: string): ProofFile[] {
  const files: (ProofFile | null)[] = [
    text === '' ? null : { what: 'text', address: pageUrl, file: new File([text], nameOf(pageUrl, 'txt'), { type: 'text/plain' }) },
    picture === null ? null : fromBytes('picture', pageUrl, picture),
    ...data.map(({ address, body }) =>
      // An image that was read byte by byte travels as a data: address; everything else is the site's own text.
      bytesUrl.test(body)
        ? fromBytes('image', address, body)
        : ({ what: 'data', address, file: new File([body], nameOf(address, 'json'), { type: 'application/json' }) } as const),
    ),
  ];
  return files.filter((one) => one !== null);
}

function fromBytes(what: 'picture' | 'image', address: string, dataUrl: string): ProofFile | null {
  const [head, type = ''] = bytesUrl.exec(dataUrl) ?? [];
  if (head === undefined) return null;
  try {
    const bytes = Uint8Array.from(atob(dataUrl.slice(head.length)), (one) => one.charCodeAt(0));
    const kind = type.replace('image/', '');
    return { what, address, file: new File([bytes], nameOf(address, endings[kind] ?? kind), { type }) };
  } catch {
    return null;
  }
}

/** `credly.com.txt`: enough to know a saved copy again. */
const nameOf = (address: string, ending: string): string =>
  `${URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : 'page'}.${ending}`;
