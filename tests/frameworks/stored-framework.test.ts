import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportCase } from '../../lib/frameworks/export/export-case';
import { exportCsv } from '../../lib/frameworks/export/export-csv';
import { frameworkToStore } from '../../lib/frameworks/imported/framework-draft';
import type { ImportedFramework } from '../../lib/frameworks/imported/imported-framework';
import { importedFrom, type StoredFramework } from '../../lib/frameworks/imported/stored-framework';
import { readFramework } from '../../lib/frameworks/read-framework';
import { importFramework } from '../../lib/store/criteria';
import { freshDatabase, now } from '../store/things';

const names = { title: 'File', onlyLevel: 'Target' };
const bytesOf = (text: string) => new TextEncoder().encode(text);

async function stored(imported: ImportedFramework): Promise<StoredFramework> {
  const db = freshDatabase();
  const draft = frameworkToStore(imported, { title: imported.title || 'Untitled', origin: 'file', sourceFileId: null });
  const { value } = await importFramework(db, draft, { case: {}, replaces: null }, now);
  return { framework: value.framework, competencies: await db.competencies.toArray(), expectations: await db.expectations.toArray() };
}

/** What of a framework is to come back, texts by where they belong, whatever order a source has them in. */
const content = ({ title, levels, scale, competencies, expectations, roles }: ImportedFramework) => ({
  ...{ title: title || 'Untitled', levels, scale, competencies, roles },
  expectations: expectations
    .map((one) => ({ ...one, indicators: [...one.indicators].sort() }))
    .sort((a, b) => `${a.competency}|${a.level}`.localeCompare(`${b.competency}|${b.level}`)),
});

const folder = join(import.meta.dirname, 'files');
const files = readdirSync(folder).filter((file) => !/fragment/.test(file));

describe('criteria that were taken in and are written again', () => {
  test.each(files)('%s comes out of the store, of a CSV and of a CASE package as it was read', async (file) => {
    const read = readFramework(new Uint8Array(readFileSync(join(folder, file))), file, names).framework;
    const again = importedFrom(await stored(read));
    expect(content(again)).toEqual(content(read));
    for (const [text, name] of [
      [exportCsv(again), 'x.csv'],
      [exportCase(again, '2026-01-02T03:04:05Z'), 'x.json'],
    ] as const) {
      const { warnings: _, format: __, ...back } = readFramework(bytesOf(text), name, names).framework;
      const { warnings: ___, format: ____, ...out } = again;
      expect(back, name).toEqual(out);
    }
  });

  test('come back with a wanted value that was changed or cleared, and with signals that stand without a text', async () => {
    const read = readFramework(new Uint8Array(readFileSync(join(folder, 'ladder-cells.yml'))), 'x.yml', names).framework;
    const { framework, competencies, expectations } = await stored(read);
    const [begun, wanted, without] = [...expectations].sort((a, b) => a.text.localeCompare(b.text));
    if (!begun || !wanted || !without) throw new Error('three texts were expected');
    const { required: _, ...cleared } = begun;
    const last = framework.scale.at(-1)?.id ?? '';
    const changed = [cleared, { ...wanted, required: last }, { ...without, text: '', indicators: [], signals: ['Asks early.'] }];
    const again = importedFrom({ framework, competencies, expectations: changed });
    expect(again.expectations.map(({ text, required, signals = [] }) => [text, required ?? '', ...signals])).toEqual([
      ['Trims the wick.\n- at dusk\n- at midnight', 'expert'],
      ['Rebuilds the lamp.', ''],
      ['', 'awareness', 'Asks early.'],
    ]);
    const { warnings: __, format: ___, ...out } = again;
    for (const [text, name] of [
      [exportCsv(again), 'x.csv'],
      [exportCase(again, '2026-01-02T03:04:05Z'), 'x.json'],
    ] as const) {
      const { warnings, format, ...back } = readFramework(bytesOf(text), name, names).framework;
      expect(back, name).toEqual(out);
    }
  });

  test('a part that was split off has an id of its own', async () => {
    const read = readFramework(bytesOf('Competency,Junior,Senior\nDelivery,Does it well.,Leads it well.\n'), 'x.csv', names).framework;
    const { framework, competencies, expectations } = await stored(read);
    const [first] = competencies;
    if (!first) throw new Error('nothing was stored');
    const twin = { ...first, id: 'twin', title: 'Delivery, second half', order: 1 };
    const ids = importedFrom({ framework, competencies: [first, twin], expectations }).competencies.map((one) => one.id);
    expect(ids).toEqual([read.competencies[0]?.id, 'twin']);
  });
});
