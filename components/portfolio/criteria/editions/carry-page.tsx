import { ArrowLeft } from 'lucide';
import { useMemo, useState } from 'preact/hooks';
import type { Framework } from '../../../../lib/domain/framework';
import type { EditionItem } from '../../../../lib/frameworks/editions/edition-view';
import { prepareLikeness } from '../../../../lib/frameworks/editions/text-likeness';
import { carryEvidence } from '../../../../lib/store/carry-evidence';
import { t } from '../../../../lib/words/words';
import { SelectField } from '../../../ui/field';
import { Icon } from '../../../ui/icon';
import { EmptyState } from '../../../ui/notice';
import { go, href } from '../../workspace/route';
import { useWorkspace } from '../../workspace/workspace';
import { nameOfFramework } from '../shown/framework-name';
import { frameworksHere } from '../shown/frameworks-here';
import { sayBehind } from '../shown/stands-behind';
import { storedView } from './use-upgrade';

/** From this likeness on a pair is worth proposing; what is proposed still has to be ticked. */
const worthProposing = 0.08;

/** Maps what stands behind the competencies of some criteria to those of others as well, pair by pair. */
export function CarryPage({ to }: { to: Framework }) {
  const { portfolio } = useWorkspace();
  const { ofCase, beside, earlier, archived } = frameworksHere(portfolio.value);
  const sources = [ofCase, ...beside, ...earlier, ...archived].filter((one) => one !== null).filter((one) => one.id !== to.id);
  const [fromId, setFrom] = useState(sources[0]?.id ?? '');
  const from = sources.find((one) => one.id === fromId);
  return (
    <div class="room-body carry-page">
      <a class="btn btn-quiet btn-small btn-flush" href={href('criteria', 'of', to.id)}>
        <Icon of={ArrowLeft} /> {to.title}
      </a>
      <h2 class="room-title">{t('editions:carry.title')}</h2>
      <p class="muted criteria-lead">{t('editions:carry.lead', { title: to.title })}</p>
      {from ? (
        <>
          <SelectField
            label={t('editions:carry.from')}
            value={from.id}
            options={sources.map((one) => ({ value: one.id, label: nameOfFramework(one, portfolio.value.frameworks) }))}
            onChange={setFrom}
          />
          <Pairs key={from.id} from={from} to={to} />
        </>
      ) : (
        <EmptyState title={t('editions:carry.none.title')} text={t('editions:carry.none.text')} />
      )}
    </div>
  );
}

/** A competency with something behind it, and the one of the other criteria to which that may speak. */
type PairDraft = { to: string; isTicked: boolean };

function Pairs({ from, to }: { from: Framework; to: Framework }) {
  const workspace = useWorkspace();
  const portfolio = workspace.portfolio.value;
  const [drafts, setDrafts] = useState<ReadonlyMap<string, PairDraft>>(new Map());
  const { used, targets, best } = useMemo(() => {
    const [source, target] = [storedView(portfolio, from), storedView(portfolio, to)];
    const behind = new Set(portfolio.mappings.filter((one) => one.verdict === 'confirmed').map((one) => one.competencyId));
    const withEvidence = source.items.filter((one) => behind.has(one.key));
    const likeness = prepareLikeness(withEvidence, target.items);
    const all = new Set(target.items.map((one) => one.key));
    const first = withEvidence.map((one) => [one.key, likeness.best(one.key, all)[0]] as const);
    return {
      used: withEvidence,
      targets: target.items,
      best: new Map(first.flatMap(([key, one]) => (one && one.likeness >= worthProposing ? [[key, one.key] as const] : []))),
    };
  }, [portfolio.mappings, portfolio.competencies, portfolio.expectations, from, to]);
  const draftOf = (key: string): PairDraft => drafts.get(key) ?? { to: best.get(key) ?? '', isTicked: false };
  const set = (key: string, changes: Partial<PairDraft>) => setDrafts(new Map(drafts).set(key, { ...draftOf(key), ...changes }));
  const pairs = used.flatMap(({ key }) => {
    const draft = draftOf(key);
    return draft.isTicked && draft.to ? [{ from: key, to: draft.to }] : [];
  });
  if (used.length === 0) return <EmptyState title={t('editions:carry.nothing.title')} text={t('editions:carry.nothing.text')} />;
  const carry = async () => {
    const outcome = await workspace.run(
      (now) => carryEvidence(workspace.db, pairs, now),
      t('editions:said.carried', { count: pairs.length }),
    );
    if (outcome.done) go('criteria', 'of', to.id);
  };
  return (
    <>
      <ul class="edition-items">
        {used.map((item) => (
          <li key={item.key}>
            <PairRow
              item={item}
              draft={draftOf(item.key)}
              targets={targets}
              proposed={best.get(item.key) ?? null}
              onChange={(one) => set(item.key, one)}
            />
          </li>
        ))}
      </ul>
      <div class="actions">
        <button type="button" class="btn btn-primary" disabled={pairs.length === 0} onClick={carry}>
          {t('editions:carry.map', { count: pairs.length })}
        </button>
        <a class="btn" href={href('criteria', 'of', to.id)}>
          {t('cancel')}
        </a>
      </div>
    </>
  );
}

function PairRow({
  item,
  draft,
  targets,
  proposed,
  onChange,
}: {
  item: EditionItem;
  draft: PairDraft;
  targets: readonly EditionItem[];
  proposed: string | null;
  onChange: (changes: Partial<PairDraft>) => void;
}) {
  const { portfolio } = useWorkspace();
  const target = targets.find((one) => one.key === draft.to);
  return (
    <article class="edition-change">
      <label class="check">
        <input
          type="checkbox"
          checked={draft.isTicked && target !== undefined}
          disabled={target === undefined}
          onChange={(event) => onChange({ isTicked: event.currentTarget.checked })}
        />
        <span class="wrap">
          <span class="strong">{item.title}</span>{' '}
          <span class="small muted">{sayBehind({ ...portfolio.value, claims: [], plan: [] }, [item.key]).join(', ')}</span>
        </span>
      </label>
      <SelectField
        label={t('editions:carry.to', { title: item.title })}
        hint={target && draft.to === proposed ? t('editions:carry.proposed') : undefined}
        value={draft.to}
        options={[
          { value: '', label: t('editions:carry.nowhere') },
          ...targets.map(({ key, title, area }) => ({ value: key, label: area ? `${title} (${area})` : title })),
        ]}
        onChange={(key) => onChange({ to: key, isTicked: key !== '' && key !== proposed ? true : draft.isTicked && key !== '' })}
      />
    </article>
  );
}
