import '../../assets/style/tokens.css';
import '../../assets/style/components.css';
import '../../assets/style/portfolio.css';
import '../../assets/style/case.css';
import '../../assets/style/evidence.css';
import '../../assets/style/criteria.css';
import '../../assets/style/report.css';
import '../../assets/style/backup.css';
import { render } from 'preact';
import backup from '../../assets/locales/en/backup.json';
import caseWords from '../../assets/locales/en/case.json';
import criteria from '../../assets/locales/en/criteria.json';
import evidence from '../../assets/locales/en/evidence.json';
import firstVisit from '../../assets/locales/en/first-visit.json';
import report from '../../assets/locales/en/report.json';
import reportScreen from '../../assets/locales/en/report-screen.json';
import shared from '../../assets/locales/en/shared.json';
import { PortfolioPage } from '../../components/portfolio/portfolio-page';
import { followAddress } from '../../components/portfolio/route';
import { createWorkspace, WorkspaceContext } from '../../components/portfolio/workspace';
import { restoreTheme } from '../../components/ui/theme';
import { followBackupState } from '../../lib/store/backup-state';
import { Database } from '../../lib/store/database';
import { follow, readPortfolio } from '../../lib/store/live';
import { speak, t } from '../../lib/words/words';

speak({ shared, case: caseWords, evidence, criteria, report, 'report-screen': reportScreen, backup, 'first-visit': firstVisit });
restoreTheme(document.documentElement);

const sample = new URLSearchParams(location.search).has('sample');
const db = new Database(sample ? 'proofolio-sample' : 'proofolio');
const live = follow(() => readPortfolio(db));
const backupState = followBackupState(db);
// Loaded only when it is looked at; a sample that is there already stays as the learner left it.
if (sample) import('../../lib/store/sample-case').then(({ loadSampleCase }) => loadSampleCase(db, Date.now()));
const workspace = createWorkspace(db, live.value, sample, () => Date.now());
db.onMustReload = () => workspace.warn(t('error.reload'));
followAddress(new AbortController().signal);

const app = document.getElementById('app');
if (app) {
  render(
    <WorkspaceContext.Provider value={workspace}>
      <PortfolioPage live={live} backupState={backupState} />
    </WorkspaceContext.Provider>,
    app,
  );
}
