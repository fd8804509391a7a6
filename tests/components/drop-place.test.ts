import { expect, test } from 'vitest';
import { dropPlace } from '../../components/portfolio/criteria/edit/drop-place';
import type { Competency } from '../../lib/domain/framework';

const items = [
  ['delivery', null, 'area'],
  ['planning', 'delivery', 'competency'],
  ['owners', 'planning', 'indicator'],
  ['risk', 'delivery', 'competency'],
  ['craft', null, 'area'],
  ['models', 'craft', 'competency'],
].map(([id, parentId, kind], order) => ({ id, parentId, kind, order }) as Competency);
const drop = (id: string, over: string, half: 'upper' | 'lower') => {
  const found = dropPlace(items, id, over, half);
  return found && [found.place.parentId, found.place.before, `${found.mark.side} ${found.mark.id}`];
};

test('a competency goes before or after another, and into an area at its top', () => {
  expect(drop('risk', 'models', 'upper')).toEqual(['craft', 'models', 'before models']);
  expect(drop('risk', 'models', 'lower')).toEqual(['craft', null, 'after models']);
  expect(drop('models', 'delivery', 'lower')).toEqual(['delivery', 'planning', 'after delivery']);
});

test('over an indicator a competency goes behind the whole of the one above', () => {
  expect(drop('models', 'owners', 'upper')).toEqual(['delivery', 'risk', 'after owners']);
  expect(drop('models', 'planning', 'lower')).toEqual(['delivery', 'risk', 'after owners']);
});

test('an indicator goes below competencies only', () => {
  expect(drop('owners', 'risk', 'upper')).toEqual(['risk', null, 'after risk']);
  expect(drop('owners', 'craft', 'upper')).toBeNull();
});

test('an area goes before or after the whole of another', () => {
  expect(drop('craft', 'planning', 'lower')).toEqual([null, 'delivery', 'before delivery']);
  expect(drop('delivery', 'models', 'lower')).toEqual([null, null, 'after models']);
});

test('nothing happens where something stands already, or over its own parts', () => {
  expect(drop('risk', 'owners', 'lower')).toBeNull();
  expect(drop('planning', 'owners', 'lower')).toBeNull();
  expect(drop('craft', 'risk', 'lower')).toBeNull();
  expect(drop('risk', 'risk', 'lower')).toBeNull();
});
