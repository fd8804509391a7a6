import { useEffect, useRef, useState } from 'preact/hooks';
import type { LaidOut } from '../../../lib/report/pdf/pdf-messages';
import { type Previewer, startPreview } from '../../../lib/report/pdf/preview';
import type { Report } from '../../../lib/report/report';

/** The pages of a report as they will be printed. */
export type DrawnPages = { kind: 'drawing' } | ({ kind: 'drawn' } & LaidOut) | { kind: 'failed'; message: string };

/** Lays the report out as the PDF will be, beside the page and a moment after the last change, so that typing is never held up. */
export function useDrawnPages(report: Report): DrawnPages {
  const [drawn, setDrawn] = useState<DrawnPages>({ kind: 'drawing' });
  const previewer = useRef<Previewer | null>(null);
  useEffect(() => {
    try {
      previewer.current = startPreview({
        onPages: (laidOut) => setDrawn({ kind: 'drawn', ...laidOut }),
        onFailure: (message) => setDrawn({ kind: 'failed', message }),
      });
    } catch (error) {
      setDrawn({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
    return () => previewer.current?.end();
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => previewer.current?.show(report), 150);
    return () => clearTimeout(timer);
  }, [report]);
  return drawn;
}
