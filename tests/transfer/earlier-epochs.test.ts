import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { readContents } from '../../lib/store/contents';
import { schemaEpoch } from '../../lib/store/migrations/versions';
import { restoreContents } from '../../lib/store/restore';
import { BackupFaultError } from '../../lib/transfer/backup-errors';
import { readBackup } from '../../lib/transfer/read-backup';
import { freshDatabase, now } from '../store/things';

/**
 * A backup as epoch 1 wrote it, entry by entry, in plain text; frozen, whatever today's code writes. Lengths and hashes
 * are computed here as docs/backup-format.md says.
 */
const entriesOfEpoch1: [name: string, text: string][] = [
  [
    'manifest',
    '{"fileBytes":5,"files":1,"rows":{"artifacts":1,"badges":1,"cases":0,"claims":0,"competencies":0,"expectations":0,"feedback":0,"frameworks":0,"mappings":1,"metrics":0,"plan":0,"stacks":0},"savedAt":1790000000000,"schemaEpoch":1}\n',
  ],
  [
    'rows/badges',
    '{"asRead":{"earner":"Ada Lovelace","issuedOn":"2024-10-14","issuer":"IBM","title":"Docker Essentials"},"assessment":"unknown","code":1,"confidentiality":"public","createdAt":1780000000000,"credentialId":"a1","criteria":null,"description":"What it is.","earner":"Ada Lovelace","expiresOn":null,"id":"badge-1","imageUrl":null,"inReport":true,"issuedOn":"2024-10-14","issuer":"IBM","owner":"me","platform":"credly","provenance":{"title":{"kind":"page","layer":"data","seenAt":1780000000000,"url":"https://www.credly.com/badges/a1"}},"revision":1,"skills":["Docker"],"standing":"earned","startedOn":null,"state":"valid","title":"Docker Essentials","updatedAt":1780000000000,"verifyUrl":"https://www.credly.com/badges/a1"}\n',
  ],
  [
    'rows/artifacts',
    '{"action":"I rebuilt it.","challenge":"Nobody read it.","code":2,"confidentiality":"internal","createdAt":1780000000000,"doneOn":"2026-03","file":{"name":"deck.txt","sha256":"2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824","size":5,"type":"text/plain"},"fileId":"file-1","id":"work-1","inReport":true,"kind":"file","myPart":"All of it.","others":"","result":"They ask less.","revision":1,"text":"","title":"Board deck","updatedAt":1780000000000,"url":null}\n',
  ],
  ...['metrics', 'feedback', 'frameworks', 'competencies', 'expectations', 'cases', 'claims'].map((table): [string, string] => [
    `rows/${table}`,
    '',
  ]),
  [
    'rows/mappings',
    '{"competencyId":"c1","createdAt":1780000000000,"evidenceId":"work-1","id":"c1|artifact|work-1","kind":"artifact","revision":1,"updatedAt":1780000000000,"verdict":"confirmed","words":[]}\n',
  ],
  ['rows/plan', ''],
  ['rows/stacks', ''],
  ['settings', '{"key":"lastCode","value":2}\n{"key":"names","value":[{"mine":true,"name":"Ada Lovelace"}]}\n'],
  [
    'files',
    '{"addedAt":1780000000000,"id":"file-1","name":"deck.txt","sha256":"2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824","size":5,"type":"text/plain"}\n',
  ],
  ['file/1', 'hello'],
];

/** The same as epoch 2 wrote it: with sightings, and criteria without the fields that came later. */
const entriesOfEpoch2: typeof entriesOfEpoch1 = entriesOfEpoch1.flatMap(([name, text]): typeof entriesOfEpoch1 => {
  if (name === 'manifest') {
    const counts = text.replace('"schemaEpoch":1', '"schemaEpoch":2').replace('"stacks":0', '"sightings":1,"stacks":0');
    return [[name, counts.replace('"frameworks":0', '"frameworks":1').replace('"competencies":0', '"competencies":1')]];
  }
  if (name === 'rows/frameworks')
    return [
      [
        name,
        '{"createdAt":1780000000000,"id":"fw-1","levels":[{"id":"lead","label":"Lead","order":0}],"origin":"csv","publisher":"","revision":1,"scale":[],"sourceFileId":null,"sourceUri":null,"title":"Ladder","updatedAt":1780000000000,"version":""}\n',
      ],
    ];
  if (name === 'rows/competencies')
    return [
      [
        name,
        '{"code":"C1","createdAt":1780000000000,"frameworkId":"fw-1","id":"c1","kind":"competency","order":0,"parentId":null,"priority":"must","revision":1,"statement":"","title":"Delivery","updatedAt":1780000000000}\n',
      ],
    ];
  if (name === 'rows/stacks')
    return [
      [name, text],
      [
        'rows/sightings',
        '{"award":null,"badgeId":"badge-1","createdAt":1780000000000,"id":"look-1","kept":[],"revision":1,"seenAt":1780000000000,"updatedAt":1780000000000,"url":"https://www.credly.com/badges/a1"}\n',
      ],
    ];
  return [[name, text]];
});

