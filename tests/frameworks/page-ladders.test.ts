import { describe, expect, test } from 'vitest';
import { asksOf, itemsOf, levelsOf, readText, warnedOf } from './framework-view';

const page = (text: string) => readText(text, 'x.md');

describe('facts between two lines of dashes above a page', () => {
  const facts = `---
path: "/bakery"
title: "Bakery ladder"
levels: 3
topics:
  - name: "dough"
    title:
    content:
      - level: 1
        criteria:
          - "Kneads what is weighed out"
      - level: 2
        criteria:
          - "Weighs it out"
        worked:
          - criteria: "Chooses the flour"
            examples:
              - "Took rye in a wet year"
  - name: "oven"
    title: "The oven"
    content:
      - level: 3
        criteria:
          - "Builds a new one"
---
`;

  test('may hold the ladder itself, and then the page below only tells of it', () => {
    const framework = page(`${facts}### How it works\nWe sort bakers:\n- by dough\n- by oven\n`);
    expect([framework.format, framework.title]).toEqual(['markdown', 'Bakery ladder']);
    expect(levelsOf(framework)).toEqual(['1', '2', '3']);
    expect(asksOf(framework)).toEqual([
      ['dough', '1', '- Kneads what is weighed out'],
      ['dough', '2', '- Weighs it out\n- Chooses the flour\n- Took rye in a wet year'],
      ['The oven', '3', '- Builds a new one'],
    ]);
    expect(warnedOf(framework)).toEqual([[26, 'textLeftOut']]);
  });

  test('name the page, and the level that a page of one level is of', () => {
    const framework = page(
      '---\ntitle: Senior Pastry Designer\nlevel: 3\n---\n\nWhat we hope for.\n\n## Dough\n- Kneads by feel\n\n## Oven\n- Bakes by smell\n',
    );
    expect([framework.title, framework.about?.description]).toEqual(['Senior Pastry Designer', 'What we hope for.']);
    expect(asksOf(framework)).toEqual([
      ['Dough', 'Senior Pastry Designer', '- Kneads by feel'],
      ['Oven', 'Senior Pastry Designer', '- Bakes by smell'],
    ]);
  });

  test('that are none leave the page as it is', () => {
    const framework = page('---\nnot: [closed\n---\n# Bread\n## Dough\n- Kneads by feel\n## Oven\n- Bakes by smell\n');
    expect(itemsOf(framework)).toEqual(['competency Dough < –', 'competency Oven < –']);
  });
});

describe('the title of a page', () => {
  test('is the file’s where every highest heading is a competency or a level', () => {
    expect(page('# Dough\n- Kneads\n# Oven\n- Bakes\n').title).toBe('File');
    expect(page('# Baker I\n\nKneads and bakes.\n\n# Senior Baker\n\nTeaches both.\n').title).toBe('File');
  });

  test('names the only level where it is a position', () => {
    expect(levelsOf(page('# Pastry Engineer III\n\n## Dough\n- Kneads by feel\n\n## Oven\n- Bakes by smell\n'))).toEqual([
      'Pastry Engineer III',
    ]);
  });
});

describe('no text is lost without a word', () => {
  test('bold sentences are texts and describe the heading above them', () => {
    const framework = page(
      '# Bakery\n\n## 1. Dough\n\n**Flour, water, and what the hands do with them.**\n\n### Baker\nKneads.\n\n### Senior Baker\nTeaches.\n\n## 2. Oven\n\n**All that is hot.**\n\n### Baker\nBakes.\n\n### Senior Baker\nBuilds.\n',
    );
    expect(framework.competencies.map((one) => [one.title, one.statement])).toEqual([
      ['1. Dough', 'Flour, water, and what the hands do with them.'],
      ['2. Oven', 'All that is hot.'],
    ]);
    expect(warnedOf(framework)).toEqual([]);
  });

  test('what is said of a level, of the whole, or behind the ladder', () => {
    const framework = page(
      '# Bakery\n\nWhat bakers do.\n\n## Junior Baker\n> A friend of the dough.\n\n#### I am clean.\n- Washes hands\n\n## Senior Baker\n> A friend of all.\n\n#### I am clean.\n- Washes all\n\n## How to use this\n\nRead it twice.\n',
    );
    expect(framework.about?.description).toBe('What bakers do.');
    expect(itemsOf(framework)).toEqual(['competency I am clean. < –']);
    expect(framework.warnings.map((one) => [one.row, one.values.start])).toEqual([
      [5, 'Junior Baker'],
      [11, 'Senior Baker'],
      [17, 'How to use this'],
    ]);
  });

  test('a bold sentence at the end of a level stays with it', () => {
    expect(
      asksOf(
        page('# Baker I\n\nKneads.\n\n__Experience: none is asked for.__\n\n# Senior Baker\n\nTeaches.\n\n__Experience: five years.__\n'),
      ),
    ).toEqual([
      ['File', 'Baker I', 'Kneads.\nExperience: none is asked for.'],
      ['File', 'Senior Baker', 'Teaches.\nExperience: five years.'],
    ]);
  });
});

