import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageKind } from '../../../lib/detection/reading/detector';
import type { Award } from '../../../lib/domain/award';
import { readHtml, savedNames, savedText, savedUrl } from '../read-saved';

/** A page with at least one award, and what is read from it as it is. */
export type AwardPage = { name: string; html: string; url: string; kind: PageKind; awards: Award[] };

/** All own pages, and those of the corpus that CORPUS_DIR names, on which an award is read; the corpus is read in place. */
export function listAwardPages(): AwardPage[] {
  return [...ownPages(), ...corpusPages()].flatMap((page) => {
    const reading = readHtml(page.html, page.url);
    return reading.kind === 'seen' && reading.awards.length > 0 ? [{ ...page, kind: reading.pageKind, awards: reading.awards }] : [];
  });
}

type Page = Omit<AwardPage, 'awards' | 'kind'>;

const ownPages = (): Page[] =>
  savedNames()
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({ name, html: savedText(name), url: savedUrl(name).href }));

function corpusPages(): Page[] {
  const root = join(process.env.CORPUS_DIR ?? '', 'platforms');
  if (!process.env.CORPUS_DIR || !existsSync(join(root, 'MANIFEST.tsv'))) return [];
  const [header = '', ...lines] = readFileSync(join(root, 'MANIFEST.tsv'), 'utf8').trimEnd().split('\n');
  const columns = header.trim().split('\t');
  return lines.flatMap((line) => {
    const cells = line.trim().split('\t');
    const [name = '', url = ''] = ['file', 'page_url'].map((column) => cells[columns.indexOf(column)]);
    const isPage = name.endsWith('.html') && URL.canParse(url) && existsSync(join(root, name));
    return isPage ? [{ name, html: readFileSync(join(root, name), 'utf8'), url }] : [];
  });
}
