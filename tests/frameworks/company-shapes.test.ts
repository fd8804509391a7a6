import { describe, expect, test } from 'vitest';
import type { ImportedFramework } from '../../lib/frameworks/imported/imported-framework';
import { readFramework } from '../../lib/frameworks/read-framework';
import { asksOf, itemsOf, levelsOf, readText, warnedOf } from './framework-view';
import { workbook } from './make-workbook';

/** Shapes in which companies write their ladders down, each as a small one of a bakery. */
const page = (text: string) => readText(text, 'x.md');
const json = (data: unknown) => readText(JSON.stringify(data), 'x.json');
const csv = (text: string) => readText(text, 'x.csv');

/** What a ladder of two competencies and two levels must come to, whatever it was written in. */
const bakery = (low = 'Junior', high = 'Senior') => [
  ['Dough', low, 'Kneads what is weighed out'],
  ['Dough', high, 'Chooses the flour for a year'],
  ['Oven', low, 'Watches the fire'],
  ['Oven', high, 'Builds the oven'],
];
const sortedAsks = (framework: ImportedFramework) =>
  asksOf(framework)
    .map((ask) => ask.map((part) => String(part).replace(/^- /, '')))
    .sort((a, b) => `${a[0]}${a[1]}`.localeCompare(`${b[0]}${b[1]}`));

describe('tables of a page', () => {
  test('one below the name of each level hold the same competencies, and the lowest level comes first', () => {
    const framework = page(
      '# Guide\n\n## Principal+ Baker\n\n| Category | Criteria |\n|---|---|\n| **Dough** | You decide which flour the whole town will eat. |\n| **Oven** | You see what may burn years before it does. |\n\n## Senior Baker\n\n| Category | Criteria |\n|---|---|\n| **Dough** | You weigh. |\n| **Oven** | You light it. |\n\n## Baker\n\n| Category | Criteria |\n|---|---|\n| **Dough** | You knead. |\n| **Oven** | You watch it. |\n',
    );
    expect(levelsOf(framework)).toEqual(['Baker', 'Senior Baker', 'Principal+ Baker']);
    expect(itemsOf(framework)).toEqual(['competency Dough < –', 'competency Oven < –']);
    expect(framework.expectations).toHaveLength(6);
    expect(framework.warnings).toEqual([]);
  });

  test('"Level" in the corner beside the names of levels names the rows; a table of shorter cells below the same head goes along', () => {
    const framework = page(
      '# Matrix\n\n### Hands\n\n| Level | IC1 | IC2 |\n|---|---|---|\n| **Dough** | Learns it, with somebody beside | Kneads it without anybody |\n\n### Words\n\n| Level | IC1 | IC2 |\n|---|---|---|\n| **Shop** | Greets | Sells |\n',
    );
    expect(itemsOf(framework)).toEqual(['area Hands < –', 'competency Dough < Hands', 'area Words < –', 'competency Shop < Words']);
    expect(asksOf(framework).slice(2)).toEqual([
      ['Shop', 'IC1', 'Greets'],
      ['Shop', 'IC2', 'Sells'],
    ]);
  });

  test('of levels and texts below the name of a competency each', () => {
    const framework = page(
      '# Ladder\n\n## Dough\n\n| Level | What it looks like |\n|---|---|\n| Junior | Kneads what is weighed out |\n| Senior | Chooses the flour for a year |\n\n## Oven\n\n| Level | What it looks like |\n|---|---|\n| Junior | Watches the fire |\n| Senior | Builds the oven |\n',
    );
    expect(asksOf(framework)).toEqual(bakery());
  });

  test('of which a column beside the levels has their names', () => {
    const framework = page(
      '# Levels\n\n| Level | Title | Dough | Oven |\n|---|---|---|---|\n| 1 | Baker I | Kneads what is weighed out | Watches the fire |\n| 2 | Senior Baker | Chooses the flour for a year | Builds the oven |\n',
    );
    expect(sortedAsks(framework)).toEqual(bakery('Baker I', 'Senior Baker'));
  });
});

