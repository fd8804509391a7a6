import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { describeFile, fileLimit, getFile, keepFile } from '../../lib/store/files';
import { FileTooLargeError } from '../../lib/store/store-errors';
import { freshDatabase, now } from './things';

test('a file is described by name, type, bytes and SHA-256', async () => {
  const facts = await describeFile(new File(['abc'], 'a.txt', { type: 'text/plain' }));
  const sha256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(facts).toEqual({ name: 'a.txt', type: 'text/plain', size: 3, sha256 });
});

test('a file is kept byte for byte, and equal bytes are kept once whatever their name', async () => {
  const db = freshDatabase();
  const bytes = new Uint8Array([0, 255, 10, 13, 0]);
  const [first, second] = [new File([bytes], 'first.bin'), new File([bytes], 'second.bin')];
  const id = await keepFile(db, first, await describeFile(first), now);
  expect(await keepFile(db, second, await describeFile(second), now)).toBe(id);
  expect(await db.files.count()).toBe(1);
  expect(new Uint8Array((await (await getFile(db, id))?.blob.arrayBuffer()) ?? new ArrayBuffer())).toEqual(bytes);
});

test('the same file from twenty tabs at once is kept once', async () => {
  const db = freshDatabase();
  const file = new File(['abc'], 'a.txt');
  const facts = await describeFile(file);
  await Promise.all(Array.from({ length: 20 }, () => keepFile(freshDatabase(db.name), file, facts, now)));
  expect(await db.files.count()).toBe(1);
});

test('a file above 200 MB is refused before a byte of it is read', async () => {
  const file = { name: 'film.mov', type: '', size: fileLimit + 1, arrayBuffer: () => Promise.reject(new Error('was read')) };
  await expect(describeFile(file as unknown as File)).rejects.toBeInstanceOf(FileTooLargeError);
});
