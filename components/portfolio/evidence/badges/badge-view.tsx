import type { ComponentChildren } from 'preact';
import type { Badge, BadgeField } from '../../../../lib/domain/badge';
import { civilDayOf } from '../../../../lib/domain/civil-date';
import { formatDate } from '../../../../lib/words/dates';
import { language, t } from '../../../../lib/words/words';
import { Facts } from '../piece/facts';
import { PieceView } from '../piece/piece-view';
import { WebLink } from '../piece/web-link';
import { AwardGroupSection } from './award-group';
import { BadgeChips } from './badge-chips';
import { BadgeQuestions } from './badge-questions';
import { PlannedNote } from './planned-note';
import { SeenHere } from './seen/seen-here';

/** One badge with every field that is known, and where each was read. */
export function BadgeView({ badge }: { badge: Badge }) {
  const date = badge.issuedOn ? formatDate(badge.issuedOn, language()) : t('noDate');
  return (
    <PieceView
      kind="badge"
      piece={badge}
      title={badge.title}
      meta={
        <>
          {[badge.issuer || t('noIssuer'), date, t(`assessment.${badge.assessment}`)].join(' · ')} <BadgeChips badge={badge} />
        </>
      }
    >
      <PlannedNote badge={badge} />
      <BadgeQuestions badge={badge} />
      <section class="section">
        <h3 class="section-title">{t('evidence:badge.facts')}</h3>
        <Facts of={factsOf(badge)} />
      </section>
      <SeenHere badge={badge} />
      <AwardGroupSection badge={badge} />
    </PieceView>
  );
}

function factsOf(badge: Badge) {
  const date = (value: string | null) => value && formatDate(value, language(), 'long');
  const fact = (field: BadgeField, value: ComponentChildren) => ({
    name: t(`evidence:badge.field.${field}`),
    value,
    from: sayProvenance(badge, field),
  });
  return [
    fact('issuer', badge.issuer),
    fact('earner', badge.earner && t('evidence:badge.earnerIs', { earner: badge.earner, owner: t(`owner.${badge.owner}`) })),
    { name: t('evidence:badge.field.standing'), value: t(`standing.${badge.standing}`) },
    {
      name: t('evidence:badge.offer'),
      value: badge.offerUrl && <WebLink to={badge.offerUrl} label={t('evidence:badge.offerPage')} secureOnly />,
    },
    fact('state', badge.state === 'unknown' ? '' : t(`state.${badge.state}`)),
    fact('issuedOn', date(badge.issuedOn)),
    fact('expiresOn', date(badge.expiresOn)),
    fact('startedOn', date(badge.startedOn)),
    fact('assessment', badge.assessment === 'unknown' ? '' : t(`assessment.${badge.assessment}`)),
    fact('credentialId', badge.credentialId),
    fact('verifyUrl', badge.verifyUrl && <WebLink to={badge.verifyUrl} label={t('verify')} secureOnly />),
    fact('skills', badge.skills.join(', ')),
    fact('description', badge.description && <span class="as-written">{badge.description}</span>),
    fact('criteria', badge.criteria && <span class="as-written">{badge.criteria}</span>),
  ];
}

/** Where a field came from: "read on credly.com on 3 Aug 2026", or "typed by you on …". */
function sayProvenance(badge: Badge, field: BadgeField): string | null {
  const from = badge.provenance[field];
  if (!from) return null;
  if (from.kind === 'typed') return t('evidence:provenance.typed', { date: formatDate(civilDayOf(from.at), language()) });
  const host = URL.canParse(from.url) ? new URL(from.url).host.replace(/^www\./, '') : from.url;
  return t('evidence:provenance.page', { host, date: formatDate(civilDayOf(from.seenAt), language()) });
}
