import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allSites } from '../../lib/detection/all-sites';
import { readData } from '../../lib/detection/site-data';
import { classifyAddress } from '../../lib/detection/sites';
import type { Award } from '../../lib/domain/award';
import { readHtml, today } from '../detection/read-saved';

/*
 * Reads a corpus of real and rebuilt pages in place. CORPUS_DIR names its folder; nothing of it is part of the project.
 * Its MANIFEST.tsv lists pages with their address and expectation, its urls.tsv addresses with what they stand for.
 */
const root = process.env.CORPUS_DIR ? join(process.env.CORPUS_DIR, 'platforms') : '';
const there = root !== '' && existsSync(join(root, 'MANIFEST.tsv'));

/** Kinds of the corpus that are not pages or data which detection reads. */
const notRead = new Set(
  'server-template profile-mfe-snapshot api-sample scrape-output baked-png baked-svg png-no-assertion ob-assertion-json badge-templates-json api-json wallet-json embed-iframe'.split(
    ' ',
  ),
);

type Row = Record<string, string>;
/** What an expectation states of an award; a field that it leaves out is not judged here. */
type Expected = Partial<Award> & { issuedMonth?: string };

function table(name: string): Row[] {
  if (!there) return [];
  const [header = '', ...lines] = readFileSync(join(root, name), 'utf8').trimEnd().split('\n');
  const columns = header.trim().split('\t');
  return lines.map((line) => {
    const cells = line.replace(/\r$/, '').split('\t');
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
  });
}

const pages = table('MANIFEST.tsv').filter((row) => !notRead.has(row.page_kind ?? '') && existsSync(join(root, row.expected_json ?? '-')));

function awardsIn(row: Row): Award[] {
  const text = readFileSync(join(root, row.file ?? ''), 'utf8');
  const url = row.page_url ?? '';
  const reading = /^\s*[[{]/.test(text) ? readData(JSON.parse(text), new URL(url), today) : readHtml(text, url, allSites);
  return reading.kind === 'seen' ? reading.awards : [];
}

const plain = (value: unknown) => (typeof value === 'string' ? value.normalize('NFC').replace(/\s+/g, ' ').trim() : value);
const judged = ['title', 'issuer', 'earner', 'issuedOn', 'expiresOn', 'id', 'verifyUrl', 'image'] as const;

describe.skipIf(!there)(
  there ? 'the corpus of pages' : 'the corpus of pages (skipped: CORPUS_DIR is not set, or has no platforms/MANIFEST.tsv)',
  () => {
    test.each(pages)('$file gives the awards that are there', (row) => {
      const { awards = [] } = JSON.parse(readFileSync(join(root, row.expected_json ?? ''), 'utf8')) as { awards?: Expected[] };
      const read = awardsIn(row);
      expect(read).toHaveLength(awards.length);
      for (const [i, { issuedMonth, ...award }] of awards.entries()) {
        const want = issuedMonth ? { ...award, issuedOn: issuedMonth } : award;
        for (const field of judged) if (field in want) expect([field, plain(read[i]?.[field])]).toEqual([field, plain(want[field])]);
      }
    });

    test.each(table('urls.tsv'))('$url is classified as $kind', (row) => {
      const address = classifyAddress(new URL(row.url ?? ''), allSites);
      // An undecidable address may be called anything but an award.
      if (row.award === '' || row.award === 'null') expect(address.award).not.toBe(true);
      else expect(String(address.award)).toBe(row.award);
      if (row.award === 'true' && row.id) expect(address.id?.toLowerCase()).toBe(row.id.toLowerCase());
    });
  },
);
