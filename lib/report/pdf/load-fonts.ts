import regularUrl from '../../../assets/fonts/proofolio-sans-regular.ttf?url';
import strongUrl from '../../../assets/fonts/proofolio-sans-strong.ttf?url';
import type { ReportFonts } from './font-face';

/** The paper's fonts from the extension's own package; they are read only when a report is made. */
export async function loadFonts(): Promise<ReportFonts> {
  const [regular, strong] = await Promise.all([regularUrl, strongUrl].map(readOwnFile));
  if (!regular || !strong) throw new Error('The fonts of the report are missing.');
  return { regular, strong };
}

async function readOwnFile(url: string): Promise<Uint8Array> {
  const answer = await fetch(new URL(url, self.location.href));
  if (!answer.ok) throw new Error(`A font of the report could not be read (${answer.status}).`);
  return new Uint8Array(await answer.arrayBuffer());
}
