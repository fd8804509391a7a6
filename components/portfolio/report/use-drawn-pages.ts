import { useEffect, useState } from 'preact/hooks';
import type { Stroke } from '../../../lib/report/pdf/canvas';
import { type FontFaces, readFaces } from '../../../lib/report/pdf/font-face';
import { layOut } from '../../../lib/report/pdf/lay-out';
import { loadFonts } from '../../../lib/report/pdf/load-fonts';
import type { Sheet } from '../../../lib/report/pdf/paper';
import { findUndrawable } from '../../../lib/report/pdf/undrawable';
import type { Report } from '../../../lib/report/report';

/** The pages of a report as strokes, and the characters that the paper's font cannot draw. */
export type DrawnPages =
  | { kind: 'drawing' }
  | { kind: 'drawn'; pages: readonly (readonly Stroke[])[]; sheet: Sheet; undrawable: string[] }
  | { kind: 'failed'; message: string };

let faces: Promise<FontFaces> | null = null;

/** Lays the report out as the PDF will be, a moment after the last change, so that typing is never held up. */
export function useDrawnPages(report: Report): DrawnPages {
  const [drawn, setDrawn] = useState<DrawnPages>({ kind: 'drawing' });
  useEffect(() => {
    let over = false;
    const timer = setTimeout(async () => {
      try {
        faces ??= loadFonts().then(readFaces);
        const ready = await faces;
        if (!over) setDrawn(draw(report, ready));
      } catch (error) {
        faces = null;
        if (!over) setDrawn({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
      }
    }, 150);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [report]);
  return drawn;
}

function draw(report: Report, ready: FontFaces): DrawnPages {
  const { canvas, sheet } = layOut(report, ready);
  const undrawable = [...new Set(findUndrawable(report, ready).map((one) => `${one.character} (${one.code})`))];
  return { kind: 'drawn', pages: canvas.pages, sheet, undrawable };
}
