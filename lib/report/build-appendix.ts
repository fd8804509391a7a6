import type { Artifact } from '../domain/artifact';
import { type Badge, badgeFields, hasExpired } from '../domain/badge';
import { civilDayOf } from '../domain/civil-date';
import { type EvidenceKind, evidenceCode } from '../domain/entity';
import { countsAsWords } from '../domain/feedback';
import { groupBadges } from '../domain/grouping';
import { formatNumber } from '../words/dates';
import { language, t } from '../words/words';
import { sayIssued } from './build-criteria';
import { anchors, type IndexRow, type Inline, type RegisterRow, type Report, type Rich } from './report';
import { type ReportDraft, shortDate } from './report-draft';
import { hostOf, safeLink } from './safe-link';

/** Every badge in the report as its issuer wrote it, parts under their whole, in order of code. */
export function buildRegister(draft: ReportDraft): Report['register'] {
  if (!draft.settings.include.includes('register')) return null;
  const groups = groupBadges(draft.portfolio.badges, draft.portfolio.stacks);
  return {
    heading: t('report:register.heading'),
    explanation: t('report:register.explanation'),
    rows: groups.map(({ badge, parts }) => registerRow(draft, badge, parts)),
    empty: t('report:register.empty'),
  };
}

function registerRow(draft: ReportDraft, badge: Badge, parts: Badge[]): RegisterRow {
  const href = safeLink(badge.verifyUrl);
  return {
    evidenceId: badge.id,
    code: evidenceCode(badge.code),
    title: badge.title,
    issuer: badge.issuer || t('noIssuer'),
    date: badge.issuedOn ? shortDate(badge.issuedOn) : t('report:register.noDate'),
    state: sayState(badge, draft.today),
    assessed: t(`assessment.${badge.assessment}`),
    credentialId: badge.credentialId && !badge.credentialId.includes('://') ? t('report:register.id', { id: badge.credentialId }) : null,
    link: sayAddress(badge.verifyUrl, href),
    whereRead: sayWhereRead(badge),
    partIds: parts.map((part) => part.id),
    parts: parts.map((part) => {
      const text = t('report:register.part', { code: evidenceCode(part.code), title: part.title, date: sayIssued(part) });
      const link = safeLink(part.verifyUrl);
      return [{ text }, ...(link ? [{ text: ' · ' }, { text: hostOf(link), link: { href: link } }] : [])];
    }),
  };
}

/** The address of verification in full, host first, since a printed page cannot be clicked. A refused one is no link. */
function sayAddress(address: string | null, href: string | null): Inline | null {
  if (href) return { text: href.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, ''), link: { href } };
  return address?.trim() ? { text: address.trim() } : null;
}

/** What the issuer says of the award today, where that is anything but a plain valid. */
function sayState(badge: Badge, today: string): string | null {
  if (badge.state === 'revoked' || badge.state === 'pending') return t(`state.${badge.state}`);
  if (badge.expiresOn && hasExpired(badge, today)) return t('report:register.expiredOn', { date: shortDate(badge.expiresOn) });
  if (badge.state === 'expired') return t('state.expired');
  return badge.expiresOn ? t('report:register.expires', { date: shortDate(badge.expiresOn) }) : null;
}

/** The hosts and days on which the badge was read, and the fields that the learner typed. */
function sayWhereRead(badge: Badge): string {
  const pages = new Map<string, string>();
  const typed: string[] = [];
  const shown = badgeFields.filter(
    (field) => field !== 'imageUrl' && field !== 'skills' && field !== 'description' && field !== 'criteria',
  );
  for (const field of shown) {
    const source = badge.provenance[field];
    if (source?.kind === 'typed') typed.push(t(`report:register.field.${field}`));
    if (source?.kind !== 'page' || !URL.canParse(source.url)) continue;
    const [host, day] = [new URL(source.url).host.replace(/^www\./, ''), civilDayOf(source.seenAt)];
    if ((pages.get(host) ?? '') < day) pages.set(host, day);
  }
  const read = [...pages].map(([host, day]) => t('report:register.readOn', { host, date: shortDate(day) }));
  if (read.length === 0) return typed.length > 0 ? t('report:register.typed') : t('report:register.unknown');
  return [...read, ...(typed.length > 0 ? [t('report:register.typedToo', { fields: typed.join(', ') })] : [])].join('; ');
}

