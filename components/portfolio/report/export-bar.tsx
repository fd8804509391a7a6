import { useRef, useState } from 'preact/hooks';
import { saveFile } from '../../../lib/browser/save-file';
import type { Leaving } from '../../../lib/report/leaving';
import { exportPdf } from '../../../lib/report/pdf/export-pdf';
import type { Report } from '../../../lib/report/report';
import { type HandedOver, keepEdition } from '../../../lib/store/editions';
import { readPortfolio } from '../../../lib/store/live';
import { t } from '../../../lib/words/words';
import { useWorkspace, type Workspace } from '../workspace/workspace';

type Progress = { done: number; total: number } | 'starting' | null;

/** What leaves and what stays in one line, and the act itself: it shows its progress and can be cancelled. */
export function ExportBar({ latestReport, leaving }: { latestReport: () => Promise<Report>; leaving: Leaving }) {
  const workspace = useWorkspace();
  const { say, warn } = workspace;
  const [progress, setProgress] = useState<Progress>(null);
  const running = useRef<AbortController | null>(null);
  const save = async () => {
    const abort = new AbortController();
    running.current = abort;
    setProgress('starting');
    try {
      const report = await latestReport();
      let pages = 0;
      const onProgress = (done: number, total: number) => {
        pages = total;
        setProgress({ done, total });
      };
      const pdf = await exportPdf(report, { onProgress, signal: abort.signal });
      const name = fileName(report);
      // First the file, then the copy: a full storage must not stand between the learner and the report.
      saveFile(pdf, name);
      const kept = await keepCopy(workspace, { pdf, name, pages, madeOn: workspace.today() });
      say(t(kept ? 'report-screen:export.saved' : 'report-screen:export.savedNoCopy', { name }));
    } catch (error) {
      if (abort.signal.aborted) say(t('report-screen:export.cancelled'));
      else warn(t('report-screen:export.failed', { message: error instanceof Error ? error.message : String(error) }));
    } finally {
      setProgress(null);
      running.current = null;
    }
  };
  return (
    <div class="foot-bar export-bar">
      <p>
        {t('report-screen:export.says', { leaves: leaving.leaves.length, stays: leaving.stays.length })}{' '}
        <button type="button" class="link" onClick={() => document.getElementById('leaving')?.focus()}>
          {t('report-screen:export.see')}
        </button>
      </p>
      {progress === null ? (
        <button type="button" class="btn btn-primary" onClick={save}>
          {t('report-screen:export.save')}
        </button>
      ) : (
        <div class="actions" aria-live="polite">
          <label class="small">
            {progress === 'starting' ? t('report-screen:export.starting') : t('report-screen:export.making', progress)}
            <progress
              class="progress"
              max={progress === 'starting' ? undefined : progress.total}
              value={progress === 'starting' ? undefined : progress.done}
            />
          </label>
          <button type="button" class="btn" onClick={() => running.current?.abort()}>
            {t('report-screen:export.cancel')}
          </button>
        </div>
      )}
    </div>
  );
}

/** Keeps what was handed over; false where there was no room for its bytes. */
async function keepCopy({ db, now }: Workspace, handed: HandedOver): Promise<boolean> {
  try {
    const { value } = await keepEdition(db, await readPortfolio(db), handed, now());
    return value.fileId !== null;
  } catch {
    // The report is saved all the same, and what hinders the copy is said by whoever shows the store.
    return false;
  }
}

/** `A. Learner – Lead Analyst – 2027-03-12.pdf`, without what file systems refuse. */
function fileName(report: Report): string {
  const safe = (text: string) =>
    text
      .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 80);
  return `${[safe(report.learner), safe(report.path), report.today].filter(Boolean).join(' – ')}.pdf`;
}
