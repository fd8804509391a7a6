import { useMemo } from 'preact/hooks';
import { competenciesOfCase } from '../../../lib/domain/asked';
import { assessReadiness } from '../../../lib/domain/readiness';
import { buildReport } from '../../../lib/report/build-report';
import { listLeaving } from '../../../lib/report/leaving';
import { readPortfolio } from '../../../lib/store/live';
import { t } from '../../../lib/words/words';
import { useWorkspace } from '../workspace/workspace';
import { AskForm } from './ask-form';
import { Checks } from './checks';
import { useReportChoices } from './choices';
import { EditionsList } from './editions-list';
import { ExportBar } from './export-bar';
import { GapLines } from './gap-lines';
import { LeavingList } from './leaving-list';
import { ReportChoicesForm } from './report-choices-form';
import { ReportPages } from './report-pages';
import { useDrawnPages } from './use-drawn-pages';

/** The room Report: settings at the left, the pages in the middle, what deserves a look at the right, and what leaves. */
export function ReportRoom(_: { path: string[] }) {
  const { db, portfolio, settled, today } = useWorkspace();
  const { choices, choose } = useReportChoices();
  const day = today();
  const all = portfolio.value;
  const settings = choices.value;
  const report = useMemo(() => buildReport(all, settings, day), [all, settings, day]);
  const leaving = useMemo(() => listLeaving(all, settings), [all, settings]);
  const drawn = useDrawnPages(report);
  const openMusts = useMemo(
    () => competenciesOfCase(all).filter((one) => one.priority === 'must' && !assessReadiness(all, one.id, day).marks.artifact).length,
    [all, day],
  );
  // What was typed a moment ago is still on its way into the store when the button is pressed.
  const latestReport = async () => {
    await settled();
    return buildReport(await readPortfolio(db), settings, today());
  };
  return (
    <div class="report-room">
      <div class="room-body report-settings">
        <h2 class="room-title">{t('report-screen:title')}</h2>
        <p class="muted">{t('report-screen:intro')}</p>
        <AskForm />
        <GapLines />
        <ReportChoicesForm choices={settings} choose={choose} openMusts={openMusts} />
      </div>
      <div class="report-preview">
        <h3>{t('report-screen:preview.title')}</h3>
        <ReportPages drawn={drawn} />
      </div>
      <div class="room-body report-side">
        <Checks report={report} undrawable={drawn.kind === 'drawn' ? drawn.undrawable : []} />
        <div id="leaving" tabIndex={-1}>
          <LeavingList leaving={leaving} putIn={(id) => choose({ confidentialPutIn: [...settings.confidentialPutIn, id] })} />
        </div>
        <EditionsList />
      </div>
      <ExportBar latestReport={latestReport} leaving={leaving} />
    </div>
  );
}
