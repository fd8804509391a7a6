import { describe, expect, test } from 'vitest';
import { quickStart } from '../../lib/frameworks/templates/quick-start';
import { type CompetencyText, readCriteria, type SourceText } from '../../lib/suggestions/match-texts';
import { prepareProposals, proposeBeside, proposeFrom } from '../../lib/suggestions/propose';
import { sentencesOf, stemOf, wordsOf } from '../../lib/suggestions/word-stems';

const competency = (id: string, title: string, ...texts: string[]): CompetencyText => ({ id, title, statement: '', texts });
const criteria = [
  competency('comm', 'Stakeholder communication', 'Explains findings so that people outside the team can decide. Presents data with care.'),
  competency('plan', 'Planning', 'Plans the work of the team in steps with dates and owners.'),
  competency('mentor', 'Mentoring', 'Mentors new members of the team and gives them feedback.'),
  competency('model', 'Data modelling', 'Models data so that others in the team can build on it.'),
];

/** What is proposed for a source among some competencies. */
const proposed = (source: SourceText, among: readonly CompetencyText[]) => proposeFrom(readCriteria(among), source);

describe('a proposal', () => {
  test('names the shared words and the sentences of both sides that say so', () => {
    const [first] = proposed(
      { title: 'Data Storytelling', skills: ['Communication'], texts: ['You draw charts. You present findings to stakeholders.'] },
      criteria,
    );
    expect(first).toMatchObject({ competencyId: 'comm', badgeSays: 'You present findings to stakeholders.' });
    expect(first?.words).toEqual(expect.arrayContaining(['communication', 'findings', 'stakeholders']));
    expect(first?.criterionSays).toMatch(/Stakeholder communication|Explains findings/);
  });

  test('sees the same word in another form', () => {
    expect(proposed({ title: 'Mentored by Design' }, criteria)[0]?.competencyId).toBe('mentor');
    expect(proposed({ title: 'How to plan' }, criteria)[0]?.competencyId).toBe('plan');
  });

  test('shows the words of both sides where they are only near, and never rests on those alone', () => {
    const talks = [...criteria, competency('talk', 'Facilitation', 'Facilitates workshops for other teams.')];
    const [first] = proposed({ title: 'Workshop Facilitators' }, talks);
    expect(first).toMatchObject({ competencyId: 'talk', words: ['workshop', 'facilitators'] });
    expect(first?.criterionWords).toEqual(expect.arrayContaining(['workshops', 'facilitates']));
    expect(proposed({ title: 'Facilitators' }, talks)).toEqual([]);
  });

  test('may rest on one word that the badge keeps saying, where it names the competency', () => {
    const texts = (times: number) => ['Mentoring is asked for. '.repeat(times)];
    expect(proposed({ title: 'Baking', texts: texts(3) }, criteria).map((one) => one.competencyId)).toEqual(['mentor']);
    expect(proposed({ title: 'Baking', texts: texts(2) }, criteria)).toEqual([]);
  });

  test('goes first to the competency that shares a phrase, of two that share the words', () => {
    const rather = [
      competency('apart', 'Quality', 'Looks at quality; keeps records; cleans data.'),
      competency('phrase', 'Records', 'Looks at records; keeps quality of data; cleans.'),
      competency('other', 'Travel', 'Books trips.'),
      competency('third', 'Hiring', 'Finds colleagues.'),
      competency('fourth', 'Selling', 'Finds customers.'),
    ];
    expect(proposed({ title: 'Data', texts: ['Quality of data.', 'Records, looks.'] }, rather)[0]?.competencyId).toBe('phrase');
  });

  test('never rests on a word that stands everywhere, on grammar, or on the words of every course page', () => {
    expect(proposed({ title: 'Team', texts: ['The team and the other team'] }, criteria)).toEqual([]);
    expect(proposed({ title: 'Professional Certificate: Introduction to skills' }, criteria)).toEqual([]);
  });

  test('never rests on one word in passing', () => {
    expect(proposed({ title: 'Baking bread', texts: ['Mix flour with care.'] }, criteria)).toEqual([]);
  });

  test('may rest on one word that names the badge, where more than one text of the competency has it', () => {
    const twice = [...criteria, competency('talk', 'Talking', 'Asks for feedback often.', 'Gives feedback soon.')].filter(
      (one) => one.id !== 'mentor',
    );
    expect(proposed({ title: 'Giving Helpful Feedback' }, twice).map((one) => one.competencyId)).toEqual(['talk']);
    expect(proposed({ title: 'Giving Helpful Feedback' }, criteria)).toEqual([]);
  });

  test('stands for at most three competencies, the strongest first', () => {
    const many = Array.from({ length: 8 }, (_, i) =>
      competency(`c${i}`, `Security topic${i}`, i < 4 ? 'Docker and Kubernetes clusters' : 'Something else'),
    );
    const proposals = proposed({ title: 'Docker security', texts: ['Kubernetes clusters'] }, many);
    expect(proposals.length).toBeLessThanOrEqual(3);
    expect(proposals.map((one) => one.strength)).toEqual([...proposals.map((one) => one.strength)].sort((a, b) => b - a));
  });

  test('is the same every time, and nothing comes of nothing', () => {
    const propose = prepareProposals(criteria);
    expect(propose({ title: 'Data modelling' })).toEqual(propose({ title: 'Data modelling' }));
    expect(propose({ title: '' })).toEqual([]);
    expect(proposed({ title: 'Data' }, [])).toEqual([]);
  });

  test('leads from usual badges to the quick start', () => {
    const { competencies, expectations } = quickStart('x');
    const quick = competencies.map((one) => ({ ...one, texts: expectations.filter((e) => e.competency === one.id).map((e) => e.text) }));
    const best = (title: string, skills: string[] = []) => proposed({ title, skills }, quick)[0]?.competencyId;
    expect(best('Mentoring and Feedback for Managers')).toBe('collaboration-and-mentoring');
    expect(best('Strategic Leadership', ['Strategy', 'Decision making'])).toBe('leadership-and-strategy');
    expect(best('Business Communication')).toBe('communication');
    expect(best('Docker Essentials', ['Containers'])).toBeUndefined();
  });
});

