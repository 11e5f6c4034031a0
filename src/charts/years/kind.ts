import { itemsKind } from '../items/join.ts';
import { drawYears } from './draw.ts';
import { layoutYears } from './layout.ts';

/** A ruled column of years that stays blank where nobody gives a number; a number stands in the row of its year and is joined to nothing. */
export const yearsKind = itemsKind(layoutYears, drawYears);
