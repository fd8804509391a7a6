import { describe, expect, test } from 'vitest';
import { homesOf, orderWith, partsOf, readingOrder, stepFrom, withParts } from '../../lib/domain/criteria-order';
import type { Competency } from '../../lib/domain/framework';

type Item = Pick<Competency, 'id' | 'parentId' | 'kind' | 'order'>;
const one = (id: string, parentId: string | null, kind: Item['kind'] = 'competency'): Item => ({ id, parentId, kind, order: 0 });
/** Loose stands in no area; Craft holds an area of its own, and Planning an indicator. */
const items = [
  one('loose', null),
  one('delivery', null, 'area'),
  one('planning', 'delivery'),
  one('owners', 'planning', 'indicator'),
  one('risk', 'delivery'),
  one('craft', null, 'area'),
  one('models', 'craft'),
  one('tools', 'craft', 'area'),
  one('editor', 'tools'),
].map((item, order) => ({ ...item, order }));
const get = (id: string) => items.find((item) => item.id === id) as Item;
const at = (id: string, parentId: string | null, before: string | null = null) => orderWith(items, id, { parentId, before })?.join(' ');

describe('the order of criteria', () => {
  test('is what belongs to no area, then each area with what it holds', () => {
    const mixed = [...items].reverse().map((item) => (item.id === 'loose' ? { ...item, order: 99 } : item));
    expect(readingOrder(mixed).map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    expect(partsOf(items, 'craft').map(({ id }) => id)).toEqual(['models', 'tools']);
    expect([...withParts(items, 'delivery')]).toEqual(['delivery', 'planning', 'owners', 'risk']);
  });

  test('loses nothing where a parent is missing or parents go in a circle', () => {
    const odd = [one('a', 'b'), one('b', 'a'), one('c', 'gone'), one('d', 'b')].map((item, order) => ({ ...item, order }));
    expect(
      readingOrder(odd)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['a', 'b', 'c', 'd']);
  });

  test('holds areas and competencies in areas, and indicators in competencies', () => {
    const homes = (id: string) => homesOf(items, get(id)).map((home) => home?.id ?? null);
    expect(homes('craft')).toEqual([null, 'delivery']);
    expect(homes('risk')).toEqual([null, 'delivery', 'craft', 'tools']);
    expect(homes('owners')).toEqual(['loose', 'planning', 'risk', 'models', 'editor']);
  });

  test('takes what stands below along, and refuses a place below itself or where it cannot stand', () => {
    expect(at('planning', 'craft', 'models')).toBe('loose delivery risk craft planning owners models tools editor');
    expect(at('craft', null, 'delivery')).toBe('loose craft models tools editor delivery planning owners risk');
    expect(at('craft', 'tools')).toBeUndefined();
    expect(at('owners', 'craft')).toBeUndefined();
    expect(at('risk', 'delivery', 'gone')).toBeUndefined();
  });

  test('goes step by step among equals, then over the border', () => {
    const step = (id: string, by: -1 | 1) => stepFrom(items, get(id), by);
    expect(step('planning', 1)).toEqual({ parentId: 'delivery', before: null });
    expect(step('risk', 1)).toEqual({ parentId: 'craft', before: 'models' });
    expect(step('models', 1)).toEqual({ parentId: 'tools', before: 'editor' });
    expect(step('planning', -1)).toEqual({ parentId: null, before: null });
    expect(step('loose', -1)).toBeNull();
    expect(step('editor', 1)).toBeNull();
    expect(step('craft', 1)).toBeNull();
    expect(step('owners', 1)).toEqual({ parentId: 'risk', before: null });
  });
});
