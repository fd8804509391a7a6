import { useState } from 'preact/hooks';
import type { Badge } from '../../../../lib/domain/badge';
import { evidenceCode } from '../../../../lib/domain/entity';
import type { Portfolio } from '../../../../lib/domain/portfolio';
import { groupAwards, ungroupAwards } from '../../../../lib/store/stacks';
import { t } from '../../../../lib/words/words';
import { CheckField } from '../../../ui/field';
import { FilterField } from '../../../ui/filter-field';
import { holdsWords } from '../../../ui/holds-words';
import { useDraft } from '../../form/use-draft';
import { type Outcome, useWorkspace } from '../../workspace/workspace';
import { PieceForm } from '../piece/piece-form';

/** The choice of the courses that add up to one certificate, so that they count once with it. */
export function GroupForm({ whole }: { whole: Badge }) {
  const workspace = useWorkspace();
  const { stacks, badges } = workspace.portfolio.value;
  const stack = stacks.find((one) => one.wholeId === whole.id) ?? stacks.find((one) => one.partIds.includes(whole.id));
  const draft = useDraft({ partIds: (stack?.partIds ?? []).filter((id) => id !== whole.id) });
  const [filter, setFilter] = useState('');
  const { partIds } = draft.values;
  const others = inLikelyOrder(whole, badges).filter((one) => partIds.includes(one.id) || holdsWords(filter, one.title, one.issuer));
  const save = async (): Promise<Outcome<{ id: string }>> => {
    const group = { title: whole.title, kind: stack?.kind ?? ('vertical' as const), wholeId: whole.id, partIds };
    const { db } = workspace;
    const outcome =
      partIds.length > 0
        ? await workspace.run((now) => groupAwards(db, group, now), t('evidence:said.grouped', { count: partIds.length }))
        : await workspace.run((now) => ungroupAwards(db, stack?.id ?? '', now), t('evidence:said.ungrouped'));
    return outcome.done ? { done: true, value: whole } : outcome;
  };
  const place = ['badges', whole.id];
  return (
    <PieceForm
      title={t('evidence:group.parts', { title: whole.title })}
      dirty={draft.dirty}
      fine
      save={save}
      back={place}
      onward={() => place}
    >
      {() => (
        <>
          <p class="muted">{t('evidence:group.hint')}</p>
          {badges.length > 12 ? <FilterField label={t('evidence:filter.label')} value={filter} onInput={setFilter} /> : null}
          <fieldset>
            <legend class="hidden-text">{t('evidence:group.legend')}</legend>
            <div class="choices">
              {others.map((one) => (
                <CheckField
                  key={one.id}
                  label={one.title}
                  hint={[evidenceCode(one.code), one.issuer, groupedElsewhere(workspace.portfolio.value, one, stack?.id)]
                    .filter(Boolean)
                    .join(' · ')}
                  checked={partIds.includes(one.id)}
                  onChange={(ticked) => draft.set('partIds', ticked ? [...partIds, one.id] : partIds.filter((id) => id !== one.id))}
                />
              ))}
            </div>
          </fieldset>
        </>
      )}
    </PieceForm>
  );
}

/** Badges of the same issuer first, since a certificate and its courses usually have one. */
function inLikelyOrder(whole: Badge, badges: readonly Badge[]): Badge[] {
  const far = (badge: Badge) => (badge.issuer === whole.issuer ? 0 : badge.platform === whole.platform ? 1 : 2);
  return badges.filter((one) => one.id !== whole.id).sort((a, b) => far(a) - far(b) || a.code - b.code);
}

/** Says that a badge would leave another group, since it can stand in one only. */
function groupedElsewhere(portfolio: Portfolio, badge: Badge, here: string | undefined): string {
  const other = portfolio.stacks.find((one) => one.id !== here && (one.wholeId === badge.id || one.partIds.includes(badge.id)));
  return other ? t('evidence:group.elsewhere', { title: other.title }) : '';
}
