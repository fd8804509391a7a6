import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { asksOf, itemsOf, readBytes, readFile, warnedOf } from './framework-view';
import { workbook } from './make-workbook';

describe('CASE in its dialects', () => {
  test('1.0 links by plain addresses, orders by list and sequence, and keeps marks inside a line', () => {
    const framework = readFile('case-1.0-uri-strings.json');
    expect(itemsOf(framework)).toEqual([
      'area Cold work < –',
      'area Furnace < –',
      'competency Blows a bubble of H<sub>2</sub>O size < Furnace',
      'indicator Turns the pipe < Blows a bubble of H<sub>2</sub>O size',
      'competency Gathers glass evenly < Furnace',
    ]);
    expect(warnedOf(framework)).toEqual([[null, 'linksLeftOut']]);
  });

  test('1.1 may wrap every single resource in its name, and its rubrics give the levels in their order', () => {
    const framework = readFile('case-1.1-singles.json');
    expect([framework.title, framework.about?.version]).toEqual(['Paper', '4']);
    expect(itemsOf(framework)).toEqual(['area Pulp < –', 'competency Beating < Pulp']);
    expect(asksOf(framework)).toEqual([
      ['Beating', 'Apprentice', 'Beats with help.'],
      ['Beating', 'Journeyman', 'Beats evenly.'],
    ]);
  });

  test('a table may name the parent by text and by code, and the code is what counts', () => {
    expect(itemsOf(readFile('case-parent-text.csv'))).toEqual([
      'area All that the hands do < –',
      'area Cuts what was marked < All that the hands do',
      'competency Cuts straight, with a rule < Cuts what was marked',
      'competency Cuts round by eye < Cuts what was marked',
      'competency Joins two pieces so that they hold < All that the hands do',
    ]);
  });

  test('a table without any parent has its tree in its codes', () => {
    expect(itemsOf(readFile('case-by-code-alone.csv'))).toEqual([
      'area Tools < –',
      'competency Sharpening < Tools',
      'competency Oiling < Tools',
    ]);
  });

  test('a workbook has its tree in the smart levels, though a spreadsheet made numbers of them', () => {
    const item = (id: string, text: string, level: string | number) => [id, text, '', level, '', '', 'en', ''];
    const head = [
      'identifier',
      'fullStatement',
      'humanCodingScheme',
      'smartLevel',
      'listEnumeration',
      'abbreviatedStatement',
      'language',
      'CFItemType',
    ];
    const framework = readBytes(
      workbook([
        {
          name: 'CF Doc',
          rows: [
            ['identifier', 'creator', 'title', 'version'],
            ['d1', 'Rope Guild', 'Rope walk', '2'],
          ],
        },
        {
          name: 'CF Item',
          rows: [
            head,
            item('a', 'Hemp', 1),
            item('b', 'Combs hemp', 1.1),
            item('c', 'Spins hemp', '1.10'),
            item('d', 'Tar', 2),
            item('e', 'Heats tar', 2.1),
          ],
        },
        {
          name: 'CF Association',
          rows: [
            ['identifier', 'originNodeIdentifier', 'destinationNodeIdentifier', 'associationType'],
            ['z', 'b', 'e', 'Is Related To'],
          ],
        },
      ]),
      'rope.xlsx',
    );
    expect([framework.format, framework.title, framework.about?.publisher]).toEqual(['case table', 'Rope walk', 'Rope Guild']);
    expect(itemsOf(framework)).toEqual([
      'area Hemp < –',
      'competency Combs hemp < Hemp',
      'competency Spins hemp < Hemp',
      'area Tar < –',
      'competency Heats tar < Tar',
    ]);
    expect(warnedOf(framework)).toEqual([[null, 'linksLeftOut']]);
  });

  test('a workbook whose sheet of associations viewNames the parents is read by those', () => {
    const framework = readBytes(
      workbook([
        {
          name: 'CF Item',
          rows: [
            ['identifier', 'fullStatement', 'smartLevel'],
            ['a', 'Sewing', null],
            ['b', 'Threads a needle', null],
            ['c', 'Hems an edge', null],
          ],
        },
        {
          name: 'CF Association',
          rows: [
            ['identifier', 'originNodeIdentifier', 'destinationNodeIdentifier', 'associationType', 'sequenceNumber'],
            ['1', 'b', 'a', 'Is Child Of', 2],
            ['2', 'c', 'a', 'Is Child Of', 1],
          ],
        },
      ]),
      'sewing.xlsx',
    );
    expect(itemsOf(framework)).toEqual(['area Sewing < –', 'competency Hems an edge < Sewing', 'competency Threads a needle < Sewing']);
  });
});

