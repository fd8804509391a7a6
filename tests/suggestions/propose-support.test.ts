import { expect, test } from 'vitest';
import { finish } from '../../lib/suggestions/in-steps';
import { type CompetencyText, readCriteria, readCriteriaInSteps, type SourceText } from '../../lib/suggestions/match-texts';
import { proposeFrom } from '../../lib/suggestions/propose';
import { prepareSupportInSteps } from '../../lib/suggestions/propose-support';

type NamedSource = SourceText & { id: string };
const competency = (id: string, title: string, statement: string): CompetencyText => ({ id, title, statement, texts: [] });
const criteria = [
  competency('mentor', 'Mentoring', 'Mentors new colleagues and gives them feedback on their drafts.'),
  competency('plan', 'Planning', 'Plans the releases with dates and owners.'),
  competency('risk', 'Risk', 'Names what may go wrong and prepares for it.'),
];
const source = (id: string, title: string, ...texts: string[]): NamedSource => ({ id, title, texts });
const sources = [
  source('bread', 'Baking bread', 'Mix flour with water.'),
  source('note', 'Thursday', 'Gave feedback on two drafts, mentoring included.'),
  source('badge', 'Mentoring colleagues', 'Mentor new colleagues. Give feedback that helps.'),
  source('planner', 'Release planning', 'Dates and owners for the releases.'),
];

/** Which of some sources may support a competency of the criteria above. */
function supportFrom(some: readonly NamedSource[], most?: number) {
  const read = readCriteria(criteria);
  return finish(prepareSupportInSteps(some, read, read.readSource, most));
}

test('for a competency, the badges and work that may support it come with the words of both sides, the strongest first', () => {
  const [first, second, ...others] = supportFrom(sources)('mentor');
  expect(first).toMatchObject({ sourceId: 'badge', badgeSays: 'Mentoring colleagues' });
  expect(first?.words).toContain('mentoring');
  expect(first?.criterionWords).toContain('mentoring');
  expect(second).toMatchObject({ sourceId: 'note', badgeSays: 'Gave feedback on two drafts, mentoring included.' });
  expect(others).toEqual([]);
});

test('both directions give one pair the same strength, words and sentences', () => {
  const [there] = supportFrom(sources)('plan');
  const [back] = proposeFrom(readCriteria(criteria), sources[3] as NamedSource);
  expect(there).toMatchObject({ sourceId: 'planner', words: back?.words, criterionWords: back?.criterionWords });
  expect(there).toMatchObject({ badgeSays: back?.badgeSays, criterionSays: back?.criterionSays });
  expect(back?.competencyId).toBe('plan');
  expect(there?.strength).toBeCloseTo(back?.strength ?? 0);
});

test('nothing is proposed for a competency that nothing speaks to, or that is not known', () => {
  const supportOf = supportFrom(sources);
  expect(supportOf('risk')).toEqual([]);
  expect(supportOf('elsewhere')).toEqual([]);
});

test('no more are proposed than were asked for', () => {
  const many = Array.from({ length: 9 }, (_, i) => source(`b${i}`, `Planning releases ${'again '.repeat(i)}`));
  expect(supportFrom(many)('plan')).toHaveLength(5);
  expect(supportFrom(many, 2)('plan')).toHaveLength(2);
});

test('for one competency more can be asked for', () => {
  const many = Array.from({ length: 9 }, (_, i) => source(`b${i}`, `Planning releases ${'again '.repeat(i)}`));
  expect(supportFrom(many, 2)('plan', 4)).toHaveLength(4);
});

test('read in steps, between which a page can do other things, the same is proposed', () => {
  const inSteps = <T>(steps: Generator<void, T>) => {
    for (let count = 0; ; count++) {
      const step = steps.next();
      if (step.done) return { value: step.value, count };
    }
  };
  const read = inSteps(readCriteriaInSteps(criteria));
  expect(read.count).toBeGreaterThan(criteria.length);
  const support = inSteps(prepareSupportInSteps(sources, read.value, read.value.readSource));
  expect(support.count).toBe(sources.length);
  expect(support.value('mentor')).toEqual(supportFrom(sources)('mentor'));
});

test('a note without a title has its competencies, as any text has', () => {
  const note = { title: '', texts: ['Two drafts came back with my feedback; mentoring new colleagues takes an hour.'] };
  expect(proposeFrom(readCriteria(criteria), note).map(({ competencyId }) => competencyId)).toEqual(['mentor']);
});
