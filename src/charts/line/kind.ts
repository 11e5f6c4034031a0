import type { ChartKind } from '../contract.ts';
import type { LineData } from './data.ts';
import { drawLine } from './draw.ts';
import { layoutLine } from './layout.ts';
import { blendLine, lineAt, type LineState, restLine } from './state.ts';

/** A line that grows through the years, rescales, and is faced by other counts. */
export const lineKind: ChartKind<LineData, LineState> = {
  rest: restLine,
  at: lineAt,
  blend: blendLine,
  marks: (data, state, size) => drawLine(layoutLine(data, state, size)),
};
