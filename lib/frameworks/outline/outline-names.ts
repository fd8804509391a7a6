/** What the headings of a document name, where the learner says it rather than the guess. */
export type HeadingsAre = 'levels' | 'competencies';

/** What the framework of a document is called, and how it is to be read; `pageTitle` is what a
 * page says in its head, and `isTitled` that this is surely its title and no site's. */
export type OutlineNames = {
  title: string;
  onlyLevel: string;
  format: 'markdown' | 'html' | 'text';
  headings?: HeadingsAre;
  pageTitle?: string;
  isTitled?: boolean;
};
