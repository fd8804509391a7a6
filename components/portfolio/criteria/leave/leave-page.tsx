import { ArrowLeft } from 'lucide';
import { useState } from 'preact/hooks';
import { civilDayOf } from '../../../../lib/domain/civil-date';
import type { Framework } from '../../../../lib/domain/framework';
import { readBackupState } from '../../../../lib/store/backup-state';
import { leaveEmployer, takeCaseBack } from '../../../../lib/store/leave-employer';
import { formatDate } from '../../../../lib/words/dates';
import { language, t } from '../../../../lib/words/words';
import { CheckField } from '../../../ui/field';
import { Icon } from '../../../ui/icon';
import { EmptyState, Notice } from '../../../ui/notice';
import { go, href } from '../../workspace/route';
import { useLive } from '../../workspace/use-live';
import { useWorkspace } from '../../workspace/workspace';
import { type Belonging, listBelongings } from '../edit/belongings';
import { PartingList } from '../edit/parting-list';
import { nameOfFramework } from '../shown/framework-name';
import { frameworksHere } from '../shown/frameworks-here';

/** Leaving an employer: what ends, what is put away, and what is left behind; nothing happens before the last button. */
export function LeavePage() {
  const { portfolio } = useWorkspace();
  const { case: promotion, frameworks } = portfolio.value;
  const hasSomething = promotion !== null || frameworks.some((one) => !one.archivedAt);
  return (
    <div class="room-body leave-page">
      <a class="btn btn-quiet btn-small btn-flush" href={href('criteria')}>
        <Icon of={ArrowLeft} /> {t('shell.room.criteria')}
      </a>
      <h2 class="room-title">{t('editions:leave.title')}</h2>
      <p class="muted criteria-lead">{t('editions:leave.lead')}</p>
      <EndedCase />
      {hasSomething ? <Leave /> : <EmptyState title={t('editions:leave.nothing.title')} text={t('editions:leave.nothing.text')} />}
    </div>
  );
}

function Leave() {
  const workspace = useWorkspace();
  const portfolio = workspace.portfolio.value;
  const { case: promotion } = portfolio;
  const company = companyFrameworks(portfolio.frameworks, frameworksHere(portfolio).ofCase);
  const inUse = portfolio.frameworks.filter((one) => !one.archivedAt);
  const [archived, setArchived] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [kept, setKept] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [busy, setBusy] = useState(false);
  const isArchived = (one: Framework) => archived.get(one.id) ?? company.has(one.id);
  const belongings = listBelongings(portfolio);
  const stays = (one: Belonging) => kept.get(one.id) ?? one.keep;
  const left = belongings.filter((one) => !stays(one));
  const leave = async () => {
    setBusy(true);
    const partings = belongings.map((one) => ({ kind: one.kind, id: one.id, revision: one.revision, keep: stays(one) }));
    const leaving = { case: promotion, archive: inUse.filter(isArchived), partings };
    const outcome = await workspace.run(
      (now) => leaveEmployer(workspace.db, leaving, now),
      t('editions:said.left', { count: left.length }),
    );
    setBusy(false);
    if (outcome.done) go('criteria');
    else if (outcome.conflict) workspace.warn(t('editions:leave.conflict'));
  };
  return (
    <>
      <BackupFirst />
      <section class="section">
        <h3>{t('editions:leave.case.title')}</h3>
        <p>{promotion ? t('editions:leave.case.ends') : t('editions:leave.case.none')}</p>
      </section>
      {inUse.length > 0 ? (
        <section class="section">
          <h3 id="leave-criteria">{t('editions:leave.criteria.title')}</h3>
          <p class="small muted criteria-lead">{t('editions:leave.criteria.text')}</p>
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot have the heading that the other parts have */}
          <div class="choices" role="group" aria-labelledby="leave-criteria">
            {inUse.map((one) => (
              <CheckField
                key={one.id}
                label={nameOfFramework(one, portfolio.frameworks)}
                hint={one.id === promotion?.frameworkId ? t('editions:switch.ofCase') : undefined}
                checked={isArchived(one)}
                onChange={(on) => setArchived(new Map(archived).set(one.id, on))}
              />
            ))}
          </div>
        </section>
      ) : null}
      <PartingList belongings={belongings} stays={stays} onChange={(id, keep) => setKept(new Map(kept).set(id, keep))} />
      <section class="section">
        <h3>{t('editions:leave.badges.title')}</h3>
        <p>{t('editions:leave.badges.text', { count: portfolio.badges.length })}</p>
      </section>
      <section class="section">
        <p class="strong">{t('editions:leave.sum', { left: left.length, kept: belongings.length - left.length })}</p>
        <p class="small muted criteria-lead">{t('editions:leave.undo')}</p>
        <div class="actions">
          <button type="button" class="btn btn-danger" disabled={busy} onClick={leave}>
            {t('editions:leave.button')}
          </button>
          <a class="btn" href={href('criteria')}>
            {t('cancel')}
          </a>
        </div>
      </section>
    </>
  );
}

/** The criteria of the case with their earlier editions: most likely the company's own. Further criteria are more often public. */
function companyFrameworks(all: readonly Framework[], ofCase: Framework | null): Set<string> {
  const ids = new Set<string>();
  for (let at: Framework | null = ofCase; at && !ids.has(at.id); at = all.find((one) => one.id === at?.replacesId) ?? null) ids.add(at.id);
  return ids;
}

function BackupFirst() {
  const { db, sample } = useWorkspace();
  const state = useLive(() => readBackupState(db));
  if (!state || sample) return null;
  const { last, changes } = state;
  const isFresh = last !== null && changes.count === 0;
  const date = last ? formatDate(civilDayOf(last.at), language(), 'long') : '';
  if (isFresh) return <p class="good">{t('editions:leave.backup.fresh', { date })}</p>;
  return (
    <Notice>
      <p>{last ? t('editions:leave.backup.old', { date, count: changes.count }) : t('editions:leave.backup.none')}</p>
      <p>
        <a href={href('backup')}>{t('editions:leave.backup.save')}</a>
      </p>
    </Notice>
  );
}

/** Where no case goes on, the last that ended can be taken up again, long after its undo has gone. */
function EndedCase() {
  const workspace = useWorkspace();
  const cases = useLive(() => workspace.db.cases.toArray());
  const last = (cases ?? []).filter((one) => typeof one.closedAt === 'number').sort((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0))[0];
  if (!last || workspace.portfolio.value.case) return null;
  const name = [last.company, [last.fromRole, last.toRole].filter(Boolean).join(' → ')].filter(Boolean).join(', ') || t('shell.room.case');
  const take = () => workspace.run((now) => takeCaseBack(workspace.db, last, now), t('editions:said.caseBack'));
  return (
    <Notice>
      <p>{t('editions:leave.ended', { name, date: formatDate(civilDayOf(last.closedAt ?? 0), language(), 'long') })}</p>
      <p>
        <button type="button" class="link" onClick={take}>
          {t('editions:leave.goOn')}
        </button>
      </p>
    </Notice>
  );
}
