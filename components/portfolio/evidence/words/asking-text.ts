import type { Portfolio } from '../../../../lib/domain/portfolio';
import { t } from '../../../../lib/words/words';

/** What is asked for: of whom, about which piece, for which competencies. */
export type Asking = { who: string; about: string | null; serves: readonly string[] };

/** Mail programs cut longer addresses, and nobody answers a longer question. */
const mostCompetencies = 3;

/** The text that asks somebody for words, prepared from the piece of work and the criteria that it serves. */
export function askingText(portfolio: Portfolio, { who, about, serves }: Asking): { subject: string; body: string } {
  const title = titleOf(portfolio, about);
  const asked = portfolio.competencies.filter((one) => serves.includes(one.id)).slice(0, mostCompetencies);
  const criteria = asked.map((one) => t('evidence:ask.criterion', { title: one.title }));
  const paragraphs = [
    who.trim() ? t('evidence:ask.hello', { who: who.trim() }) : t('evidence:ask.helloNobody'),
    title ? t('evidence:ask.about', { title }) : t('evidence:ask.aboutNothing'),
    ...(criteria.length > 0 ? [[t('evidence:ask.criteria'), ...criteria].join('\n')] : []),
    t('evidence:ask.questions'),
    t('evidence:ask.permission'),
    portfolio.case?.learner ? t('evidence:ask.thanks', { learner: portfolio.case.learner }) : t('evidence:ask.thanksNobody'),
  ];
  return { subject: title ? t('evidence:ask.subject', { title }) : t('evidence:ask.subjectNothing'), body: paragraphs.join('\n\n') };
}

/** The name of the piece that the words are about. */
export function titleOf(portfolio: Portfolio, about: string | null): string | null {
  if (about === null) return null;
  const { artifacts, metrics, badges } = portfolio;
  return (
    artifacts.find((one) => one.id === about)?.title ??
    metrics.find((one) => one.id === about)?.name ??
    badges.find((one) => one.id === about)?.title ??
    null
  );
}

/** The same text as the address that opens a mail program; nothing is sent until the learner sends it there. */
export function mailAddress({ subject, body }: { subject: string; body: string }): string {
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
}
