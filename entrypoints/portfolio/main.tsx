import '../../assets/style/tokens.css';
import '../../assets/style/components.css';
import '../../assets/style/portfolio.css';
import '../../assets/style/case.css';
import '../../assets/style/evidence.css';
import '../../assets/style/criteria.css';
import '../../assets/style/criteria-edit.css';
import '../../assets/style/roles.css';
import '../../assets/style/report.css';
import '../../assets/style/backup.css';
import '../../assets/style/editions.css';
import '../../assets/style/suggested.css';
import '../../assets/style/notes.css';
import { render } from 'preact';
import backup from '../../assets/locales/en/backup.json';
import caseWords from '../../assets/locales/en/case.json';
import criteria from '../../assets/locales/en/criteria.json';
import editions from '../../assets/locales/en/editions.json';
import evidence from '../../assets/locales/en/evidence.json';
import firstVisit from '../../assets/locales/en/first-visit.json';
import notes from '../../assets/locales/en/notes.json';
import report from '../../assets/locales/en/report.json';
import reportScreen from '../../assets/locales/en/report-screen.json';
import roles from '../../assets/locales/en/roles.json';
import shared from '../../assets/locales/en/shared.json';
import suggested from '../../assets/locales/en/suggested.json';
import { PortfolioPage } from '../../components/portfolio/portfolio-page';
import { followAddress } from '../../components/portfolio/workspace/route';
import { createWorkspace, WorkspaceContext } from '../../components/portfolio/workspace/workspace';
import { restoreTheme } from '../../components/ui/theme';
import { uiMessages } from '../../lib/browser/messages';
import { followBackupState } from '../../lib/store/backup-state';
import { Database } from '../../lib/store/database';
import { follow, readPortfolio } from '../../lib/store/live';
import { watchBadges } from '../../lib/store/watch-badges';
import { speak, t } from '../../lib/words/words';

speak({
  shared,
  case: caseWords,
  evidence,
  criteria,
  editions,
  roles,
  report,
  'report-screen': reportScreen,
  backup,
  'first-visit': firstVisit,
  suggested,
  notes,
});
restoreTheme(document.documentElement);

const sample = new URLSearchParams(location.search).has('sample');
const db = new Database(sample ? 'proofolio-sample' : 'proofolio');
const live = follow(() => readPortfolio(db), db);
const backupState = followBackupState(db);
// Loaded only when it is looked at; a sample that is there already stays as the learner left it.
if (sample) import('../../lib/store/sample/sample-case').then(({ loadSampleCase }) => loadSampleCase(db, Date.now()));
const workspace = createWorkspace(db, live.value, sample, () => Date.now());
db.onMustReload = () => workspace.warn(t('error.reload'));
followAddress(new AbortController().signal);
if (!sample) {
  // The count on the toolbar is a courtesy: where the background cannot be reached, as during an update, it is taken at the next page.
  watchBadges(live.value, () => void uiMessages.send('recount', undefined).catch(() => {}));
  setTimeout(() => requestIdleCallback(tidyUp), 5_000);
}

/** Forgets what was left behind a day ago, and makes room where files lie that nothing names, long after the page was drawn. */
async function tidyUp(): Promise<void> {
  try {
    const { forgetLeft } = await import('../../lib/store/forget-left');
    await forgetLeft(db, Date.now());
    const { sweepFiles } = await import('../../lib/store/sweep-files');
    await sweepFiles(db, Date.now());
  } catch {
    // Nobody asked for it and nothing is lost: what is left is swept at another visit, and what hinders it, the
    // screen says by itself.
  }
}

const app = document.getElementById('app');
if (app) {
  render(
    <WorkspaceContext.Provider value={workspace}>
      <PortfolioPage live={live} backupState={backupState} />
    </WorkspaceContext.Provider>,
    app,
  );
}
