import { itemsKind } from '../items/join.ts';
import { drawBars } from './draw.ts';
import { layoutBars } from './layout.ts';

/** Changes as bars from a baseline; a count in dots above them; a row for what is not counted. */
export const barsKind = itemsKind(layoutBars, drawBars);
