import type { Paper } from '../report';
import type { Color, TextStyle } from './set-text';

/** Sizes and colours of the paper, in points; the page is measured from its top left. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

export type Sheet = { width: number; height: number; left: number; right: number; top: number; bottom: number; footBase: number };

/** The sheet with its margins: 18 mm at the sides, 15 mm above, the foot line 11 mm from the edge. */
export function sheetOf(paper: Paper): Sheet {
  const [width, height] = paper === 'a4' ? [mm(210), mm(297)] : [612, 792];
  const footBase = height - mm(11) - 3;
  return { width, height, left: mm(18), right: width - mm(18), top: mm(15), bottom: footBase - 28, footBase };
}

export const colors = {
  ink: [0x1b, 0x21, 0x24],
  soft: [0x45, 0x4b, 0x4d],
  border: [0x62, 0x65, 0x5f],
  hairline: [0xcf, 0xcb, 0xc1],
  quote: [0x87, 0x83, 0x7a],
  /** Only for the bar "after". */
  petrol: [0x0b, 0x54, 0x60],
} as const satisfies Record<string, Color>;

const style = (weight: TextStyle['weight'], size: number, color: Color) => ({ weight, size, color });

export const styles = {
  name: style('strong', 20, colors.ink),
  path: style('strong', 12, colors.ink),
  text: style('regular', 10.25, colors.ink),
  strong: style('strong', 10.25, colors.ink),
  soft: style('regular', 10.25, colors.soft),
  heading: style('strong', 12, colors.ink),
  criterion: style('strong', 15, colors.ink),
  table: style('regular', 9.5, colors.ink),
  tableStrong: style('strong', 9.5, colors.ink),
  tableSoft: style('regular', 9.5, colors.soft),
  small: style('regular', 8.5, colors.soft),
  smallInk: style('regular', 8.5, colors.ink),
} as const satisfies Record<string, TextStyle>;

/** The height of a line of that size. */
export function leading(size: number): number {
  if (size >= 20) return 26;
  if (size >= 15) return 20;
  if (size >= 12) return 16;
  if (size >= 10) return 14;
  return size >= 9 ? 12.5 : 12;
}

/** How far the baseline lies under the top of its line. */
export const baselineIn = (size: number): number => leading(size) / 2 + size * 0.36;
