import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { inflateUpTo } from '../../lib/credentials/inflate';
import { limits } from '../../lib/credentials/limits';
import { readBadgeFile } from '../../lib/credentials/read-badge-file';
import { unbake } from '../../lib/credentials/unbake';
import { type Chance, chanceOf } from '../tools/chance';
import { bakedSvg, joined, part, png, pngHead, pngSignature, type TextPart, textPart } from './bake';

const text = (svg: string) => new TextEncoder().encode(svg);
const damaged = { kind: 'unreadable', why: 'damaged' };

describe('a PNG', () => {
  test.each<TextPart>(['tEXt', 'zTXt', 'iTXt', 'iTXt packed'])('gives the text that was put in as %s', async (how) => {
    const image = png(textPart('Software', 'a drawing program', 'tEXt'), textPart('openbadges', '{"é":1}', how));
    expect(await unbake(image)).toEqual({ kind: 'baked', texts: ['{"é":1}'] });
  });

  test('gives the whole credential before the assertion, and of two equal keywords the first', async () => {
    const image = png(textPart('openbadges', 'first'), textPart('openbadges', 'second'), textPart('openbadgecredential', 'whole'));
    expect(await unbake(image)).toEqual({ kind: 'baked', texts: ['whole', 'first'] });
  });

  test('without such a text is bare', async () => {
    expect(await unbake(png())).toEqual({ kind: 'bare' });
    expect(await unbake(png(textPart('Openbadges', 'x'), textPart('openbadges ', 'y')))).toEqual({ kind: 'bare' });
  });

  test('cut at any byte is damaged, never read by half', async () => {
    const whole = png(textPart('openbadges', 'abc'));
    for (let length = pngSignature.length; length < whole.length; length++) expect(await unbake(whole.slice(0, length))).toEqual(damaged);
  });

  test('whose text was changed by one bit is damaged', async () => {
    const image = png(textPart('openbadges', '{"id":"https://a.example/1"}'));
    const at = Buffer.from(image).indexOf('a.example');
    image[at] = (image[at] ?? 0) ^ 1;
    expect(await unbake(image)).toEqual(damaged);
  });

  test('that claims a part of four gigabytes, begins otherwise, or never ends, is damaged', async () => {
    const endless = joined(pngSignature, pngHead, new Uint8Array([0xff, 0xff, 0xff, 0xff]), text('iTXt'), new Uint8Array(64));
    expect(await unbake(endless)).toEqual(damaged);
    expect(await unbake(joined(pngSignature, textPart('openbadges', 'x'), pngHead, part('IEND')))).toEqual(damaged);
    const many = Array.from({ length: limits.chunks + 1 }, () => part('gIFx'));
    expect(await unbake(png(...many, textPart('openbadges', 'x')))).toEqual(damaged);
  });

  test.each<TextPart>(['zTXt', 'iTXt packed'])('whose text as %s would unpack to a giant gives nothing', async (how) => {
    const giant = new Uint8Array(64 * limits.text);
    const image = png(textPart('openbadges', giant, how));
    expect(image.length).toBeLessThan(limits.text);
    expect(await unbake(image)).toEqual({ kind: 'bare' });
  });

  test('whose packed text is no packed text gives nothing', async () => {
    const broken = part('iTXt', joined(text('openbadges'), new Uint8Array([0, 1, 0, 0, 0]), text('not packed at all')));
    expect(await unbake(png(broken))).toEqual({ kind: 'bare' });
    expect(await unbake(png(part('iTXt', text('openbadges'))))).toEqual({ kind: 'bare' });
  });

  test('larger than the limit is not looked into', async () => {
    const large = new Uint8Array(limits.file + 1);
    large.set(png(textPart('openbadges', 'x')));
    expect(await unbake(large)).toEqual({ kind: 'unreadable', why: 'too-large' });
  });
});