/** Every piece of evidence by its code, with what it is used for. */
export function buildIndex(draft: ReportDraft): Report['index'] {
  if (!draft.settings.include.includes('index')) return null;
  const { badges, artifacts, metrics, feedback } = draft.portfolio;
  const rows: (IndexRow & { number: number })[] = [
    ...badges.map((badge) =>
      indexRow(draft, 'badge', badge, badge.title, [[{ text: `${badge.issuer || t('noIssuer')}, ${sayIssued(badge)}` }]]),
    ),
    ...artifacts.map((work) => indexRow(draft, 'artifact', work, work.title, workFacts(work))),
    ...metrics.map((metric) => indexRow(draft, 'metric', metric, metric.name, metric.unit.trim() ? [[{ text: metric.unit }]] : [])),
    ...feedback.filter(countsAsWords).map((words) => {
      const title = t('report:index.wordsOf', { who: words.who || t(`relation.${words.relation}`) });
      return indexRow(draft, 'feedback', words, title, words.receivedOn ? [[{ text: shortDate(words.receivedOn) }]] : []);
    }),
  ];
  return {
    heading: t('report:index.heading'),
    explanation: t('report:index.explanation'),
    rows: rows.sort((a, b) => a.number - b.number).map(({ number: _, ...row }) => row),
    empty: t('report:index.empty'),
  };
}

function indexRow(draft: ReportDraft, kind: EvidenceKind, piece: { id: string; code: number }, title: string, facts: Rich[]) {
  const lists = { badge: 'badges', artifact: 'artifacts', metric: 'metrics', feedback: 'feedback' } as const;
  const usedBy = draft.rows.filter((row) => draft.readiness.get(row.id)?.evidence[lists[kind]].some((one) => one.id === piece.id));
  const usedFor: Rich = usedBy.flatMap(
    (row, i): Rich => [...(i > 0 ? [{ text: '; ' }] : []), { text: row.title, link: { to: anchors.competency(row.id) } }],
  );
  return {
    number: piece.code,
    evidenceId: piece.id,
    code: evidenceCode(piece.code),
    kind: t(`mark.${kind}`),
    title,
    facts,
    usedFor: usedFor.length > 0 ? usedFor : [{ text: usedForElsewhere(draft, kind, piece.id) }],
  };
}

/** A part of a group stands for what its whole stands for. */
function usedForElsewhere({ portfolio }: ReportDraft, kind: EvidenceKind, id: string): string {
  const stack = kind === 'badge' ? portfolio.stacks.find((one) => one.partIds.includes(id)) : undefined;
  const whole = portfolio.badges.find((badge) => badge.id === stack?.wholeId);
  return whole ? t('report:criteria.partOf', { code: evidenceCode(whole.code) }) : t('report:index.nothing');
}

/** Date, file with size and hash, or the link with its host; the text itself stays with the learner. */
function workFacts(work: Artifact): Rich[] {
  const facts: Rich[] = [];
  if (work.doneOn) facts.push([{ text: shortDate(work.doneOn) }]);
  if (work.file) {
    facts.push([{ text: t('report:index.fileSize', { name: work.file.name, size: saySize(work.file.size) }) }]);
    facts.push([{ text: t('report:index.sha', { hash: work.file.sha256 }) }]);
  }
  const href = safeLink(work.url);
  if (href) facts.push([{ text: href.replace(/^https?:\/\/(www\.)?/, ''), link: { href } }]);
  else if (work.url?.trim()) facts.push([{ text: work.url.trim() }]);
  if (work.kind === 'text' && !work.file) facts.push([{ text: t('report:index.text') }]);
  return facts;
}

function saySize(bytes: number): string {
  const [unit, divisor] = bytes >= 1e6 ? (['MB', 1e6] as const) : bytes >= 1e3 ? (['kB', 1e3] as const) : (['bytes', 1] as const);
  return t(`report:index.${unit}`, { count: formatNumber(bytes / divisor, language(), 1) });
}