test('a small table beside headings with lists is no ladder', () => {
  const framework = page(
    '# Skills of bakers\n\n## Dough\n- Kneads what was weighed out by others\n- Weighs it out where nobody is there\n\n## Oven\n- Bakes what was kneaded by others\n- Cleans what was left in it\n\n## Time\n\n| | |\n|---|---|\n| Share of the week at the dough | about seventy |\n| Share at the oven | about thirty |\n',
  );
  expect(itemsOf(framework)).toEqual(['competency Dough < –', 'competency Oven < –']);
  expect(warnedOf(framework)).toEqual([[13, 'tableLeftOut']]);
});

test('a heading with one heading below it is the competency, and lists of links are no criteria', () => {
  const framework = page(
    '#### [All pages](README.md)\n* [Baker 3](Baker 3.md)\n* [Baker 4](baker-4.md)\n\n### Dough\n\n#### Kneads\n\n* by feel\n* by day\n\n### Oven\n\n#### Bakes\n\n* by smell\n\n#### [All pages](README.md)\n* [Baker 3](Baker 3.md)\n',
  );
  expect(asksOf(framework)).toEqual([
    ['Dough', 'Target', 'Kneads\n- by feel\n- by day'],
    ['Oven', 'Target', 'Bakes\n- by smell'],
  ]);
  expect(warnedOf(framework)).toEqual([
    [null, 'notSurelyCriteria'],
    [1, 'textLeftOut'],
    [18, 'textLeftOut'],
  ]);
});

test('levels that bullets name stand in their order, though the first competency begins with a later one', () => {
  const framework = page('# Bakery\n## Ovens\n- L2: builds one\n- L3: builds many\n## Dough\n- L1: kneads\n- L2: weighs\n');
  expect(levelsOf(framework)).toEqual(['L1', 'L2', 'L3']);
});

test('a Markdown page that begins with HTML is still Markdown', () => {
  const framework = page(
    '<h1 align="center">Bakery</h1>\n\n<h2>Junior</h2>\n\n<details>\n<summary><b>Dough</b></summary>\n<ul><li>Kneads</li></ul>\n</details>\n\n<h2>Senior</h2>\n\n<details>\n<summary><b>Dough</b></summary>\n<ul><li>Teaches <a href="x">it</a></li></ul>\n</details>\n\n## Words\n\n#### Dough\n\nFlour and water.\n',
  );
  expect(framework.format).toBe('markdown');
  expect(asksOf(framework)).toEqual([
    ['Dough', 'Junior', '- Kneads'],
    ['Dough', 'Senior', '- Teaches it'],
  ]);
  expect(warnedOf(framework)).toEqual([[19, 'textLeftOut']]);
});

test('lines that name what the list below them is about are headings where a page has no others above its lists', () => {
  const framework = page(
    '# Bakery\n\nhttps://example.org\n\nDough: what is done by hand\n\n* Kneads: by feel\n* Weighs: by eye\n\nOven: what is done by fire\n\n* Bakes: by smell\n* Builds: by plan\n',
  );
  expect(framework.competencies.map((one) => [one.title, one.statement])).toEqual([
    ['Dough', 'what is done by hand'],
    ['Oven', 'what is done by fire'],
  ]);
});

test('what stands around tables describes the whole and the areas, or is said', () => {
  const framework = page(
    '# Bakery\n\nWhat bakers do.\n\n## Hands\n\nAll that is kneaded.\n\n| Skill | Baker 1 | Senior Baker |\n|---|---|---|\n| Dough | Kneads what is there | Weighs what is needed |\n\n## Fire\n\n| Skill | Baker 1 | Senior Baker |\n|---|---|---|\n| Oven | Bakes what is kneaded | Builds what is baked in |\n\n## Pay\n\n- by the loaf\n',
  );
  expect(framework.about?.description).toBe('What bakers do.');
  expect(framework.competencies.map((one) => [one.kind, one.title, one.statement])).toEqual([
    ['area', 'Hands', 'All that is kneaded.'],
    ['competency', 'Dough', ''],
    ['area', 'Fire', ''],
    ['competency', 'Oven', ''],
  ]);
  expect(warnedOf(framework)).toEqual([[19, 'textLeftOut']]);
});

test('beside bold names of lists, a bold name that comes again with its text on its line is one too', () => {
  const framework = page(
    '# Bakery\n\n### L1 - Junior\n\n**Scope:** one loaf\n\n**Dough:**\n- Kneads\n\n### L2 - Senior\n\n**Scope:** the oven\n\n**Dough:**\n- Weighs\n',
  );
  expect(asksOf(framework)).toEqual([
    ['Scope', 'L1 - Junior', 'one loaf'],
    ['Dough', 'L1 - Junior', '- Kneads'],
    ['Scope', 'L2 - Senior', 'the oven'],
    ['Dough', 'L2 - Senior', '- Weighs'],
  ]);
});

test('roles that a page requires levels of put those levels in their order', () => {
  const framework = page('# Skills\n\n## Hands\n\n| Skill | Junior | Senior |\n|---|---|---|\n| Dough | 2 | 4 |\n| Oven | 1 | 3 |\n');
  expect(levelsOf(framework)).toEqual(['1', '2', '3', '4']);
  expect(framework.roles.map((role) => role.name)).toEqual(['Junior', 'Senior']);
});
