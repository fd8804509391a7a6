import { describe, expect, test } from 'vitest';
import { readPaste } from '../../lib/frameworks/read-framework';
import { asksOf, itemsOf, levelsOf, readFile, viewNames, warnedOf } from './framework-view';

describe('a document', () => {
  test('of numbered levels is known by what its headings share, and its points by their places', () => {
    const framework = readFile('developer-ladder.md');
    expect(levelsOf(framework)).toEqual(['K1 - Keeper 1', 'K2 - Keeper 2', 'K3 - Keeper 3']);
    expect(itemsOf(framework)).toEqual(['competency Learns / Shows < –', 'competency Cleans / Mends < –', 'competency Gate / Wall < –']);
    expect(asksOf(framework)[0]).toEqual(['Learns / Shows', 'K1 - Keeper 1', 'Learns: learns where the lamps hang']);
    expect(warnedOf(framework)).toEqual([
      [38, 'textLeftOut'],
      [5, 'tableLeftOut'],
    ]);
  });

  test('with tables of HTML below its headings takes them for areas, and a blank cell for nothing', () => {
    const framework = readFile('html-tables-in-headings.md');
    expect([framework.title, levelsOf(framework)]).toEqual(['Kitchen Ladder', ['Cook 1', 'Senior Cook', 'Staff Cook']]);
    expect(itemsOf(framework)).toEqual([
      'area Knowing < –',
      'competency Knives < Knowing',
      'competency Fire < Knowing',
      'area Serving < –',
      'competency Plates < Serving',
    ]);
    expect(asksOf(framework)[0]).toEqual(['Knives', 'Cook 1', '• Knows each knife & its use.\n• Keeps them sharp (a stone, a strap).']);
  });

  test('that is a page of one level takes its name from the numbered heading, and bold words above a list for headings', () => {
    const framework = readFile('one-level-page.html');
    expect([framework.title, levelsOf(framework)]).toEqual(['Bell Works Career Framework', ['L2 Founder']]);
    expect(itemsOf(framework)).toEqual([
      'competency Scope < –',
      'area 🏆 Results < –',
      'competency Casting < 🏆 Results',
      'competency Owning < 🏆 Results',
      'area 🦉 Craft < –',
      'competency Tone tuning < 🦉 Craft',
    ]);
    expect(framework.competencies[0]?.statement).toBe('What I answer for');
    expect(framework.expectations[1]).toMatchObject({
      text: '- I pour without a break\n- I keep the mould dry & warm',
      indicators: ['I pour without a break', 'I keep the mould dry & warm'],
    });
  });

  test('with levels below its headings keeps what is said of each heading', () => {
    const framework = readFile('axes-with-levels.md');
    expect(framework.competencies.map((one) => [one.title, one.statement])).toEqual([
      ['Care', 'How patients are looked after.'],
      ['Teaching', ''],
    ]);
    expect(asksOf(framework)[0]).toEqual(['Care', 'Junior', '- Follows the plan of care\n- Asks when in doubt']);
  });

  test('with a paragraph a level, begun by its bold name, is read like a list', () => {
    expect(asksOf(readFile('term-paragraphs.md'))).toEqual([
      ['Technical skill', 'Junior', 'Solves small problems with help.'],
      ['Technical skill', 'Mid', 'Solves problems of a day\nwithout help.'],
      ['Technical skill', 'Senior', 'Sees problems before they come.'],
      ['Communication', 'Junior', 'Says what is done.'],
      ['Communication', 'Mid', 'Says what is late, and why.'],
      ['Communication', 'Senior', 'Says it to those outside.'],
    ]);
  });
});

test('a paste out of a document that wraps all of it in a bold tag is not bold as a whole', () => {
  const html =
    '<b style="font-weight:normal;" id="x"><h2>Junior</h2><ul><li><span>Planning: plans own tasks</span></li><li><span>Risk: reports risks</span></li></ul><h2>Senior</h2><ul><li><span>Planning: plans for others</span></li><li><span>Risk: viewNames risks early</span></li></ul></b>';
  const { format, framework } = readPaste({ text: 'x', html }, viewNames);
  expect([format, levelsOf(framework)]).toEqual(['html', ['Junior', 'Senior']]);
  expect(asksOf(framework)).toEqual([
    ['Planning', 'Junior', 'plans own tasks'],
    ['Risk', 'Junior', 'reports risks'],
    ['Planning', 'Senior', 'plans for others'],
    ['Risk', 'Senior', 'viewNames risks early'],
  ]);
});

describe('a ladder as data', () => {
  test('may be maps by key, each with its area', () => {
    const framework = readFile('keyed-maps.yaml');
    expect([framework.about?.version, framework.levels]).toEqual([
      '2.10',
      [
        { id: 'picker', label: 'Picker' },
        { id: 'grower', label: 'Grower' },
      ],
    ]);
    expect(itemsOf(framework)).toEqual(['area Trees < –', 'competency Pruning < Trees', 'competency Grafting < Trees']);
    expect(framework.expectations[1]).toMatchObject({
      text: 'Marks what is cut:\n- by age\n- by light',
      indicators: ['by age', 'by light'],
    });
  });

  test('of before keeps its examples as such', () => {
    expect(readFile('legacy-examples.yml').expectations[0]).toMatchObject({
      id: '1d3c0000-0000-4000-8000-000000000001',
      text: 'Speaks so that the back row hears\n- Read a notice aloud\n- Called: stop',
      examples: ['Read a notice aloud', 'Called: stop'],
    });
  });

  test('of tracks numbers the milestones that have no name, and takes points and titles for nothing', () => {
    const framework = readFile('snow-tracks.json');
    expect(levelsOf(framework)).toEqual(['1', '2', '3']);
    expect(itemsOf(framework)).toEqual(['area A < –', 'competency Mobile < A', 'area D < –', 'competency Wellbeing < D']);
    expect(framework.expectations[0]).toMatchObject({
      text: 'Works within what is there\n- Delivers requested work\n- Asks before changing\n- Added a screen',
      signals: ['Delivers requested work', 'Asks before changing'],
      examples: ['Added a screen'],
    });
  });
});
