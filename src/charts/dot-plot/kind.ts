import { itemsKind } from '../items/join.ts';
import { drawDotPlot } from './draw.ts';
import { layoutDotPlot } from './layout.ts';

/** Numbers on one scale, a row each; what is counted elsewhere has a mark of its own. */
export const dotPlotKind = itemsKind(layoutDotPlot, drawDotPlot);
