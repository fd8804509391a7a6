import { isWorkComplete } from '../domain/artifact';
import { changeOf } from '../domain/change';
import { countsAsWords } from '../domain/feedback';
import { isResultComplete } from '../domain/metric';
import type { Readiness } from '../domain/readiness';
import { whyNotProof } from '../domain/readiness';
import { sayChange } from './change-words';
import { formatDate, formatNumber } from './dates';
import { language, t } from './words';

/**
 * A statement drafted from facts only: which badge covers it, where it was used, what changed, who says so. It claims
 * nothing about meeting the level, and is empty while there is nothing to state.
 */
export function draftStatement(readiness: Readiness, today: string): string {
  const { badges, artifacts, metrics, feedback } = readiness.evidence;
  const sentences: string[] = [];
  const badge = badges.find((one) => whyNotProof(one, today) === null);
  if (badge) {
    const date = badge.issuedOn ? formatDate(badge.issuedOn, language()) : null;
    const issuerAndDate = [badge.issuer, date].filter(Boolean).join(', ') || t('noDate');
    const skills = badge.skills.slice(0, 3).join(', ');
    sentences.push(t(skills ? 'statement.badgeSkills' : 'statement.badge', { title: badge.title, issuerAndDate, skills }));
  }
  const work = artifacts.find(isWorkComplete);
  if (work) {
    const key = `statement.work${badge ? '' : 'Alone'}${work.doneOn ? '' : 'Undated'}`;
    sentences.push(t(key, { title: work.title, date: work.doneOn ? formatDate(work.doneOn, language()) : '' }));
  }
  const metric = metrics.find(isResultComplete);
  const change = metric ? changeOf(metric) : null;
  if (metric && change) {
    const withUnit = (value: number) => [formatNumber(value, language()), metric.unit].filter(Boolean).join(' ');
    sentences.push(
      t('statement.result', {
        name: metric.name,
        before: formatNumber(change.before, language()),
        after: withUnit(change.after),
        change: sayChange(change),
      }),
    );
  }
  const voices = feedback.filter(countsAsWords).length;
  if (voices > 0) sentences.push(t('statement.words', { count: voices }));
  return sentences.join(' ');
}