/** The same as epoch 3 wrote it: with a judgement, and no quick notes. */
const entriesOfEpoch3: typeof entriesOfEpoch1 = entriesOfEpoch2.flatMap(([name, text]): typeof entriesOfEpoch1 => {
  if (name === 'manifest')
    return [[name, text.replace('"schemaEpoch":2', '"schemaEpoch":3').replace('"sightings":1', '"editions":0,"ratings":1,"sightings":1')]];
  if (name === 'rows/sightings')
    return [
      [name, text],
      [
        'rows/ratings',
        '{"by":"manager","caseId":"case-1","competencyId":"c1","createdAt":1780000000000,"id":"case-1|c1|lead|manager","levelId":"lead","note":"","on":null,"revision":1,"updatedAt":1780000000000,"value":"2"}\n',
      ],
      ['rows/editions', ''],
    ];
  return [[name, text]];
});

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

function written(entries: typeof entriesOfEpoch1): Blob {
  const heads = entries.map(([name, text]) => `entry ${name} ${Buffer.byteLength(text)} ${hash(text)}\n`);
  const first = 'Proofolio backup, format 1\n';
  const pieces = entries.map(([, text], index) => `${heads[index]}${text}\n`);
  return new Blob([first, ...pieces, `end ${entries.length} ${hash(first + heads.join(''))}\n`]);
}

test('a backup of epoch 1 is restored whole, every field and every byte, and becomes contents of today', async () => {
  const backup = await readBackup(written(entriesOfEpoch1));
  expect(backup.summary).toMatchObject({ savedAt: 1790000000000, counts: { rows: { badges: 1, sightings: 0 }, files: 1 } });
  const db = freshDatabase();
  await restoreContents(db, backup, { savedAt: now, bytes: 1 });
  const { rows, files, settings } = await readContents(db);
  const lineOf = (entry: string) => JSON.parse(new Map(entriesOfEpoch1).get(entry) ?? '');
  expect(rows.badges).toEqual([lineOf('rows/badges')]);
  expect(rows.artifacts).toEqual([lineOf('rows/artifacts')]);
  expect(rows.mappings).toEqual([lineOf('rows/mappings')]);
  expect(rows.sightings).toEqual([]);
  expect(files).toMatchObject([{ id: 'file-1', name: 'deck.txt' }]);
  expect(await files[0]?.blob.text()).toBe('hello');
  expect(settings).toEqual(expect.arrayContaining([{ key: 'epoch', value: schemaEpoch }, expect.objectContaining({ key: 'names' })]));
});

test('a backup of epoch 2 is restored whole, its criteria as they were', async () => {
  const backup = await readBackup(written(entriesOfEpoch2));
  const db = freshDatabase();
  await restoreContents(db, backup, { savedAt: now, bytes: 1 });
  const { rows } = await readContents(db);
  const lineOf = (entry: string) => JSON.parse(new Map(entriesOfEpoch2).get(entry) ?? '');
  expect(rows.frameworks).toEqual([lineOf('rows/frameworks')]);
  expect(rows.competencies).toEqual([lineOf('rows/competencies')]);
  expect(rows.sightings).toEqual([lineOf('rows/sightings')]);
  expect([rows.ratings, rows.editions]).toEqual([[], []]);
});

test('a backup of epoch 3 is restored whole, and has no notes', async () => {
  const backup = await readBackup(written(entriesOfEpoch3));
  const db = freshDatabase();
  await restoreContents(db, backup, { savedAt: now, bytes: 1 });
  const { rows } = await readContents(db);
  const lineOf = (entry: string) => JSON.parse(new Map(entriesOfEpoch3).get(entry) ?? '');
  expect(rows.ratings).toEqual([lineOf('rows/ratings')]);
  expect(rows.mappings).toEqual([lineOf('rows/mappings')]);
  expect([rows.editions, rows.wins]).toEqual([[], []]);
});

test('an epoch 2 backup without its sightings, or an epoch 1 backup that claims some, is refused', async () => {
  const changed = (change: (name: string, text: string) => string) =>
    readBackup(written(entriesOfEpoch1.map(([name, text]) => [name, change(name, text)]))).catch((error: unknown) => error);
  const later = await changed((name, text) => (name === 'manifest' ? text.replace('"schemaEpoch":1', '"schemaEpoch":2') : text));
  expect((later as BackupFaultError).fault).toEqual({ kind: 'changed', entry: 'rows/sightings' });
  const claiming = await changed((name, text) => (name === 'manifest' ? text.replace('"stacks":0', '"sightings":1,"stacks":0') : text));
  expect(claiming).toBeInstanceOf(BackupFaultError);
});
