import type { Portfolio } from '../../lib/domain/portfolio';
import type { Live } from '../../lib/store/live';
import { BackupRoom } from './backup/backup-room';
import { CaseRoom } from './case/case-room';
import { CriteriaRoom } from './criteria/criteria-room';
import { EvidenceRoom } from './evidence/evidence-room';
import { ReportRoom } from './report/report-room';
import { type Route, route } from './route';
import { Shell } from './shell/shell';
import { sayError } from './workspace';

/** The portfolio tab: nothing until the store has answered, then the room that the address names. */
export function PortfolioPage({ live }: { live: Live<Portfolio> }) {
  if (live.error.value !== undefined) return <p role="alert">{sayError(live.error.value)}</p>;
  if (live.value.value === undefined) return null;
  return <Shell backupAge={null}>{roomOf(route.value)}</Shell>;
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
