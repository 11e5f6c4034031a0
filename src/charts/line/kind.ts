import type { ChartKind } from '../contract.ts';
import type { LineData } from './data.ts';
import { drawLine } from './draw.ts';
import type { LineGeometry } from './geometry.ts';
import { layoutLine } from './layout.ts';
import { blendLine, lineAt, type LineState, restLine } from './state.ts';

/** A line that grows through the years, rescales, and is faced by other counts. */
export const lineKind: ChartKind<LineData, LineState, LineGeometry> = {
  rest: restLine,
  at: lineAt,
  blend: blendLine,
  layout: layoutLine,
  draw: drawLine,
};
