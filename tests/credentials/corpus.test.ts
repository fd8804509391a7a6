import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type BadgeFile, readBadgeFile } from '../../lib/credentials/read-badge-file';
import { unbake } from '../../lib/credentials/unbake';

/*
 * Real badge files, read in place. CORPUS_DIR names their folder; nothing of them is part of the project.
 */
const root = process.env.CORPUS_DIR ?? '';
const there = root !== '' && existsSync(join(root, 'platforms', 'MANIFEST.tsv')) && existsSync(join(root, 'standards', 'MANIFEST.tsv'));
const skipped = ' (skipped: CORPUS_DIR is not set, or has no platforms and standards)';

type Row = Record<string, string>;

function table(folder: string): Row[] {
  if (!there) return [];
  const [header = '', ...lines] = readFileSync(join(root, folder, 'MANIFEST.tsv'), 'utf8')
    .trimEnd()
    .split('\n');
  const columns = header.trim().split('\t');
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, i) => [columns[i] ?? '', cell.trim()])));
}

const bytesOf = (folder: string, file: string) => new Uint8Array(readFileSync(join(root, folder, file)));
const idIn = (file: BadgeFile): string | null => (file.kind === 'badges' ? (file.badges[0]?.id ?? null) : null);

describe.skipIf(!there)(there ? 'the corpus of platforms' : `the corpus of platforms${skipped}`, () => {
  const rows = table('platforms').filter(({ page_kind: kind }) =>
    /^(?:baked-png|baked-svg|png-no-assertion|ob-assertion-json)$/.test(kind ?? ''),
  );

  test.each(rows)('$file gives the badge that is in it', async ({ file = '', expected_json: expected = '', page_kind: kind }) => {
    const read = await readBadgeFile(bytesOf('platforms', file));
    const { awards = [], json_id: id } = JSON.parse(readFileSync(join(root, 'platforms', expected), 'utf8'));
    if (kind === 'png-no-assertion') return expect(read).toEqual({ kind: 'none' });
    // These two hold an address of no badge: one as data, one beside data that is empty.
    if (kind === 'baked-svg') return expect(read).toEqual({ kind: 'address', address: 'http://example.org' });
    expect(read).toMatchObject({ kind: 'badges', badges: [{}] });
    expect(idIn(read)).toContain(id ?? awards[0].id);
    if (read.kind === 'badges' && awards[0]?.title)
      expect(read.badges[0]).toMatchObject({ title: awards[0].title, issuer: awards[0].issuer });
    if (read.kind === 'badges' && awards[0]?.issuedOn) expect(read.badges[0]?.issuedAt).toContain(awards[0].issuedOn);
  });
});

describe.skipIf(!there)(there ? 'the corpus of standards' : `the corpus of standards${skipped}`, () => {
  const images = table('standards').filter(({ file }) => /\.(?:png|svg)$/.test(file ?? ''));
  const credentials = table('standards').filter(({ file, suite }) => suite === 'dcc' && /\.json$/.test(file ?? ''));

  test('has images and credentials', () => {
    expect([images.length > 15, credentials.length > 50]).toEqual([true, true]);
  });

  test.each(images)('$file is told to be baked or bare', async ({ file = '' }) => {
    const bytes = bytesOf('standards', file);
    const marked = /openbadges|openbadgecredential|ob\/v3p0/.test(new TextDecoder('latin1').decode(bytes));
    const read = await unbake(bytes);
    expect(read.kind).toBe(!marked ? 'bare' : 'baked');
  });

  test.each(credentials)('$file is read with its title, issuer and date where it is a badge', async ({ file = '' }) => {
    const text = readFileSync(join(root, 'standards', file), 'utf8');
    const read = await readBadgeFile(new TextEncoder().encode(text));
    const isBadge = /"OpenBadgeCredential"|"AchievementCredential"/.test(text);
    expect(read.kind).toBe(isBadge ? 'badges' : 'none');
    if (read.kind !== 'badges') return;
    expect(read.badges[0]?.title).toEqual(expect.any(String));
    expect(read.badges[0]?.issuedAt).toMatch(/^\d{4}-\d\d-\d\dT/);
  });
});
