import { describe, expect, test } from 'vitest';
import { bakery, readJson, sortedAsks } from './bakery';
import { asksOf, itemsOf, levelsOf, readText } from './framework-view';

describe('data', () => {
  test('calls the name of a competency "competency", and its text "description"', () => {
    const framework = readJson([
      {
        id: 'a',
        competency: 'Dough',
        description: 'All that is kneaded',
        category: 'Hands',
        levels: [
          { id: 'a1', level: 'Junior', description: 'Kneads' },
          { id: 'a2', level: 'Senior', description: 'Weighs' },
        ],
      },
    ]);
    expect(itemsOf(framework)).toEqual(['area Hands < –', 'competency Dough < Hands']);
    expect(framework.competencies[1]?.statement).toBe('All that is kneaded');
  });

  test('lists positions with what they are expected to do', () => {
    const framework = readText(
      '- role: Baker I\n  expectations:\n    - area: Dough\n      items: [Kneads what is weighed out]\n    - area: Oven\n      items: [Watches the fire]\n- role: Baker II\n  expectations:\n    - area: Dough\n      items: [Chooses the flour for a year]\n    - area: Oven\n      items: [Builds the oven]\n',
      'x.yml',
    );
    expect(sortedAsks(framework)).toEqual(bakery('Baker I', 'Baker II'));
  });

  test('has tracks with levels of their own, which hold the competencies', () => {
    const level = (name: string, competencies: Record<string, string>) => ({
      name,
      competencies: Object.entries(competencies).map(([title, description]) => ({ name: title, description })),
    });
    const framework = readJson({
      tracks: [
        {
          name: 'Bread',
          levels: [
            level('Baker', { Dough: 'Kneads', Oven: 'Watches the fire' }),
            level('Senior Baker', { Dough: 'Weighs', Oven: 'Builds the oven' }),
          ],
        },
        { name: 'Cake', levels: [level('Pastry Cook', { Cream: 'Whips it' }), level('Senior Pastry Cook', { Cream: 'Invents it' })] },
      ],
    });
    expect(itemsOf(framework)).toEqual([
      'area Bread < –',
      'competency Dough < Bread',
      'competency Oven < Bread',
      'area Cake < –',
      'competency Cream < Cake',
    ]);
    expect(asksOf(framework)).toContainEqual(['Cream', 'Senior Pastry Cook', 'Invents it']);
  });

  test('says in two words at one level what it says in a sentence at another', () => {
    const framework = readJson({
      junior: { dough: 'Kneads what is weighed out', since: '2019' },
      mid: { dough: 'Weighs it', since: '2020' },
      senior: { dough: 'Chooses the flour for a year', since: '2021' },
    });
    expect(asksOf(framework)).toContainEqual(['dough', 'mid', 'Weighs it']);
    expect(itemsOf(framework)).toEqual(['competency dough < –']);
  });

  test('has tracks whose levels map names to texts', () => {
    const framework = readJson({
      title: 'Ladder',
      tracks: {
        bread: {
          title: 'Bread',
          levels: {
            B1: { title: 'Baker', expectations: { Dough: 'Kneads what is weighed out', Oven: 'Watches the fire' } },
            B2: { title: 'Senior Baker', expectations: { Dough: 'Chooses the flour for a year', Oven: 'Builds the oven' } },
          },
        },
      },
    });
    expect(sortedAsks(framework)).toEqual(bakery('Baker', 'Senior Baker'));
    expect(itemsOf(framework)[0]).toBe('area Bread < –');
  });

  test('lists what each level asks as maps of one field', () => {
    const framework = readText(
      'ladder:\n  Junior:\n    - Dough: Kneads what is weighed out\n    - Oven: Watches the fire\n  Senior:\n    - Dough: Chooses the flour for a year\n    - Oven: Builds the oven\n',
      'x.yml',
    );
    expect(sortedAsks(framework)).toEqual(bakery());
  });

  test('has roles that are the levels, and what is asked of each', () => {
    const asks = (dough: string, oven: string) => ({ Dough: { summary: dough, behaviors: [] }, Oven: { summary: oven, behaviors: [] } });
    const framework = readJson({
      data: {
        roles: [
          { title: 'Baker', level: 1, competencies: asks('Kneads what is weighed out', 'Watches the fire') },
          { title: 'Senior Baker', level: 2, competencies: asks('Chooses the flour for a year', 'Builds the oven') },
        ],
      },
    });
    expect(sortedAsks(framework)).toEqual(bakery('Baker', 'Senior Baker'));
    expect([framework.roles, framework.warnings]).toEqual([[], []]);
  });

  test('writes the points of a level as one text', () => {
    const framework = readText(
      '- name: Dough\n  levels:\n    - level: 1\n      behaviours: |\n        Kneads it\n        Covers it\n    - level: 2\n      behaviours: Weighs it\n',
      'x.yml',
    );
    expect(asksOf(framework)).toEqual([
      ['Dough', '1', 'Kneads it\nCovers it'],
      ['Dough', '2', 'Weighs it'],
    ]);
  });

  test('calls what a level asks its indicator', () => {
    const framework = readJson({
      areas: [
        {
          title: 'Hands',
          competencies: [
            {
              title: 'Dough',
              performanceIndicators: [
                { level: 'Novice', indicator: 'Kneads it' },
                { level: 'Expert', indicator: 'Teaches it' },
              ],
            },
          ],
        },
      ],
    });
    expect(asksOf(framework)).toEqual([
      ['Dough', 'Novice', 'Kneads it'],
      ['Dough', 'Expert', 'Teaches it'],
    ]);
  });

  test('has weights, which are no priorities', () => {
    const framework = readJson([
      { id: 'c1', name: 'Dough', novice: 'Kneads a loaf', expert: 'Kneads for a town', weight: 3 },
      { id: 'c2', name: 'Oven', novice: 'Watches a fire', expert: 'Builds an oven', weight: 1 },
    ]);
    expect(framework.competencies.map((one) => one.priority)).toEqual([null, null]);
    expect(levelsOf(framework)).toEqual(['novice', 'expert']);
  });
});
