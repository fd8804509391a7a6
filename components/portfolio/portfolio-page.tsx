import type { Portfolio } from '../../lib/domain/portfolio';
import type { BackupState } from '../../lib/store/backup-state';
import type { Live } from '../../lib/store/live';
import { BackupRoom } from './backup/backup-room';
import { backupAge } from './backup/backup-words';
import { CaseRoom } from './case/case-room';
import { CriteriaRoom } from './criteria/criteria-room';
import { EvidenceRoom } from './evidence/evidence-room';
import { ReportRoom } from './report/report-room';
import { Shell } from './shell/shell';
import { type Route, route } from './workspace/route';
import { sayError, useWorkspace } from './workspace/workspace';

/** The portfolio tab: nothing until the store has answered, then the room that the address names. */
export function PortfolioPage({ live, backupState }: { live: Live<Portfolio>; backupState: Live<BackupState> }) {
  const { now, sample } = useWorkspace();
  if (live.error.value !== undefined) return <p role="alert">{sayError(live.error.value)}</p>;
  if (live.value.value === undefined) return null;
  const state = backupState.value.value;
  const age = state && !sample ? backupAge(state.last, state.changes, now()) : null;
  return <Shell backupAge={age}>{roomOf(route.value)}</Shell>;
}

function roomOf({ room, path }: Route) {
  switch (room) {
    case 'case':
      return <CaseRoom path={path} />;
    case 'evidence':
      return <EvidenceRoom path={path} />;
    case 'criteria':
      return <CriteriaRoom path={path} />;
    case 'report':
      return <ReportRoom path={path} />;
    case 'backup':
      return <BackupRoom path={path} />;
    default:
      return room satisfies never;
  }
}
