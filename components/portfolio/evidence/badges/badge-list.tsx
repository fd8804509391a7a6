import { useState } from 'preact/hooks';
import type { Badge } from '../../../../lib/domain/badge';
import { groupBadges } from '../../../../lib/domain/grouping';
import { formatDate } from '../../../../lib/words/dates';
import { language, t } from '../../../../lib/words/words';
import { FilterField, NoneMatch } from '../../../ui/filter-field';
import { holdsWords } from '../../../ui/holds-words';
import { useWorkspace } from '../../workspace/workspace';
import { ListHead } from '../piece/list-and-thing';
import { PieceRow } from '../piece/piece-row';
import { BadgeChips } from './badge-chips';

/** The badges as they count: the parts of a certificate stand under it. */
export function BadgeList({ chosenId }: { chosenId: string | null }) {
  const { portfolio } = useWorkspace();
  const [filter, setFilter] = useState('');
  const { badges, stacks } = portfolio.value;
  const holds = (badge: Badge) => holdsWords(filter, badge.title, badge.issuer, badge.platform, ...badge.skills);
  const groups = groupBadges(badges, stacks);
  const shown = groups
    .map((group) => ({ ...group, parts: holds(group.badge) ? group.parts : group.parts.filter(holds) }))
    .filter((group) => holds(group.badge) || group.parts.length > 0);
  const count = t('evidence:badge.count', { count: badges.length });
  const said = groups.length === badges.length ? count : `${count}, ${t('evidence:badge.countOnce', { count: groups.length })}`;
  return (
    <>
      <ListHead tab="badges" said={said}>
        {badges.length > 5 ? <FilterField label={t('evidence:filter.label')} value={filter} onInput={setFilter} /> : null}
      </ListHead>
      {shown.length === 0 && badges.length > 0 ? <NoneMatch>{t('evidence:filter.none')}</NoneMatch> : null}
      <ul>
        {shown.map(({ badge, parts }) => [
          <Row key={badge.id} badge={badge} chosen={badge.id === chosenId} />,
          ...parts.map((part) => <Row key={part.id} badge={part} chosen={part.id === chosenId} part />),
        ])}
      </ul>
    </>
  );
}

function Row({ badge, chosen, part = false }: { badge: Badge; chosen: boolean; part?: boolean }) {
  const facts = [badge.issuer || t('noIssuer'), badge.issuedOn ? formatDate(badge.issuedOn, language()) : t('noDate')];
  return (
    <PieceRow tab="badges" piece={badge} title={badge.title} chosen={chosen} part={part}>
      {facts.join(' · ')} <BadgeChips badge={badge} />
      {part ? <span class="faint"> {t('evidence:badge.countsOnce')}</span> : null}
    </PieceRow>
  );
}
