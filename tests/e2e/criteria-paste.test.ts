import { expect } from 'vitest';
import { inBothBrowsers, type Journey, type Screen } from './journey';
import { storedRows } from './stored-rows';

/** The texts that stand, in the order of their letters. */
const texts = async (journey: Journey): Promise<string[]> =>
  (await storedRows<{ text: string }>(journey, 'expectations')).map((one) => one.text).sort();
const titles = async (journey: Journey): Promise<string[]> =>
  (await storedRows<{ title: string; kind: string }>(journey, 'competencies')).map((one) => `${one.kind} ${one.title}`).sort();

/** Pastes what another program put onto the clipboard: text, and HTML where it wrote that too. */
async function paste(portfolio: Screen, clipboard: { text: string; html?: string }): Promise<void> {
  await portfolio.evaluate(({ text, html }: { text: string; html?: string }) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    if (html) clipboardData.setData('text/html', html);
    const field = document.querySelector<HTMLTextAreaElement>('#criteria-paste');
    field?.focus();
    // Firefox takes a first text by its own names, and what else there is afterwards.
    const own = { dataType: 'text/plain', data: text };
    const event = new ClipboardEvent('paste', { clipboardData, ...own, bubbles: true, cancelable: true });
    if (html && event.clipboardData?.getData('text/html') === '') event.clipboardData.setData('text/html', html);
    field?.dispatchEvent(event);
  }, clipboard);
}

/** A table as a page or a document puts it onto the clipboard. */
function asCopied(rows: readonly string[][]): { text: string; html: string } {
  const cells = (row: readonly string[]) => row.map((cell) => `<td style="width:9em">${cell.replace(/\n/g, '<br>')}</td>`).join('');
  return {
    text: rows.map((row) => row.join('\t')).join('\n'),
    html: `<meta charset="utf-8"><p>From our intranet</p><table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`,
  };
}

const open = async (journey: Journey): Promise<Screen> => {
  const portfolio = await journey.portfolio('#/criteria/paste');
  await portfolio.waitFor('heading', 'What does your company ask?');
  return portfolio;
};

const take = async (portfolio: Screen): Promise<void> => {
  await portfolio.click('button', 'Take these criteria');
  await portfolio.says('2 competencies taken in.');
};

inBothBrowsers('a table copied from a page is read in its cells and stands word for word, and one undo takes it back', async (journey) => {
  const portfolio = await open(journey);
  await paste(
    portfolio,
    asCopied([
      ['Area', 'Competency', 'Analyst', 'Lead Analyst'],
      ['Delivery', 'Planning', 'Plans own tasks; asks when late.', 'Plans for the team:\n- names risks\n- sets dates'],
      ['Delivery', 'Risk', '', 'Names risks early, and two ways out.'],
    ]),
  );
  await portfolio.waitFor('heading', 'Is the table read rightly?');
  await portfolio.says('1 area, 2 competencies, 2 levels, 3 texts.');
  expect(await portfolio.focused()).toBe('Is the table read rightly?');
  expect(await portfolio.axe()).toEqual([]);
  await take(portfolio);
  expect(await titles(journey)).toEqual(['area Delivery', 'competency Planning', 'competency Risk']);
  expect(await texts(journey)).toEqual([
    'Names risks early, and two ways out.',
    'Plans for the team:\n- names risks\n- sets dates',
    'Plans own tasks; asks when late.',
  ]);
  await portfolio.click('button', 'Undo');
  await portfolio.says('What does your company ask?');
  expect(await titles(journey)).toEqual([]);
});

inBothBrowsers('text copied from a PDF is marked line by line and stands word for word', async (journey) => {
  const portfolio = await open(journey);
  await paste(portfolio, {
    text: 'Planning\nPlans the work of the team. Names risks early.\nMentoring\nBrings new colleagues to independent work.',
  });
  await portfolio.waitFor('heading', 'Is the text read rightly?');
  await portfolio.says('2 competencies, 1 level, 2 texts.');
  await portfolio.fill('Which level do they ask of?', 'Lead');
  await take(portfolio);
  expect(await titles(journey)).toEqual(['competency Mentoring', 'competency Planning']);
  expect(await texts(journey)).toEqual(['Brings new colleagues to independent work.', 'Plans the work of the team. Names risks early.']);
});

inBothBrowsers('a ladder pasted as YAML keeps its levels and its tree, and is kept as it was pasted', async (journey) => {
  const portfolio = await open(journey);
  const ladder = `name: Orchard
levels:
  picker: Picker
  grower: Grower
competencies:
  pruning:
    name: Pruning
    area: Trees
    levels:
      picker: Cuts what is marked.
      grower: "Marks what is cut: by age, by light."
  grafting:
    name: Grafting
    area: Trees
    levels:
      picker: Holds the branch.
      grower: Joins two kinds.
`;
  await paste(portfolio, { text: ladder });
  await portfolio.waitFor('heading', 'Is the paste read rightly?');
  await portfolio.says('1 area, 2 competencies, 2 levels, 4 texts.');
  expect(await portfolio.axe()).toEqual([]);
  await portfolio.choose('The level you aim at', 'Grower');
  await take(portfolio);
  expect(await titles(journey)).toEqual(['area Trees', 'competency Grafting', 'competency Pruning']);
  expect(await texts(journey)).toEqual([
    'Cuts what is marked.',
    'Holds the branch.',
    'Joins two kinds.',
    'Marks what is cut: by age, by light.',
  ]);
  const [kept] = await storedRows<{ name: string; size: number }>(journey, 'files');
  expect(kept?.name).toBe('Orchard.txt');
});
