import { describe, expect, test } from 'vitest';
import { readFramework } from '../../lib/frameworks/read-framework';
import { bakery, readCsv, sortedAsks } from './bakery';
import { asksOf, itemsOf, levelsOf, readText, warnedOf } from './framework-view';
import { workbook } from './make-workbook';

describe('tables', () => {
  test('name their rows by competency and level', () => {
    const framework = readCsv(
      'Name,Level,Expectation\nDough – L1,L1,Kneads what is weighed out\nDough – L2,L2,Chooses the flour for a year\nOven – L1,L1,Watches the fire\nOven – L2,L2,Builds the oven\n',
    );
    expect(asksOf(framework)).toEqual(bakery('L1', 'L2'));
  });

  test('have a name and a text below it in one cell', () => {
    const framework = readText(
      '<table><tr><th>Competency</th><th>Junior</th><th>Senior</th></tr><tr><td><b>Dough</b><br>All that is kneaded.</td><td>Kneads what is weighed out</td><td>Chooses the flour for a year</td></tr><tr><td><b>Oven</b><br>All that is baked.</td><td>Watches the fire</td><td>Builds the oven</td></tr></table>',
      'x.html',
    );
    expect(asksOf(framework)).toEqual(bakery());
    expect(framework.competencies.map((one) => one.statement)).toEqual(['All that is kneaded.', 'All that is baked.']);
  });

  test('have titles of positions and tracks beside the competencies', () => {
    const framework = readCsv(
      'Track,Level,Title,Competency,Expectation\nBread,B1,Baker,Dough,Kneads what is weighed out\nBread,B2,Senior Baker,Dough,Chooses the flour for a year\nBread,B1,Baker,Oven,Watches the fire\nBread,B2,Senior Baker,Oven,Builds the oven\n',
    );
    expect(itemsOf(framework)).toEqual(['area Bread < –', 'competency Dough < Bread', 'competency Oven < Bread']);
    expect(sortedAsks(framework)).toEqual(bakery('B1', 'B2'));
  });

  test('group their competencies by a topic or a title that comes again', () => {
    const rows = 'Hands,Dough,Kneads,Weighs\nHands,Oven,Watches,Builds\nWords,Shop,Greets,Sells\n';
    for (const head of ['Topic', 'Title', 'Name'])
      expect(itemsOf(readCsv(`${head},Skill,Junior,Senior\n${rows}`))).toEqual([
        'area Hands < –',
        'competency Dough < Hands',
        'competency Oven < Hands',
        'area Words < –',
        'competency Shop < Words',
      ]);
  });

  test('keep words that all levels share where they only name them', () => {
    const framework = readCsv('Skill,Level Junior,Level Senior\nDough,Kneads a loaf,Weighs a loaf\nOven,Watches it,Builds it\n');
    expect(levelsOf(framework)).toEqual(['Level Junior', 'Level Senior']);
  });

  test('name what is judged in a column without a head, beside the group that stands once', () => {
    const framework = readCsv(
      'Competency,,Junior,Senior\nHands,Dough,Kneads what is weighed out,Chooses the flour for a year\n,Oven,Watches the fire,Builds the oven\nWords,Shop,Greets,Sells\n',
    );
    expect(itemsOf(framework)).toEqual([
      'area Hands < –',
      'competency Dough < Hands',
      'competency Oven < Hands',
      'area Words < –',
      'competency Shop < Words',
    ]);
    expect(framework.warnings).toEqual([]);
  });

  test('say for whom a level is required', () => {
    const framework = readCsv(
      'Skill,Proficiency,Required for\nDough,Working,Baker\nDough,Expert,Lead Baker\nOven,Working,Baker\nOven,Expert,Lead Baker\n',
    );
    expect(framework.roles).toMatchObject([{ name: 'Baker' }, { name: 'Lead Baker' }]);
    expect(framework.expectations).toEqual([]);
  });

  test('number their rows, and their competencies beside them', () => {
    const framework = readCsv(
      'id,competency_id,competency,level,expectation\n1,10,Dough,Junior,Kneads what is weighed out\n2,10,Dough,Senior,Chooses the flour for a year\n3,11,Oven,Junior,Watches the fire\n4,11,Oven,Senior,Builds the oven\n',
    );
    expect(asksOf(framework)).toEqual(bakery());
    expect(framework.competencies.map((one) => one.code)).toEqual(['10', '11']);
  });

  test('say in each head what is asked at a level', () => {
    const rows = 'Kneads what is weighed out,Chooses the flour for a year\nOven,Watches the fire,Builds the oven\n';
    expect(asksOf(readCsv(`Attribute,What good looks like at L4,What good looks like at L5\nDough,${rows}`))).toEqual(bakery('L4', 'L5'));
    expect(asksOf(readCsv(`Behaviour,Meets expectations,Exceeds expectations\nDough,${rows}`))).toEqual(
      bakery('Meets expectations', 'Exceeds expectations'),
    );
    expect(asksOf(readCsv(`Skill,Attendu au niveau Junior,Attendu au niveau Senior\nDough,${rows}`))).toEqual(bakery());
    expect(asksOf(readCsv(`Skill,1,2\nDough,${rows}`))).toEqual(bakery('1', '2'));
  });

  test('say in each head which role requires the level', () => {
    const framework = readCsv(
      'Competency,Expected Level for Baker,Expected Level for Senior Baker\nDough,Basic,Advanced\nOven,Intermediate,Advanced\n',
    );
    expect(framework.roles.map((role) => role.name)).toEqual(['Baker', 'Senior Baker']);
  });

  test('are written in German, French and Polish', () => {
    const german = readCsv(
      'Kompetenzfeld;Kompetenz;Stufe 1;Stufe 2\nHand;Teig;Knetet einen Laib;Wählt das Mehl\nHand;Ofen;Hütet das Feuer;Baut den Ofen\n',
    );
    expect(itemsOf(german)).toEqual(['area Hand < –', 'competency Teig < Hand', 'competency Ofen < Hand']);
    const french = readCsv('Compétence;Niveau;Attendus\nPâte;Débutant;Pétrit un pain\nPâte;Confirmé;Choisit la farine\n');
    expect(asksOf(french)).toEqual([
      ['Pâte', 'Débutant', 'Pétrit un pain'],
      ['Pâte', 'Confirmé', 'Choisit la farine'],
    ]);
    const polish = readCsv(
      'Kompetencja,Priorytet,Poziom 1,Poziom 2\nCiasto,Wysoki,Wyrabia chleb,Wybiera mąkę\nPiec,Niski,Pilnuje ognia,Buduje piec\n',
    );
    expect(polish.competencies.map((one) => one.priority)).toEqual(['must', 'nice']);
  });

  test('have a merged name above two columns a level, of which the second has no texts', () => {
    const framework = readCsv(
      'Skill,Junior Baker,,Baker,,Senior Baker,\n,Expectation,Met?,Expectation,Met?,Expectation,Met?\nDough,Kneads a loaf,,Weighs a loaf,,Chooses the flour,\nOven,Watches it,,Lights it,,Builds it,\n',
    );
    expect(levelsOf(framework)).toEqual(['Junior Baker', 'Baker', 'Senior Baker']);
    expect(framework.expectations).toHaveLength(6);
    expect(warnedOf(framework)).toEqual([[2, 'rowWithoutCompetency']]);
  });
});

describe('workbooks', () => {
  test('have a sheet for each position, with what is asked of the same competencies', () => {
    const sheet = (name: string, dough: string, oven: string) => ({
      name,
      rows: [['Ladder 2026'], [], ['Category', 'Expectation', 'Self'], ['Dough', dough, null], ['Oven', oven, null]],
    });
    const bytes = workbook([
      sheet('Baker', 'Kneads what is weighed out', 'Watches the fire'),
      sheet('Senior Baker', 'Chooses the flour for a year', 'Builds the oven'),
    ]);
    const { framework } = readFramework(bytes, 'x.xlsx', { title: 'File', onlyLevel: 'Target' });
    expect(sortedAsks(framework)).toEqual(bakery('Baker', 'Senior Baker'));
    expect(framework.warnings).toEqual([]);
  });
});
