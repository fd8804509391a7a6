import { describe, expect, test } from 'vitest';
import {
  beginSplit,
  homeOf,
  homeShown,
  linesShown,
  partsFrom,
  putLine,
  type SplitDraft,
  textOf,
} from '../../components/portfolio/criteria/edit/split-draft';
import type { Expectation } from '../../lib/domain/framework';

const asked: Expectation = {
  ...{ id: 'x', revision: 1, createdAt: 0, updatedAt: 0, frameworkId: 'f', competencyId: 'c', levelId: 'lead' },
  text: 'Leads:\n- plans quarters\n- delivers what was promised',
  indicators: ['plans quarters', 'delivers what was promised', 'said apart'],
  signals: ['Plans are public', 'Deliveries are on time'],
  examples: ['The winter plan'],
};
const named = (...titles: string[]): SplitDraft => ({
  ...beginSplit({ title: '', code: '' }),
  parts: titles.map((title, key) => ({ key, title, code: '', typed: {} })),
});
const line = (text: string) =>
  linesShown(asked).find((one) => one.text === text) ?? (linesShown(asked)[0] as ReturnType<typeof linesShown>[0]);
const put = (text: string, home: number | 'every', draft: SplitDraft) => putLine(line(text), home, draft, asked);
const typed = (draft: SplitDraft, key: number, text: string): SplitDraft => ({
  ...draft,
  parts: draft.parts.map((part) => (part.key === key ? { ...part, typed: { lead: text } } : part)),
});
const textsOf = (draft: SplitDraft) => draft.parts.map((part) => textOf(asked, part, draft));

describe('the lines of a level', () => {
  test('are its bullets, those that the source gave apart, its signals and its examples', () => {
    expect(linesShown(asked).map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'bullet: plans quarters',
      'bullet: delivers what was promised',
      'apart: said apart',
      'signal: Plans are public',
      'signal: Deliveries are on time',
      'example: The winter plan',
    ]);
  });

  test('go at first to the part whose name has their words, and to the first where none has', () => {
    const draft = named('Planning', 'Delivering');
    expect(linesShown(asked).map((one) => homeOf(one, draft))).toEqual([0, 1, 0, 0, 1, 0]);
    expect(linesShown(asked).map((one) => homeOf(one, named('', '')))).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('stay where they were put, whatever the parts are called later, and come back when that part is dropped', () => {
    const put1 = put('The winter plan', 1, named('A', 'B'));
    const renamed = { ...put1, parts: put1.parts.map((part) => ({ ...part, title: part.key === 0 ? 'Winter plan' : 'B' })) };
    expect(homeOf(line('The winter plan'), renamed)).toBe(1);
    expect(homeOf(line('The winter plan'), { ...renamed, parts: renamed.parts.slice(0, 1) })).toBe(0);
  });
});

test('a signal that is a bullet of the text as well is chosen once, and goes with its bullet', () => {
  const both = { ...asked, text: '- Plans are public\n- more', indicators: ['Plans are public', 'more'], examples: [] };
  const [bullet, signal] = linesShown(both);
  expect(linesShown(both).map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
    'bullet: more',
    'signal: Plans are public',
    'signal: Deliveries are on time',
  ]);
  if (!bullet || !signal) throw new Error('two lines were expected');
  const draft = putLine(signal, 1, typed(named('', ''), 0, '- Plans are public\n- more'), both);
  expect(draft.parts.map((part) => textOf(both, part, draft))).toEqual(['- more', '- Plans are public']);
  expect(partsFrom(draft, [both]).map(({ texts }) => texts[0]?.signals)).toEqual([['Deliveries are on time'], ['Plans are public']]);
});

describe('the text of a part', () => {
  test('is the whole one without the bullets that go elsewhere', () => {
    expect(textsOf(named('Planning', 'Delivering'))).toEqual(['Leads:\n- plans quarters', 'Leads:\n- delivers what was promised']);
    expect(textsOf(put('plans quarters', 'every', named('', '')))).toEqual([asked.text, 'Leads:\n- plans quarters']);
  });

  test('stays as somebody typed it, but for the bullet that is put there or elsewhere', () => {
    const draft = typed(named('', ''), 1, 'My own words.');
    expect(textsOf(put('plans quarters', 1, draft))).toEqual(['Leads:\n- delivers what was promised', 'My own words.\n- plans quarters']);
    const both = put('plans quarters', 'every', draft);
    expect(textsOf(put('plans quarters', 0, both))).toEqual([asked.text, 'My own words.']);
  });

  test('says where a bullet stands when somebody has typed', () => {
    const draft = named('', '', '');
    const at = (one: SplitDraft) => homeShown(line('plans quarters'), one);
    expect(at(draft)).toBe(0);
    expect(at(typed(draft, 1, '- plans quarters'))).toBeNull();
    expect(at(typed(typed(draft, 1, '- plans quarters'), 2, '* plans quarters'))).toBe('every');
    expect(at(typed(draft, 0, 'Leads.'))).toBeNull();
  });
});

describe('what is stored of the parts', () => {
  test('has every line in the part that it goes to, and in no other', () => {
    const draft = put('said apart', 1, put('Plans are public', 'every', named('Planning', 'Delivering')));
    const [first, second] = partsFrom(draft, [asked]).map(({ texts }) => texts[0]);
    expect(first).toEqual({
      levelId: 'lead',
      text: 'Leads:\n- plans quarters',
      indicators: ['plans quarters'],
      signals: ['Plans are public'],
      examples: ['The winter plan'],
    });
    expect(second).toEqual({
      levelId: 'lead',
      text: 'Leads:\n- delivers what was promised',
      indicators: ['delivers what was promised', 'said apart'],
      signals: ['Plans are public', 'Deliveries are on time'],
      examples: [],
    });
  });

  test('keeps bullets that a source read out of running text with the part whose text still says them', () => {
    const prose = { ...asked, text: 'Plans quarters. Delivers.', indicators: ['Plans quarters.', 'Delivers.'] };
    expect(linesShown(prose).map(({ kind }) => kind)).toEqual(['signal', 'signal', 'example']);
    const [first, second] = partsFrom(typed(named('A', 'B'), 1, 'Delivers.'), [prose]).map(({ texts }) => texts[0]?.indicators);
    expect([first, second]).toEqual([['Plans quarters.', 'Delivers.'], ['Delivers.']]);
  });
});
