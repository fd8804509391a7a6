import { useMemo } from 'preact/hooks';
import type { CompetencyChange } from '../../../../lib/frameworks/editions/compare-editions';
import { t } from '../../../../lib/words/words';
import { CheckField } from '../../../ui/field';
import { ChangedText } from '../../form/changed-text';
import { useWorkspace } from '../../workspace/workspace';
import { sayBehind } from '../shown/stands-behind';
import { ChooseSuccessor } from './choose-successor';
import type { ProposedPair, Upgrade } from './use-upgrade';

/** A competency that goes on, with what changed in it, how it was found, and the way to say otherwise. */
export function EditionChange({ change, upgrade }: { change: CompetencyChange; upgrade: Upgrade }) {
  const pair = upgrade.pairOf(change.older.key);
  // Many stand here, and a choice in one of them changes nothing in the others.
  return useMemo(
    () => (
      <article class="edition-change">
        <Title change={change} />
        <p class="small muted">
          {[t(pair ? `editions:matched.${pair.by}` : 'editions:matched.said'), <Behind key="behind" id={change.older.key} />]}
        </p>
        <Changes change={change} />
        <ChooseSuccessor older={change.older} chosen={change.newer.key} upgrade={upgrade} />
      </article>
    ),
    [change, pair, upgrade.after],
  );
}

/** A pair that may be the same competency: shown as a change, carried only once it is confirmed. */
export function ProposedChange({ proposed: { pair, change, confirmed }, upgrade }: { proposed: ProposedPair; upgrade: Upgrade }) {
  return useMemo(
    () => (
      <article class="edition-change">
        <Title change={change} />
        <p class="small muted">{[t(`editions:proposed.${pair.by}`), <Behind key="behind" id={change.older.key} />]}</p>
        <Changes change={change} />
        <CheckField
          label={t('editions:proposed.same', { older: change.older.title, newer: change.newer.title })}
          checked={confirmed}
          onChange={(same) => upgrade.choose(change.older.key, same ? change.newer.key : null)}
        />
        <ChooseSuccessor older={change.older} chosen={confirmed ? change.newer.key : null} upgrade={upgrade} />
      </article>
    ),
    [change, pair, confirmed, upgrade.after],
  );
}

function Title({ change: { title, newer } }: { change: CompetencyChange }) {
  return <h4>{title ? <ChangedText before={title.before} after={title.after} /> : newer.title}</h4>;
}

function Changes({ change: { area, statement, texts } }: { change: CompetencyChange }) {
  const moved = area ? { before: area.before ?? t('editions:noArea'), after: area.after ?? t('editions:noArea') } : null;
  if (!moved && !statement && texts.length === 0) return null;
  return (
    <dl class="edition-texts">
      {moved ? (
        <div>
          <dt>{t('criteria:columnRole.area')}</dt>
          <dd>
            <ChangedText before={moved.before} after={moved.after} />
          </dd>
        </div>
      ) : null}
      {statement ? (
        <div>
          <dt>{t('criteria:columnRole.statement')}</dt>
          <dd>
            <ChangedText {...statement} />
          </dd>
        </div>
      ) : null}
      {texts.map(({ level, before, after }) => (
        <div key={level}>
          <dt>{level}</dt>
          <dd>
            <ChangedText before={before} after={after} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Behind({ id }: { id: string }) {
  const { portfolio } = useWorkspace();
  const behind = sayBehind(portfolio.value, [id]);
  return behind.length > 0 ? <> · {t('editions:behind.says', { what: behind.join(', ') })}</> : null;
}