describe('pages', () => {
  test('of HTML name levels in lists of definitions', () => {
    const list = (low: string, high: string) => `<dl><dt>Junior</dt><dd>${low}</dd><dt>Senior</dt><dd>${high}</dd></dl>`;
    const framework = readText(
      `<html><body><h1>Ladder</h1><h2>Dough</h2>${list('Kneads what is weighed out', 'Chooses the flour for a year')}<h2>Oven</h2>${list('Watches the fire', 'Builds the oven')}</body></html>`,
      'x.html',
    );
    expect(asksOf(framework)).toEqual(bakery());
  });

  test('of HTML fold what each level asks below its name', () => {
    const fold = (name: string, text: string) => `<details><summary>${name}</summary><ul><li>${text}</li></ul></details>`;
    const framework = readText(
      `<article><h1>Ladder</h1><h2>Dough</h2>${fold('Junior', 'Kneads what is weighed out')}${fold('Senior', 'Chooses the flour for a year')}<h2>Oven</h2>${fold('Junior', 'Watches the fire')}${fold('Senior', 'Builds the oven')}</article>`,
      'x.html',
    );
    expect(sortedAsks(framework)).toEqual(bakery());
  });

  test('of HTML name levels in paragraphs above lists', () => {
    const asks = (text: string) => `<ul><li>${text}</li></ul>`;
    const framework = readText(
      `<div><p><b>Dough</b></p><p>Junior</p>${asks('Kneads what is weighed out')}<p>Senior</p>${asks('Chooses the flour for a year')}<p><b>Oven</b></p><p>Junior</p>${asks('Watches the fire')}<p>Senior</p>${asks('Builds the oven')}</div>`,
      'x.html',
    );
    expect(sortedAsks(framework)).toEqual(bakery());
  });

  test('put pictures before the names of levels', () => {
    const framework = page(
      '# 🌱 Growth\n\n## 🥖 Dough\n\n### 🥚 Level 1\n- Kneads\n\n### 🐣 Level 2\n- Weighs\n\n## 🔥 Oven\n\n### 🥚 Level 1\n- Watches\n\n### 🐣 Level 2\n- Builds\n',
    );
    expect(levelsOf(framework)).toEqual(['🥚 Level 1', '🐣 Level 2']);
    expect(itemsOf(framework)).toEqual(['competency 🥖 Dough < –', 'competency 🔥 Oven < –']);
  });

  test('are one list inside which everything stands, below a title', () => {
    const framework = page(
      '# Skills\n\n* Dough\n  * Junior: Kneads what is weighed out\n  * Senior: Chooses the flour for a year\n* Oven\n  * Junior: Watches the fire\n  * Senior: Builds the oven\n',
    );
    expect(framework.title).toBe('Skills');
    expect(asksOf(framework)).toEqual(bakery());
  });

  test('name levels before a dash', () => {
    const framework = page(
      '# Ladder\n\n**Dough**\n\n*Junior* – Kneads what is weighed out\n\n*Senior* – Chooses the flour for a year\n\n**Oven**\n\n*Junior* – Watches the fire\n\n*Senior* – Builds the oven\n',
    );
    expect(asksOf(framework)).toEqual(bakery());
  });

  test('have one list of named points below their title, each of which is judged', () => {
    const framework = page('# What we expect\n\n- Dough: you knead it\n- Oven: you watch it\n- Shop: you greet whoever comes\n');
    expect(asksOf(framework)).toEqual([
      ['Dough', 'Target', 'you knead it'],
      ['Oven', 'Target', 'you watch it'],
      ['Shop', 'Target', 'you greet whoever comes'],
    ]);
  });

  test('tell in a table what is meant, and ask below the names of levels', () => {
    const framework = page(
      '# Ladder\n\n| Dimension | Description |\n|---|---|\n| Dough | All that is kneaded in the shop |\n| Oven | All that is baked in the shop |\n\n## IC1: Baker\n\n**Dough:** Kneads what is weighed out\n\n**Oven:** Watches the fire\n\n## IC2: Senior Baker\n\n**Dough:** Chooses the flour for a year\n\n**Oven:** Builds the oven\n',
    );
    expect(sortedAsks(framework)).toEqual(bakery('IC1: Baker', 'IC2: Senior Baker'));
    expect(warnedOf(framework)).toEqual([[3, 'tableLeftOut']]);
  });

  test('begin with the highest level', () => {
    const levels = ['Staff Baker', 'Senior Baker', 'Baker'].map((level) => `## ${level}\n\n### Dough\n- Kneads\n\n### Oven\n- Bakes\n`);
    expect(levelsOf(page(`# Levels of our shop\n\n${levels.join('\n')}`))).toEqual(['Baker', 'Senior Baker', 'Staff Baker']);
  });
});

