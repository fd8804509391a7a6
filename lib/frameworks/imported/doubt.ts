import type { ImportedFramework } from './imported-framework';

/** Words by which criteria of any company are known, in the languages in which files were met. */
const ofTheField =
  /competenc|skill|capabilit|abilit|criteri|expect|behaviou?r|responsib|leader|communicat|team|collaborat|deliver|impact|influenc|owner|mentor|coach|problem.solving|technical|craft|knowledge|quality|growth|strateg|stakeholder|customer|level|grade|ladder|career|role|principle|value|learning|planning|kompeten|fähigkeit|compét|competê|competi|compor|respons|habili|umiejętn|komunik|能力|スキル|コンピテンシー|역량|компетен|навык/i;

/**
 * A framework of one level that no source named, in which nothing is called as criteria are: it may be a price list or a
 * manual, which is said and left to the learner. `words` are the heads of a table.
 */
export function withDoubt(framework: ImportedFramework, onlyLevel: string, words: readonly string[] = []): ImportedFramework {
  const { format, levels, roles, scale, title, competencies, warnings } = framework;
  const parents = new Set(competencies.flatMap((one) => (one.parent === null ? [] : [one.parent])));
  // A tree of several steps is more than a list of things.
  const isTree = competencies.some((one) => one.parent !== null && parents.has(one.id));
  const isSettled = isTree || /^(case|mahara|moodle|rich skills|json-ld|proofolio)/.test(format) || roles.length > 0 || scale.length > 0;
  const names = [title, ...words, ...competencies.slice(0, 200).map((one) => one.title)];
  if (isSettled || levels.some((level) => level.label !== onlyLevel) || names.some((name) => ofTheField.test(name))) return framework;
  return { ...framework, warnings: [{ row: null, column: null, code: 'notSurelyCriteria', values: {}, leftOut: false }, ...warnings] };
}
