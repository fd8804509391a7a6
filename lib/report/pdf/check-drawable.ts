import type { Report } from '../report';
import { readFaces } from './font-face';
import { loadFonts } from './load-fonts';
import { findUndrawable, type Undrawable } from './undrawable';

/** What the PDF of this report could not show, asked on a page before the export; jsPDF is not needed for it. */
export async function checkDrawable(report: Report): Promise<Undrawable[]> {
  return findUndrawable(report, readFaces(await loadFonts()));
}