describe('an SVG', () => {
  test('gives what its element holds, then what it points to, and nothing from a comment', async () => {
    expect(await unbake(text(bakedSvg('{"a":"<b>"}', 'https://a.example/1')))).toEqual({
      kind: 'baked',
      texts: ['{"a":"<b>"}', 'https://a.example/1'],
    });
    expect(await unbake(text(bakedSvg('', 'https://a.example/?x=1&amp;y=2')))).toEqual({
      kind: 'baked',
      texts: ['https://a.example/?x=1&y=2'],
    });
  });

  test('is known by its namespace, whatever the prefix', async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg"><b:credential xmlns:b='https://purl.imsglobal.org/ob/v3p0'>{"a":&quot;1&#34;}</b:credential></svg>`;
    expect(await unbake(text(svg))).toEqual({ kind: 'baked', texts: ['{"a":"1"}'] });
    const foreign = '<svg xmlns:openbadges="http://elsewhere.example"><openbadges:assertion verify="https://a.example/1"/></svg>';
    expect(await unbake(text(foreign))).toEqual({ kind: 'bare' });
  });

  test('with entities of its own is not read; a plain type declaration is no matter', async () => {
    const laughs = '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';
    expect(await unbake(text(laughs + bakedSvg('{"a":"&b;"}')))).toEqual({ kind: 'unreadable', why: 'forbidden' });
    const typed = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">';
    expect(await unbake(text(typed + bakedSvg('{}')))).toEqual({ kind: 'baked', texts: ['{}'] });
  });

  test('broken in any place gives no error', async () => {
    const whole = bakedSvg('{"id":1}', 'https://a.example/1');
    for (let length = 60; length < whole.length; length++) {
      const read = await unbake(text(whole.slice(0, length)));
      expect(['baked', 'bare', 'unreadable']).toContain(read.kind);
    }
    expect(await unbake(text(`<svg ${'a="'.repeat(50_000)}`))).toEqual({ kind: 'bare' });
    expect(await unbake(text(`<svg>${'<'.repeat(200_000)}`))).toEqual({ kind: 'bare' });
  });

  test('larger than the limit is not looked into', async () => {
    expect(await unbake(text(`<svg>${' '.repeat(limits.svg)}</svg>`))).toEqual({ kind: 'unreadable', why: 'too-large' });
  });
});

test('unpacking ends at the limit, and in what is no packed text', async () => {
  const packed = new Uint8Array(deflateSync(new Uint8Array(5_000_000)));
  expect(await inflateUpTo(packed, 4_999_999)).toBe(null);
  expect((await inflateUpTo(packed, 5_000_000))?.length).toBe(5_000_000);
  expect(await inflateUpTo(packed.slice(0, 100), 5_000_000)).toBe(null);
  expect(await inflateUpTo(text('nothing packed'), 100)).toBe(null);
});

test('what is neither is no image', async () => {
  for (const other of ['', '{}', 'GIF89a', '<!doctype html><svg></svg>'])
    expect(await unbake(text(other))).toEqual({ kind: 'unreadable', why: 'not-an-image' });
});

describe('by chance', () => {
  /** Some changes of a file: bytes overwritten, cut out, doubled, or taken off the end. */
  function damage(file: Uint8Array, chance: Chance): Uint8Array {
    const bytes = [...file];
    for (let change = 1 + chance.below(3); change > 0; change--) {
      const at = chance.below(bytes.length);
      const length = 1 + chance.below(3);
      const how = chance.pick(['overwrite', 'overwrite', 'overwrite', 'cut', 'double', 'end'] as const);
      if (how === 'overwrite') bytes.splice(at, length, ...[...chance.bytes(length)].map((byte) => 32 + (byte % 95)));
      if (how === 'cut') bytes.splice(at, length);
      if (how === 'double') bytes.splice(at, 0, ...bytes.slice(at, at + length));
      if (how === 'end') bytes.length = at + 1;
    }
    return new Uint8Array(bytes);
  }

  test('damaged files never throw, and a damaged PNG never gives another text', async () => {
    const chance = chanceOf(20_261_123);
    const content = JSON.stringify({ id: 'https://a.example/1', type: 'Assertion' });
    const files = [png(textPart('openbadges', content)), png(textPart('openbadges', content, 'iTXt packed')), text(bakedSvg(content))];
    for (let round = 0; round < 2_000; round++) {
      const file = chance.pick(files);
      const read = await readBadgeFile(damage(file, chance));
      expect(['badges', 'address', 'none', 'unreadable']).toContain(read.kind);
      if (file[0] === 0x89 && read.kind === 'badges') expect(read.text).toBe(content);
    }
  });
});
