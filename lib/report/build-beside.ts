import type { Competency } from '../domain/framework';
import { language, t } from '../words/words';
import { anchors, type BesideList, type Rich } from './report';
import { areaOf, type ReportDraft } from './report-draft';

/** How many titles page 1 names where the whole list stands further on. */
const named = 4;

/**
 * The sentence below the matrix that says what is asked as well and not argued here, so that a reader sees the choice.
 * Where the list is long, must-haves are named first, and all of them on the pages of the criteria.
 */
export function sayBeside({ beside, settings }: ReportDraft): Rich | null {
  if (beside.length === 0) return null;
  const titleOf = (one: Competency) => (one.priority === 'must' ? t('report:beside.must', { title: one.title }) : one.title);
  const hasList = settings.include.includes('criteria');
  if (!hasList || beside.length <= named + 1) {
    return [{ text: t('report:beside.all', { count: beside.length, list: joinList(beside.map(titleOf)) }) }];
  }
  const musts = beside.filter((one) => one.priority === 'must');
  const first = [...musts, ...beside.filter((one) => one.priority !== 'must')].slice(0, Math.max(named, musts.length));
  const list = first.map((one) => titleOf({ ...one, title: shortOf(one.title) })).join(', ');
  const rest = beside.length - first.length;
  const said =
    rest > 0 ? t('report:beside.some', { count: beside.length, list, rest }) : t('report:beside.all', { count: beside.length, list });
  return [{ text: said }, { text: t('report:beside.onPage'), pageOf: anchors.beside, link: { to: anchors.beside } }];
}

/** The full list, at the end of the pages of the criteria. */
export function listBeside(draft: ReportDraft): BesideList | null {
  if (draft.beside.length === 0) return null;
  const areas = new Map<string | null, string[]>();
  for (const one of draft.beside) {
    const area = areaOf(draft, one);
    const title = one.priority === 'must' ? t('report:beside.must', { title: one.title }) : one.title;
    areas.set(area, [...(areas.get(area) ?? []), title]);
  }
  return {
    heading: t('report:beside.heading'),
    explanation: t('report:beside.explanation', { count: draft.rows.length }),
    areas: [...areas].map(([area, titles]) => ({ area, titles })),
  };
}

/** A title as a sentence of several can carry it; the list further on has it whole. */
const shortOf = (title: string) => (title.length > 70 ? `${title.slice(0, 70).replace(/\s+\S*$/, '')}…` : title);

const joinList = (items: string[]): string =>
  new Intl.ListFormat(language() === 'en' ? 'en-GB' : language(), { type: 'conjunction' }).format(items);
