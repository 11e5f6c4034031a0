import { itemsKind } from '../items/join.ts';
import { drawCounts } from './draw.ts';
import { layoutCounts } from './layout.ts';

/** An account whose sums are drawn: every line keeps its row, and its number is counted out below it. */
export const countsKind = itemsKind(layoutCounts, drawCounts);
