import type { Badge } from '../../../../lib/domain/badge';
import { evidenceCode } from '../../../../lib/domain/entity';
import type { Stack } from '../../../../lib/domain/promotion-case';
import { ungroupAwards } from '../../../../lib/store/stacks';
import { t } from '../../../../lib/words/words';
import { href } from '../../workspace/route';
import { useWorkspace } from '../../workspace/workspace';

/** The group of awards that a badge belongs to, which counts once; or the way to begin one. */
export function AwardGroupSection({ badge }: { badge: Badge }) {
  const workspace = useWorkspace();
  const { stacks, badges } = workspace.portfolio.value;
  const stack = stacks.find((one) => one.wholeId === badge.id || one.partIds.includes(badge.id));
  const named = (id: string | null) => badges.find((one) => one.id === id);
  if (!stack) {
    if (badges.length < 2) return null;
    return (
      <section class="section">
        <h3 class="section-title">{t('evidence:group.title')}</h3>
        <p class="muted">
          {t('evidence:group.none')} <a href={href('evidence', 'badges', badge.id, 'group')}>{t('evidence:group.choose')}</a>
        </p>
      </section>
    );
  }
  const whole = named(stack.wholeId);
  const parts = stack.partIds.flatMap((id) => named(id) ?? []);
  const apart = () => workspace.run((now) => ungroupAwards(workspace.db, stack.id, now), t('evidence:said.ungrouped'));
  return (
    <section class="section">
      <h3 class="section-title">{t('evidence:group.title')}</h3>
      <p>{sayGroup(stack.kind, whole !== undefined, parts.length)}</p>
      <ul class="group">
        {whole ? <Member badge={whole} here={whole.id === badge.id} whole /> : null}
        {parts.map((part) => (
          <Member key={part.id} badge={part} here={part.id === badge.id} />
        ))}
      </ul>
      <div class="actions">
        <a class="btn btn-small" href={href('evidence', 'badges', whole?.id ?? badge.id, 'group')}>
          {t('evidence:group.change')}
        </a>
        <button type="button" class="btn btn-small btn-quiet" onClick={apart}>
          {t('evidence:group.apart')}
        </button>
      </div>
    </section>
  );
}

function sayGroup(kind: Stack['kind'], hasWhole: boolean, count: number): string {
  if (kind === 'horizontal') return t('evidence:group.sameAward');
  return hasWhole ? t('evidence:group.addUp', { count }) : t('evidence:group.together', { count });
}

function Member({ badge, here, whole = false }: { badge: Badge; here: boolean; whole?: boolean }) {
  return (
    <li class={whole ? undefined : 'group-part'}>
      <span class="code small">{evidenceCode(badge.code)}</span>{' '}
      {here ? <span class="strong">{badge.title}</span> : <a href={href('evidence', 'badges', badge.id)}>{badge.title}</a>}
    </li>
  );
}
