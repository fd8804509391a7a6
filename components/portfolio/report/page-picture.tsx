import type { PlainStroke } from '../../../lib/report/pdf/canvas';
import type { Sheet } from '../../../lib/report/pdf/paper';
import type { Color } from '../../../lib/report/pdf/set-text';

const css = ([red, green, blue]: Color): string => `rgb(${red} ${green} ${blue})`;

/**
 * One page as it will be printed: the same strokes that become the PDF, drawn as SVG with the same font. Points are
 * the unit of both.
 */
export function PagePicture({ strokes, sheet, label }: { strokes: readonly PlainStroke[]; sheet: Sheet; label: string }) {
  return (
    <svg class="report-page" viewBox={`0 0 ${sheet.width} ${sheet.height}`} role="img" aria-label={label}>
      {strokes.map((stroke, index) => (
        <OneStroke key={index} stroke={stroke} />
      ))}
    </svg>
  );
}

function OneStroke({ stroke }: { stroke: PlainStroke }) {
  switch (stroke.kind) {
    case 'text':
      return (
        <text
          class="paper-text"
          x={stroke.x}
          y={stroke.y}
          font-size={stroke.run.size}
          font-weight={stroke.run.weight === 'strong' ? 600 : 400}
          fill={css(stroke.run.color)}
          textLength={stroke.run.text.trim() ? stroke.run.width : undefined}
        >
          {stroke.run.text}
        </text>
      );
    case 'line':
      return <line x1={stroke.x1} y1={stroke.y1} x2={stroke.x2} y2={stroke.y2} stroke={css(stroke.color)} stroke-width={stroke.width} />;
    case 'box': {
      // A hollow box has its line inside the same outline, as on paper.
      const inset = stroke.filled ? 0 : stroke.line / 2;
      return (
        <rect
          x={stroke.x + inset}
          y={stroke.y + inset}
          width={Math.max(0, stroke.width - 2 * inset)}
          height={Math.max(0, stroke.height - 2 * inset)}
          rx={stroke.radius}
          fill={stroke.filled ? css(stroke.color) : 'none'}
          stroke={stroke.filled ? 'none' : css(stroke.color)}
          stroke-width={stroke.filled ? 0 : stroke.line}
        />
      );
    }
    default:
      return stroke satisfies never;
  }
}
