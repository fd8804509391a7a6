import { GitCompareArrows, Scale, UsersRound } from 'lucide';
import type { Framework } from '../../../../lib/domain/framework';
import { targetsOf } from '../../../../lib/domain/target';
import { t } from '../../../../lib/words/words';
import { Icon } from '../../../ui/icon';
import { href } from '../../workspace/route';

/** The ways from the criteria to their roles, to comparing two levels or roles, and to the company's own rule. */
export function RoleWays({ framework }: { framework: Framework }) {
  return (
    <p class="case-ways small">
      <a href={href('criteria', 'roles')}>
        <Icon of={UsersRound} /> {framework.roles?.length ? t('roles:count', { count: framework.roles.length }) : t('roles:link')}
      </a>
      {targetsOf(framework).length > 1 ? (
        <a href={href('criteria', 'compare')}>
          <Icon of={GitCompareArrows} /> {t('roles:compare.compare')}
        </a>
      ) : null}
      <a href={href('criteria', 'rule')}>
        <Icon of={Scale} /> {t('roles:rule.link')}
      </a>
    </p>
  );
}
