import { describe, expect, test } from 'vitest';
import { bakery, readPage, sortedAsks } from './bakery';
import { asksOf, itemsOf, levelsOf, readText, warnedOf } from './framework-view';

describe('tables of a page', () => {
  test('one below the name of each level hold the same competencies, and the lowest level comes first', () => {
    const framework = readPage(
      '# Guide\n\n## Principal+ Baker\n\n| Category | Criteria |\n|---|---|\n| **Dough** | You decide which flour the whole town will eat. |\n| **Oven** | You see what may burn years before it does. |\n\n## Senior Baker\n\n| Category | Criteria |\n|---|---|\n| **Dough** | You weigh. |\n| **Oven** | You light it. |\n\n## Baker\n\n| Category | Criteria |\n|---|---|\n| **Dough** | You knead. |\n| **Oven** | You watch it. |\n',
    );
    expect(levelsOf(framework)).toEqual(['Baker', 'Senior Baker', 'Principal+ Baker']);
    expect(itemsOf(framework)).toEqual(['competency Dough < –', 'competency Oven < –']);
    expect(framework.expectations).toHaveLength(6);
    expect(framework.warnings).toEqual([]);
  });

  test('"Level" in the corner beside the names of levels names the rows; a table of shorter cells below the same head goes along', () => {
    const framework = readPage(
      '# Matrix\n\n### Hands\n\n| Level | IC1 | IC2 |\n|---|---|---|\n| **Dough** | Learns it, with somebody beside | Kneads it without anybody |\n\n### Words\n\n| Level | IC1 | IC2 |\n|---|---|---|\n| **Shop** | Greets | Sells |\n',
    );
    expect(itemsOf(framework)).toEqual(['area Hands < –', 'competency Dough < Hands', 'area Words < –', 'competency Shop < Words']);
    expect(asksOf(framework).slice(2)).toEqual([
      ['Shop', 'IC1', 'Greets'],
      ['Shop', 'IC2', 'Sells'],
    ]);
  });

  test('of levels and texts below the name of a competency each', () => {
    const framework = readPage(
      '# Ladder\n\n## Dough\n\n| Level | What it looks like |\n|---|---|\n| Junior | Kneads what is weighed out |\n| Senior | Chooses the flour for a year |\n\n## Oven\n\n| Level | What it looks like |\n|---|---|\n| Junior | Watches the fire |\n| Senior | Builds the oven |\n',
    );
    expect(asksOf(framework)).toEqual(bakery());
  });

  test('of which a column beside the levels has their names', () => {
    const framework = readPage(
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
    const framework = readPage(
      '# 🌱 Growth\n\n## 🥖 Dough\n\n### 🥚 Level 1\n- Kneads\n\n### 🐣 Level 2\n- Weighs\n\n## 🔥 Oven\n\n### 🥚 Level 1\n- Watches\n\n### 🐣 Level 2\n- Builds\n',
    );
    expect(levelsOf(framework)).toEqual(['🥚 Level 1', '🐣 Level 2']);
    expect(itemsOf(framework)).toEqual(['competency 🥖 Dough < –', 'competency 🔥 Oven < –']);
  });

  test('are one list inside which everything stands, below a title', () => {
    const framework = readPage(
      '# Skills\n\n* Dough\n  * Junior: Kneads what is weighed out\n  * Senior: Chooses the flour for a year\n* Oven\n  * Junior: Watches the fire\n  * Senior: Builds the oven\n',
    );
    expect(framework.title).toBe('Skills');
    expect(asksOf(framework)).toEqual(bakery());
    const told = readPage(
      '# About us\n\nWe bake.\n\n## Skills\n\n* Dough\n  * Junior: Kneads\n  * Senior: Weighs\n* Oven\n  * Junior: Watches\n  * Senior: Builds\n',
    );
    expect(told.expectations).toHaveLength(4);
    expect([told.about?.description, told.warnings]).toEqual(['We bake.', []]);
  });

  test('name levels before a dash', () => {
    const framework = readPage(
      '# Ladder\n\n**Dough**\n\n*Junior* – Kneads what is weighed out\n\n*Senior* – Chooses the flour for a year\n\n**Oven**\n\n*Junior* – Watches the fire\n\n*Senior* – Builds the oven\n',
    );
    expect(asksOf(framework)).toEqual(bakery());
  });

  test('have one list of named points below their title, each of which is judged', () => {
    const framework = readPage('# What we expect\n\n- Dough: you knead it\n- Oven: you watch it\n- Shop: you greet whoever comes\n');
    expect(asksOf(framework)).toEqual([
      ['Dough', 'Target', 'you knead it'],
      ['Oven', 'Target', 'you watch it'],
      ['Shop', 'Target', 'you greet whoever comes'],
    ]);
  });

  test('tell in a table what is meant, and ask below the names of levels', () => {
    const framework = readPage(
      '# Ladder\n\n| Dimension | Description |\n|---|---|\n| Dough | All that is kneaded in the shop |\n| Oven | All that is baked in the shop |\n\n## IC1: Baker\n\n**Dough:** Kneads what is weighed out\n\n**Oven:** Watches the fire\n\n## IC2: Senior Baker\n\n**Dough:** Chooses the flour for a year\n\n**Oven:** Builds the oven\n',
    );
    expect(sortedAsks(framework)).toEqual(bakery('IC1: Baker', 'IC2: Senior Baker'));
    expect(warnedOf(framework)).toEqual([[3, 'tableLeftOut']]);
  });

  test('begin with the highest level', () => {
    const levels = ['Staff Baker', 'Senior Baker', 'Baker'].map((level) => `## ${level}\n\n### Dough\n- Kneads\n\n### Oven\n- Bakes\n`);
    expect(levelsOf(readPage(`# Levels of our shop\n\n${levels.join('\n')}`))).toEqual(['Baker', 'Senior Baker', 'Staff Baker']);
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