describe('Moodle', () => {
  test('in French viewNames its kinds by depth and its scale by settings', () => {
    const framework = readFile('moodle-fr.csv');
    expect(framework.about?.description).toBe("Ce que l'on fait à l'atelier.");
    expect(framework.scale.map((one) => [one.label, one.proficient])).toEqual([
      ['Non acquis', false],
      ['En cours', false],
      ['Acquis', true],
      ['Expert', true],
    ]);
    expect(itemsOf(framework)).toEqual([
      'area Bois < –',
      'competency Travailler le bois dur < Bois',
      'indicator Choisit le fil < Travailler le bois dur',
      'competency Coller < Bois',
    ]);
    expect(framework.competencies[1]).toMatchObject({ id: 'bois,dur', statement: '• Scier\n• Raboter' });
  });

  test('in its older form, in Spanish, with one word for every depth, goes by leaves, and says which rows it drops', () => {
    const framework = readFile('moodle-es-older.csv');
    expect(itemsOf(framework)).toEqual(['area Medir < –', 'competency Medir largo < Medir']);
    expect(framework.competencies[0]?.statement).toBe('Mide dos veces.');
    expect(warnedOf(framework)).toEqual([
      [5, 'itemWithoutId'],
      [6, 'itemWithoutText'],
    ]);
  });

  test('finds a parent whose comma is written as %2C', () => {
    const text = readFileSync(join(import.meta.dirname, 'files', 'moodle-fr.csv'), 'utf8').replace('"bois,dur",b1', 'bois%2Cdur,b1');
    expect(itemsOf(readBytes(new TextEncoder().encode(text), 'x.csv'))[2]).toBe('indicator Choisit le fil < Travailler le bois dur');
  });
});

test('rich skills of a collection keep their addresses as ids', () => {
  expect(readFile('rich-skills-collection.csv').competencies[0]).toMatchObject({
    id: 'https://skills.example.org/api/skills/4b1f',
    title: 'Knot Tying',
    statement: 'Tie a knot that holds and can be undone, for a rope under load.',
  });
});

describe('linked data', () => {
  test('with relative ids joins statements of one cell, and an outcome to its competence by its statement', () => {
    const framework = readFile('digital-graph.jsonld');
    expect(framework.about?.version).toBe('3.0');
    expect(itemsOf(framework)).toEqual([
      'area Finding < –',
      'competency Searching < Finding',
      'indicator Names three signs of narrowing < Searching',
      'competency Judging < Finding',
      'area Making < –',
      'competency Drawing < Making',
    ]);
    expect(framework.competencies[1]).toMatchObject({ id: 'competence/1.1', code: '1.1', statement: 'To look for what one needs.' });
    expect(asksOf(framework)).toEqual([
      ['Searching', 'Basic', 'Types a word and looks.\nOpens what was found.'],
      ['Searching', 'Advanced', 'Narrows a search down.'],
      ['Drawing', 'Advanced', 'Draws to scale.'],
    ]);
  });

  test('of a credential registry has its text in several languages and its tree in both directions', () => {
    const framework = readFile('ctdl-asn.json');
    expect(itemsOf(framework)).toEqual([
      'area Sets up the loom < –',
      'competency Warping < Sets up the loom',
      'competency Ties in a new warp < Sets up the loom',
      'competency Mends a torn edge < –',
    ]);
    expect(framework.competencies[1]?.statement).toBe('Winds the warp without a crossing');
  });
});

test('SmartEvidence’s listed form keeps elements below elements, and its HTML as a reader sees it', () => {
  const framework = readFile('listed-form.matrix');
  expect(itemsOf(framework)).toEqual([
    'area Keeping the fire < –',
    'competency Lights a fire that lasts < Keeping the fire',
    'competency Chooses coal < Lights a fire that lasts',
    'area Shaping iron < –',
    'competency Draws a point < Shaping iron',
  ]);
  expect(framework.competencies[1]?.statement).toBe('In rain too.\nWithout help.');
  expect(framework.scale.map((one) => [one.id, one.label, one.proficient])).toEqual([
    ['begun', 'Begun', false],
    ['incomplete', 'Not yet', false],
    ['partialcomplete', 'Partly', false],
    ['completed', 'Done', true],
  ]);
});