describe('words', () => {
  test.each([
    ['mentors', 'mentoring'],
    ['planned', 'planning'],
    ['managed', 'managing'],
    ['strategies', 'strategy'],
    ['processes', 'process'],
    ['communicates', 'communicating'],
    ['modelling', 'modelled'],
    ['mentorship', 'mentoring'],
    ['strategic', 'strategies'],
  ])('%s and %s are one', (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other));
  });

  test.each([
    ['analysis', 'analysi'],
    ['status', 'statu'],
    ['string', 'str'],
    ['speed', 'spe'],
  ])('%s does not become %s', (word, wrong) => {
    expect(stemOf(word)).not.toBe(wrong);
  });

  test('keep the names of the trade whole, and accents do not part them', () => {
    expect(wordsOf('C++, C# and UX für Qualität 2024').map((word) => word.stem)).toEqual(['c++', 'c#', 'ux', 'fur', 'qualitat']);
    expect(sentencesOf('One. Two!\n- three')).toEqual(['One.', 'Two!', '- three']);
  });
});

test('what is answered for takes no place of others, and does not come again', () => {
  const read = readCriteria(criteria);
  const source = read.readSource({ title: 'Mentoring and planning', texts: ['Mentor colleagues. Plan releases.'] });
  const all = proposeBeside(read, source, new Set(), 1).map(({ competencyId }) => competencyId);
  expect(all).toHaveLength(1);
  const beside = proposeBeside(read, source, new Set(all), 1).map(({ competencyId }) => competencyId);
  expect(beside).toHaveLength(1);
  expect(beside).not.toEqual(all);
});
