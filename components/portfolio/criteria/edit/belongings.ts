import { type Confidentiality, evidenceCode } from '../../../../lib/domain/entity';
import type { Portfolio } from '../../../../lib/domain/portfolio';
import type { PromotionCase } from '../../../../lib/domain/promotion-case';
import { latestFirst, titleOfWin } from '../../../../lib/domain/win';
import type { Parting } from '../../../../lib/store/leave-employer';
import { formatDate } from '../../../../lib/words/dates';
import { language, t } from '../../../../lib/words/words';
import { shortOf } from './short-of';

/** Something that may be the employer's: what it is, how confidential, and whether it stays with the learner unless they say otherwise. */
export type Belonging = Parting & { title: string; code: string; confidentiality: Confidentiality };

/**
 * What has to be decided when leaving an employer: work, results, words and notes that are not public, confidential
 * statements, handed-over reports, and the words of the case, which may hold anything. Confidential things and these are
 * left behind by default.
 */
export function listBelongings(portfolio: Portfolio): Belonging[] {
  const { artifacts, metrics, feedback, claims, editions, competencies, wins } = portfolio;
  const of = (
    kind: Belonging['kind'],
    piece: { id: string; revision: number; code?: number; confidentiality: Confidentiality },
    title: string,
  ): Belonging => ({
    kind,
    id: piece.id,
    revision: piece.revision,
    keep: piece.confidentiality !== 'confidential',
    title,
    code: piece.code === undefined ? '' : evidenceCode(piece.code),
    confidentiality: piece.confidentiality,
  });
  const pieces = [
    ...artifacts.map((one) => of('artifact', one, one.title)),
    ...metrics.map((one) => of('metric', one, one.name)),
    ...feedback.map((one) => of('feedback', one, one.who || t('relation.other'))),
    ...latestFirst(wins).map((one) => of('win', one, titleOfWin(one))),
  ].filter((one) => one.confidentiality !== 'public');
  const statements = claims
    .filter((one) => one.confidentiality === 'confidential' && (one.statement !== null || one.notApplicable.privateReason !== ''))
    .map(({ id, revision, competencyId, confidentiality }): Belonging => {
      const title = competencies.find((one) => one.id === competencyId)?.title ?? '';
      return { kind: 'statement', id, revision, keep: false, title, code: '', confidentiality };
    });
  const reports = editions.map(({ id, revision, criteria, madeOn }): Belonging => {
    const title = [formatDate(madeOn, language(), 'long'), criteria].filter(Boolean).join(' · ');
    return { kind: 'report', id, revision, keep: false, title, code: '', confidentiality: 'confidential' };
  });
  return [...pieces, ...statements, ...reports, ...wordsOfCase(portfolio.case)];
}

/** What the learner wrote at the head of the report, as one choice: nobody was asked how confidential it is. */
function wordsOfCase(promotion: PromotionCase | null): Belonging[] {
  const words = [promotion?.whyNow ?? '', promotion?.askOfYou ?? ''].filter((text) => text.trim() !== '');
  if (!promotion || words.length === 0) return [];
  const title = words.map((text) => t('case:quoted', { text: shortOf(text) })).join(' ');
  return [{ kind: 'ask', id: promotion.id, revision: promotion.revision, keep: false, title, code: '', confidentiality: 'confidential' }];
}