describe('pasted text', () => {
  test('has the levels above the competencies', () => {
    const framework = readText(
      'Level 1\nDough: Kneads what is weighed out\nOven: Watches the fire by day and by night\n\nLevel 2\nDough: Chooses the flour for a year\nOven: Builds the oven for the whole town\n',
      'x.txt',
    );
    expect(itemsOf(framework)).toEqual(['competency Dough < –', 'competency Oven < –']);
    expect(levelsOf(framework)).toEqual(['Level 1', 'Level 2']);
    expect(framework.expectations).toHaveLength(4);
  });

  test('names what it asks in a word with a full stop', () => {
    const framework = readText(
      'Dough. You chose a flour that the town still eats.\n\nOven. The fire never went out in a year.\n\nShop. People ask for your bread by name.\n',
      'x.txt',
    );
    expect(framework.competencies.map((one) => one.title)).toEqual(['Dough', 'Oven', 'Shop']);
    expect(framework.expectations[0]?.text).toBe('You chose a flour that the town still eats.');
  });

  test('names the level at the beginning of each line', () => {
    const framework = readText(
      'Dough\nL1: Kneads what is weighed out\nL2: Chooses the flour for a year\n\nOven\nL1: Watches the fire\nL2: Builds the oven\n',
      'x.txt',
    );
    expect(asksOf(framework)).toEqual(bakery('L1', 'L2'));
  });

  test('names the level above what it asks; what stands before the first tells of the competency', () => {
    const framework = readText(
      'Dough\nAll that is kneaded.\n\nJunior\n- Kneads what is weighed out\n\nSenior\n- Chooses the flour for a year\n\nOven\n\nJunior\n- Watches the fire\n\nSenior\n- Builds the oven\n',
      'x.txt',
    );
    expect(sortedAsks(framework)).toEqual(bakery());
    expect(framework.competencies.map((one) => one.statement)).toEqual(['All that is kneaded.', '']);
  });

  test('in which the name of a level comes once has no levels', () => {
    const framework = readText('Dough\nSenior: the baker who weighs\n- Kneads by feel\n\nOven\n- Bakes by smell\n', 'x.txt');
    expect(levelsOf(framework)).toEqual(['Target']);
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

describe('data', () => {
  test('calls the name of a competency "competency", and its text "description"', () => {
    const framework = json([
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
    const framework = json({
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
    const framework = json({
      junior: { dough: 'Kneads what is weighed out', since: '2019' },
      mid: { dough: 'Weighs it', since: '2020' },
      senior: { dough: 'Chooses the flour for a year', since: '2021' },
    });
    expect(asksOf(framework)).toContainEqual(['dough', 'mid', 'Weighs it']);
    expect(itemsOf(framework)).toEqual(['competency dough < –']);
  });

  test('has tracks whose levels map names to texts', () => {
    const framework = json({
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
    const framework = json({
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
    const framework = json({
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
    const framework = json([
      { id: 'c1', name: 'Dough', novice: 'Kneads a loaf', expert: 'Kneads for a town', weight: 3 },
      { id: 'c2', name: 'Oven', novice: 'Watches a fire', expert: 'Builds an oven', weight: 1 },
    ]);
    expect(framework.competencies.map((one) => one.priority)).toEqual([null, null]);
    expect(levelsOf(framework)).toEqual(['novice', 'expert']);
  });
});

describe('tables', () => {
  test('name their rows by competency and level', () => {
    const framework = csv(
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
    const framework = csv(
      'Track,Level,Title,Competency,Expectation\nBread,B1,Baker,Dough,Kneads what is weighed out\nBread,B2,Senior Baker,Dough,Chooses the flour for a year\nBread,B1,Baker,Oven,Watches the fire\nBread,B2,Senior Baker,Oven,Builds the oven\n',
    );
    expect(itemsOf(framework)).toEqual(['area Bread < –', 'competency Dough < Bread', 'competency Oven < Bread']);
    expect(sortedAsks(framework)).toEqual(bakery('B1', 'B2'));
  });

  test('name what is judged in a column without a head, beside the group that stands once', () => {
    const framework = csv(
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
    const framework = csv(
      'Skill,Proficiency,Required for\nDough,Working,Baker\nDough,Expert,Lead Baker\nOven,Working,Baker\nOven,Expert,Lead Baker\n',
    );
    expect(framework.roles).toMatchObject([{ name: 'Baker' }, { name: 'Lead Baker' }]);
    expect(framework.expectations).toEqual([]);
  });

  test('number their rows, and their competencies beside them', () => {
    const framework = csv(
      'id,competency_id,competency,level,expectation\n1,10,Dough,Junior,Kneads what is weighed out\n2,10,Dough,Senior,Chooses the flour for a year\n3,11,Oven,Junior,Watches the fire\n4,11,Oven,Senior,Builds the oven\n',
    );
    expect(asksOf(framework)).toEqual(bakery());
    expect(framework.competencies.map((one) => one.code)).toEqual(['10', '11']);
  });

  test('say in each head what is asked at a level', () => {
    const rows = 'Kneads what is weighed out,Chooses the flour for a year\nOven,Watches the fire,Builds the oven\n';
    expect(asksOf(csv(`Attribute,What good looks like at L4,What good looks like at L5\nDough,${rows}`))).toEqual(bakery('L4', 'L5'));
    expect(asksOf(csv(`Behaviour,Meets expectations,Exceeds expectations\nDough,${rows}`))).toEqual(
      bakery('Meets expectations', 'Exceeds expectations'),
    );
    expect(asksOf(csv(`Skill,Attendu au niveau Junior,Attendu au niveau Senior\nDough,${rows}`))).toEqual(bakery());
    expect(asksOf(csv(`Skill,1,2\nDough,${rows}`))).toEqual(bakery('1', '2'));
  });

  test('say in each head which role requires the level', () => {
    const framework = csv(
      'Competency,Expected Level for Baker,Expected Level for Senior Baker\nDough,Basic,Advanced\nOven,Intermediate,Advanced\n',
    );
    expect(framework.roles.map((role) => role.name)).toEqual(['Baker', 'Senior Baker']);
  });

  test('are written in German, French and Polish', () => {
    const german = csv(
      'Kompetenzfeld;Kompetenz;Stufe 1;Stufe 2\nHand;Teig;Knetet einen Laib;Wählt das Mehl\nHand;Ofen;Hütet das Feuer;Baut den Ofen\n',
    );
    expect(itemsOf(german)).toEqual(['area Hand < –', 'competency Teig < Hand', 'competency Ofen < Hand']);
    const french = csv('Compétence;Niveau;Attendus\nPâte;Débutant;Pétrit un pain\nPâte;Confirmé;Choisit la farine\n');
    expect(asksOf(french)).toEqual([
      ['Pâte', 'Débutant', 'Pétrit un pain'],
      ['Pâte', 'Confirmé', 'Choisit la farine'],
    ]);
    const polish = csv(
      'Kompetencja,Priorytet,Poziom 1,Poziom 2\nCiasto,Wysoki,Wyrabia chleb,Wybiera mąkę\nPiec,Niski,Pilnuje ognia,Buduje piec\n',
    );
    expect(polish.competencies.map((one) => one.priority)).toEqual(['must', 'nice']);
  });

  test('have a merged name above two columns a level, of which the second has no texts', () => {
    const framework = csv(
      'Skill,Junior Baker,,Baker,,Senior Baker,\n,Expectation,Met?,Expectation,Met?,Expectation,Met?\nDough,Kneads a loaf,,Weighs a loaf,,Chooses the flour,\nOven,Watches it,,Lights it,,Builds it,\n',
    );
    expect(levelsOf(framework)).toEqual(['Junior Baker', 'Baker', 'Senior Baker']);
    expect(framework.expectations).toHaveLength(6);
    expect(warnedOf(framework)).toEqual([[2, 'rowWithoutCompetency']]);
  });
});
