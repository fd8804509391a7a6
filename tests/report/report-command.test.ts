import 'fake-indexeddb/auto';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { writeBackup } from '../../lib/transfer/write-backup';
import { smallInstallation } from '../transfer/made-backup';
import { exampleDay, examplePortfolio } from './example-portfolio';
import { readPdf, textOf } from './read-pdf';
import { renderExample } from './render-example';

const root = fileURLToPath(new URL('../..', import.meta.url));
const command = [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'tests/tools/report.ts')];
const folder = mkdtempSync(join(tmpdir(), 'report-'));
const run = (...args: string[]) => spawnSync(process.execPath, [...command, ...args], { encoding: 'utf8' });

describe('the command report', { timeout: 60_000 }, () => {
  test('makes of a portfolio the bytes that the extension makes', async () => {
    const [input, out] = [join(folder, 'portfolio.json'), join(folder, 'portfolio.pdf')];
    writeFileSync(input, JSON.stringify(examplePortfolio()));
    const { status, stderr } = run(input, '--out', out, '--profile', 'manager', '--today', exampleDay);
    expect(status).toBe(0);
    expect(stderr).toContain('stays: E-025 Study of overtime by team: confidential');
    expect(readFileSync(out).equals(Buffer.from(await renderExample()))).toBe(true);
  });

  test('makes a PDF of a backup file', async () => {
    const [input, out] = [join(folder, 'small.backup'), join(folder, 'small.pdf')];
    const db = await smallInstallation();
    const backup = await writeBackup(db, Date.parse('2026-11-23T10:00:00Z'));
    writeFileSync(input, new Uint8Array(await backup.arrayBuffer()));
    const [theCase] = await db.cases.toArray();
    expect(run(input, '--out', out, '--today', exampleDay).status).toBe(0);
    expect(textOf(readPdf(readFileSync(out)), 1)).toContain(theCase?.learner || 'Name not given');
  });

  test('says what is wrong with a file that is no backup, and writes nothing', () => {
    const input = join(folder, 'notes.txt');
    writeFileSync(input, 'only notes');
    const { status, stderr } = run(input, '--out', join(folder, 'nothing.pdf'));
    expect(status).toBe(1);
    expect(stderr).toMatch(/notes\.txt/);
    expect(() => readFileSync(join(folder, 'nothing.pdf'))).toThrow();
  });

  test('explains itself', () => {
    expect(execFileSync(process.execPath, [...command, '--help'], { encoding: 'utf8' })).toContain('--out FILE.pdf');
    expect(run('--out').status).toBe(1);
  });
});
