import { ArrowLeft, SunMoon } from 'lucide';
import { useCallback, useMemo, useState } from 'preact/hooks';
import { competenciesOf, competenciesOfCase } from '../../../lib/domain/asked';
import type { Portfolio } from '../../../lib/domain/portfolio';
import { t } from '../../../lib/words/words';
import { SelectField } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { nextTheme, theme } from '../../ui/theme';
import { useNarrow } from '../../ui/use-narrow';
import type { CaseRow } from '../claim/case-rows';
import { EmptyStart } from '../claim/empty-start';
import { frameworksHere } from '../criteria/shown/frameworks-here';
import type { Among } from '../suggested/use-criteria';
import { useProposalsOfBadges } from '../suggested/use-proposals-of-badges';
import { href } from '../workspace/route';
import { useWorkspace } from '../workspace/workspace';
import { GroupProposals } from './group-proposals';
import { MapCards } from './map-cards';
import { type CellPlace, groupsOfMap, linesOfMap, proposalsOn } from './map-model';
import { type MapPart, partsOfMap } from './map-pages';
import { MapTable } from './map-table';
import { ProposalBar } from './proposal-bar';
import { rowsOfFramework } from './rows-of-framework';
import { useMapActs } from './use-map-acts';

/** Map badges: which badge speaks to which competency, many at once, on a page of its own. */
export function MapPage({ rows }: { rows: readonly CaseRow[] }) {
  const { portfolio, today } = useWorkspace();
  const [against, setAgainst] = useState('');
  const other = frameworksHere(portfolio.value).beside.find((one) => one.id === against) ?? null;
  const day = today();
  const further = useMemo(() => (other ? rowsOfFramework(portfolio.value, other.id, day) : null), [portfolio.value, other, day]);
  const shown = further ?? rows;
  const among = useCallback((all: Portfolio) => competenciesOf(all, against), [against]);
  const hasBadges = portfolio.value.badges.some((badge) => badge.owner !== 'other');
  return (
    <div class="map-page">
      <header class="map-head">
        <a class="btn btn-quiet btn-flush" href={href('case')}>
          <Icon of={ArrowLeft} /> {t('case:thing.back')}
        </a>
        <h1>{t('case:map.title')}</h1>
        <button type="button" class="btn btn-quiet btn-small wide" onClick={() => nextTheme(document.documentElement)}>
          <Icon of={SunMoon} /> {t(`shell.theme.${theme.value}`)}
        </button>
      </header>
      <ChooseCriteria against={other?.id ?? ''} onChoose={setAgainst} />
      {shown.length === 0 || !hasBadges ? (
        <NothingToMap hasCriteria={shown.length > 0} />
      ) : (
        <FullMap key={other?.id ?? ''} rows={shown} among={other ? among : competenciesOfCase} />
      )}
    </div>
  );
}

/** Against which of several criteria the badges are mapped; a mapping belongs to the competency, whatever the case. */
function ChooseCriteria({ against, onChoose }: { against: string; onChoose: (id: string) => void }) {
  const { portfolio } = useWorkspace();
  const { ofCase, beside } = frameworksHere(portfolio.value);
  if (beside.length === 0) return null;
  const ofTheCase = ofCase ? t('case:map.ofCase', { title: ofCase.title }) : t('case:map.noCase');
  return (
    <div class="map-against">
      <SelectField
        label={t('case:map.against')}
        value={against}
        options={[{ value: '', label: ofTheCase }, ...beside.map(({ id, title }) => ({ value: id, label: title }))]}
        onChange={onChoose}
      />
    </div>
  );
}

function FullMap({ rows, among }: { rows: readonly CaseRow[]; among: Among }) {
  const { portfolio, today } = useWorkspace();
  const all = portfolio.value;
  const day = today();
  const [page, setPage] = useState(0);
  const proposals = useProposalsOfBadges(among);
  const parts = useMemo(() => partsOfMap(groupsOfMap(all), rows.length, proposals), [all, rows, proposals]);
  const at = Math.min(page, parts.length - 1);
  const groups = parts[at]?.groups ?? [];
  const lines = useMemo(
    () => linesOfMap({ groups, mappings: all.mappings }, rows, proposals ?? new Map(), day),
    [parts, at, all, rows, proposals, day],
  );
  const shown = useMemo(() => proposalsOn(lines, rows), [lines, rows]);
  const [place, setPlace] = useState<CellPlace | null>(null);
  const acts = useMapActs();
  const isNarrow = useNarrow();
  const isAt = (one: CellPlace, badgeId: string, competencyId: string) => one.badgeId === badgeId && one.competencyId === competencyId;
  const current = shown.find(({ group, row }) => place && isAt(place, group.badge.id, row.competency.id)) ?? shown[0] ?? null;
  return (
    <>
      <div class="map-intro">
        <p>{t('case:map.intro')}</p>
        <div class="signs">
          <span>
            <i class="box" data-on="" /> {t('case:map.confirmed')}
          </span>
          <span>
            <i class="box box-maybe" /> {t('case:map.proposed')}
          </span>
          <span class="wide">{t('case:map.byHand')}</span>
        </div>
      </div>
      <GroupProposals acts={acts} />
      <ChoosePart parts={parts} at={at} onChoose={setPage} />
      {isNarrow ? (
        <MapCards key={at} lines={lines} rows={rows} acts={acts} />
      ) : (
        <MapTable key={at} lines={lines} rows={rows} acts={acts} place={place} explained={current} onPlace={setPlace} />
      )}
      <ProposalBar current={current} shown={shown} isReading={proposals === null} acts={acts} />
    </>
  );
}

/** Which of the badges are drawn, where there are too many for one map. */
function ChoosePart({ parts, at, onChoose }: { parts: readonly MapPart[]; at: number; onChoose: (at: number) => void }) {
  if (parts.length < 2) return null;
  const all = parts.at(-1)?.to ?? 0;
  return (
    <div class="map-against">
      <SelectField
        label={t('case:map.part.label')}
        value={String(at)}
        options={parts.map(({ from, to, proposals }, index) => ({
          value: String(index),
          label: t(proposals > 0 ? 'case:map.part.proposed' : 'case:map.part.plain', { from, to, all, count: proposals }),
        }))}
        onChange={(chosen) => onChoose(Number(chosen))}
      />
    </div>
  );
}

function NothingToMap({ hasCriteria }: { hasCriteria: boolean }) {
  return (
    <div class="map-empty">
      <EmptyStart
        title={t(hasCriteria ? 'case:map.noBadges.title' : 'case:noCriteria.title')}
        text={t(hasCriteria ? 'case:map.noBadges.text' : 'case:noCriteria.text')}
      >
        <a class="btn btn-primary" href={hasCriteria ? href('evidence', 'badges', 'new') : href('criteria', 'paste')}>
          {t(hasCriteria ? 'case:map.noBadges.add' : 'case:noCriteria.paste')}
        </a>
      </EmptyStart>
    </div>
  );
}
