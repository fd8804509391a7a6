// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { find, idOf, open, press, putBehind, rowOf, says, shown, undo } from './criteria-editing';
import { faultsOf } from './criteria-stage';

describe('a competency’s form', () => {
  test('takes who said the priority, how it is measured, its aim, signals and examples, and the view shows them word for word', async () => {
    const { goTo, type, choose, click, until, text, portfolio } = await open();
    await goTo(idOf('Planning'), 'edit');
    expect([...document.querySelectorAll('details')].map((one) => one.open)).toEqual([false, false, false]);
    expect(text()).not.toContain('Who said so');
    await choose('Priority', 'must-have');
    await type('Who said so', 'HR’s ladder');
    await type('How it is measured here', 'Two quarters without a late plan.');
    await type('Source', 'My manager');
    await type('Said on', '3/4/2026');
    await click('Save');
    expect(text()).toContain('could be read in two ways');
    await type('Said on', '14 October 2026');
    await type('What the business wants of it', 'Fewer surprises');
    await type('Signals of “Lead”', ' Asks early.\n\nSays no.');
    await type('Examples of “Lead”', 'The winter plan');
    expect(await faultsOf()).toEqual([]);
    await click('Save');
    await until(() => text().includes('Saved.') && find('Planning')?.priority === 'must');
    expect(find('Planning')).toMatchObject({
      prioritySaidBy: 'HR’s ladder',
      measured: { quote: 'Two quarters without a late plan.', source: 'My manager', on: '2026-10-14' },
      objective: 'Fewer surprises',
    });
    const lead = portfolio().expectations.find((one) => one.competencyId === idOf('Planning') && one.levelId === 'lead');
    expect(lead).toMatchObject({ text: 'Plans quarters.', signals: [' Asks early.', 'Says no.'], examples: ['The winter plan'] });
    for (const words of [
      'says HR’s ladder',
      '“Two quarters without a late plan.”',
      'My manager, 14 October 2026',
      'Says no.',
      'Fewer surprises',
    ])
      await says(words);
    expect(await faultsOf()).toEqual([]);
    await goTo(idOf('Planning'), 'edit');
    expect([...document.querySelectorAll('details')].map((one) => one.open)).toEqual([false, true, true]);
    await choose('Priority', 'not stated');
    for (const label of ['How it is measured here', 'Source', 'Said on', 'What the business wants of it']) await type(label, '');
    await type('Signals of “Lead”', '');
    await click('Save');
    await until(() => find('Planning')?.priority === null);
    for (const field of ['prioritySaidBy', 'measured', 'objective']) expect(find('Planning')).not.toHaveProperty(field);
    await undo();
    await until(() => find('Planning')?.objective === 'Fewer surprises');
  });

  test('takes and clears the value of the company’s scale that a level wants, by its own label', async () => {
    const { goTo, choose, click, until, portfolio, text, db } = await open();
    await goTo(idOf('Planning'), 'edit');
    expect(text()).not.toContain('on the company’s scale');
    await goTo(idOf('Planning'));
    const scale = [
      { id: 'w', label: 'Works alone', order: 0, proficient: false },
      { id: 'l', label: 'Leads others', order: 1, proficient: true },
    ];
    await db.frameworks.update(portfolio().frameworks[0]?.id ?? '', { scale });
    await until(() => portfolio().frameworks[0]?.scale.length === 2);
    const lead = () => portfolio().expectations.find((one) => one.competencyId === idOf('Planning') && one.levelId === 'lead');
    await goTo(idOf('Planning'), 'edit');
    await choose('Wanted of “Lead” on the company’s scale', 'Leads others');
    expect(await faultsOf()).toEqual([]);
    await click('Save');
    await until(() => lead()?.required === 'l');
    await says('Wanted on the company’s scale: Leads others');
    await goTo(idOf('Planning'), 'edit');
    await choose('Wanted of “Lead” on the company’s scale', 'not stated');
    await click('Save');
    await until(() => lead() && lead()?.required === undefined);
    expect(lead()?.text).toBe('Plans quarters.');
    await undo();
    await until(() => lead()?.required === 'l');
  });

  test('shows a wanted value that the scale does not have, and lets it be cleared', async () => {
    const { goTo, choose, click, until, portfolio, db } = await open();
    const lead = () => portfolio().expectations.find((one) => one.competencyId === idOf('Planning') && one.levelId === 'lead');
    await db.expectations.update(lead()?.id ?? '', { required: 'Level 9' });
    await until(() => lead()?.required === 'Level 9');
    await goTo(idOf('Planning'), 'edit');
    await choose('Wanted of “Lead” on the company’s scale', 'not stated');
    await choose('Wanted of “Lead” on the company’s scale', 'Level 9');
    await choose('Wanted of “Lead” on the company’s scale', 'not stated');
    await click('Save');
    await until(() => lead() && lead()?.required === undefined);
  });

  test('adds an indicator below a competency, which moves along with it', async () => {
    const { goTo, click, type, until } = await open();
    await goTo(idOf('Planning'));
    await click('Add an indicator');
    await type('Name', 'Names what will not be done');
    await click('Save');
    await until(() => idOf('Names what will not be done'));
    expect(find('Names what will not be done')).toMatchObject({ kind: 'indicator', parentId: idOf('Planning') });
    await until(() => shown() === 'Delivery,Planning,Names what will not be done,Risk,Craft,Modelling');
    expect(await faultsOf()).toEqual([]);
    press(rowOf('Planning'), 'ArrowDown');
    await until(() => shown() === 'Delivery,Risk,Planning,Names what will not be done,Craft,Modelling');
  });
});

