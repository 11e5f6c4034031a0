import { itemsKind } from '../items/join.ts';
import { drawDumbbell } from './draw.ts';
import { layoutDumbbell } from './layout.ts';

/** Two dates of several measures, a line between them, every measure on a scale of its own. What stays makes room before more comes. */
export const dumbbellKind = itemsKind(layoutDumbbell, drawDumbbell);
