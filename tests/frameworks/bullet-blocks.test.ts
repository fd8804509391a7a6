import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bulletBlocks, hasBullet, keepBullets, withBulletBlock, withoutBulletBlock } from '../../lib/frameworks/imported/bullet-blocks';
import { indicatorsOf } from '../../lib/frameworks/imported/bullets';

const text = 'Leads.\n\nYou also:\n- plan weeks\n  and months\n- name risks\n\n• escalate';

describe('the bullets of a text', () => {
  test('are the same as those that are kept as indicators', () => {
    expect(bulletBlocks(text).map(({ bullet }) => bullet)).toEqual(['plan weeks and months', 'name risks', 'escalate']);
    const line = fc.constantFrom('', ' ', 'words', '  more words', '- one', '• two', '3. three', '- one');
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const made = lines.join('\n');
        expect(bulletBlocks(made).map(({ bullet }) => bullet)).toEqual(indicatorsOf(made));
      }),
    );
  });

  test('go with all their lines, and everything else stays', () => {
    expect(keepBullets(text, (at) => at === 1)).toBe('Leads.\n\nYou also:\n- name risks');
    expect(keepBullets(text, (at) => at === 0)).toBe('Leads.\n\nYou also:\n- plan weeks\n  and months');
    expect(keepBullets('- one\n- two', () => false)).toBe('');
  });

  test('leave a text of which all are kept as it is, with its line ends and empty lines', () => {
    const odd = '\n- one\r\n\r\n- two\n \n';
    expect(keepBullets(odd, () => true)).toBe(odd);
  });
});

describe('a bullet of another text', () => {
  test('comes in after the one before it there, with its own sign and lines', () => {
    const edited = 'Leads.\n- plan weeks\n  and months\n* something new';
    expect(withBulletBlock(edited, text, 'name risks')).toBe('Leads.\n- plan weeks\n  and months\n- name risks\n* something new');
  });

  test('comes in before the next one where none before it stands, and last where none stands', () => {
    expect(withBulletBlock('Words.\n• escalate', text, 'plan weeks and months')).toBe('Words.\n- plan weeks\n  and months\n• escalate');
    expect(withBulletBlock('Words.', text, 'escalate')).toBe('Words.\n• escalate');
    expect(withBulletBlock('', text, 'escalate')).toBe('• escalate');
  });

  test('is not put in twice, and is found and taken out whatever its sign', () => {
    expect(withBulletBlock('1. escalate', text, 'escalate')).toBe('1. escalate');
    expect(hasBullet('1. escalate', 'escalate')).toBe(true);
    expect(withoutBulletBlock('Words.\n1. escalate', 'escalate')).toBe('Words.');
  });
});