describe('moving', () => {
  test('by key goes over the borders of areas, is told, keeps the focus, and is undone', async () => {
    const { until } = await open();
    press(rowOf('Risk'), 'ArrowDown');
    await until(() => shown() === 'Delivery,Planning,Craft,Risk,Modelling');
    await says('“Risk” is now 1 of 2 in “Craft”.');
    await until(() => document.activeElement === rowOf('Risk'));
    press(rowOf('Risk'), 'ArrowUp');
    await until(() => shown() === 'Delivery,Planning,Risk,Craft,Modelling');
    press(rowOf('Craft'), 'ArrowUp');
    await until(() => shown() === 'Craft,Modelling,Delivery,Planning,Risk');
    await says('The area “Craft” is now 1 of 2.');
    await undo();
    await until(() => shown() === 'Delivery,Planning,Risk,Craft,Modelling');
  });

  test('by “Move to…” names areas and positions', async () => {
    const { goTo, click, choose, until } = await open();
    await goTo(idOf('Planning'));
    await click('Move to…');
    await choose('Area', 'Craft');
    await choose('Position', 'after “Modelling”');
    expect(await faultsOf()).toEqual([]);
    await click('Move');
    await until(() => shown() === 'Delivery,Risk,Craft,Modelling,Planning');
  });

  test('by pointer draws where it would go, and lets it go there, or nowhere after Escape', async () => {
    const { until } = await open();
    const rows = [...document.querySelectorAll<HTMLElement>('.criteria-list [data-row]')];
    const place = (element: Element, top: number) =>
      Object.assign(element, { getBoundingClientRect: () => ({ left: 0, right: 300, top, bottom: top + 20 }) });
    place(document.querySelector('.criteria-list') as Element, 0);
    for (const [index, row] of rows.entries()) place(row, index * 20);
    const send = (target: EventTarget, type: string, y: number) =>
      target.dispatchEvent(
        Object.assign(new MouseEvent(type, { bubbles: true, clientX: 10, clientY: y, button: 0 }), { pointerId: 1, pointerType: 'mouse' }),
      );
    // Rows: Delivery 0, Planning 20, Risk 40, Craft 60, Modelling 80.
    const drag = async (from: number, to: number) => {
      send(rows[from] as EventTarget, 'pointerdown', from * 20 + 10);
      send(document, 'pointermove', to);
      await new Promise((resolve) => setTimeout(resolve, 20));
    };
    await drag(1, 97);
    expect(document.querySelector('[data-drop]')?.getAttribute('data-row')).toBe(idOf('Modelling'));
    expect(document.querySelector('[data-drop]')?.getAttribute('data-drop')).toBe('after');
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    send(document, 'pointerup', 97);
    await until(() => !document.querySelector('[data-drop]'));
    expect(shown()).toBe('Delivery,Planning,Risk,Craft,Modelling');
    await drag(1, 97);
    send(document, 'pointerup', 97);
    await until(() => shown() === 'Delivery,Risk,Craft,Modelling,Planning');
  });
});

describe('removing', () => {
  test('says before what goes and what stays, and asks nothing where only the company’s words go', async () => {
    const { goTo, click, until, text } = await open();
    await putBehind('Planning');
    await goTo(idOf('Planning'));
    await click('Remove');
    await says('Remove “Planning”?');
    for (const words of ['2 texts of its levels', 'your statement or view', '1 piece of evidence stands behind it. It stays in Evidence.'])
      expect(text()).toContain(words);
    expect(await faultsOf()).toEqual([]);
    document.querySelector<HTMLElement>('dialog .btn-danger')?.click();
    await until(() => shown() === 'Delivery,Risk,Craft,Modelling');
    await undo();
    await until(() => shown() === 'Delivery,Planning,Risk,Craft,Modelling');
    await goTo(idOf('Modelling'));
    await click('Remove');
    await until(() => shown() === 'Delivery,Planning,Risk,Craft');
  });
});

describe('levels', () => {
  test('are added, put in order by button and key, and removed with what goes along said before', async () => {
    const { goTo, click, type, until, portfolio, text } = await open();
    await goTo('levels');
    expect(await faultsOf()).toEqual([]);
    await click('Add a level');
    await type('Level 3', 'Head');
    await type('Usual time in level 3', '3 years');
    await click('Move “Head” up');
    press([...document.querySelectorAll<HTMLInputElement>('.criteria-level-rows input')][2], 'ArrowUp');
    await click('Remove “Lead”');
    await says('Lead goes when you save.');
    expect(text()).toContain('2 texts go with it.');
    expect(text()).toContain('You aim at it: no level will be chosen.');
    expect(await faultsOf()).toEqual([]);
    await click('Save');
    await until(() => portfolio().case?.targetLevelId === null);
    expect(portfolio().frameworks[0]?.levels.map(({ label, typicalTime }) => [label, typicalTime])).toEqual([
      ['Head', '3 years'],
      ['Senior', undefined],
    ]);
    expect(portfolio().expectations.map((one) => one.levelId)).toEqual(['senior', 'senior', 'senior']);
    await undo();
    await until(() => portfolio().case?.targetLevelId === 'lead' && portfolio().expectations.length === 5);
  });

  test('say which name stands twice, and what another tab changed', async () => {
    const { goTo, click, type, until, portfolio, db, text } = await open();
    await goTo('levels');
    await type('Level 1', 'Lead');
    await click('Save');
    expect(text()).toContain('Another level has this name.');
    await type('Level 1', 'Junior');
    const [known] = portfolio().frameworks;
    if (known) await db.frameworks.put({ ...known, revision: known.revision + 1, version: '2' });
    await click('Save');
    await until(() => text().includes('This was changed in another tab while you were writing.'));
    await click('Keep mine');
    await until(() => portfolio().frameworks[0]?.levels[0]?.label === 'Junior');
    expect(portfolio().frameworks[0]?.version).toBe('2');
  });
});
