import { itemsKind } from '../items/join.ts';
import { drawReform } from './draw.ts';
import { layoutReform } from './layout.ts';

/** A reform as rules with names: several that become one, or one that becomes several. */
export const reformKind = itemsKind(layoutReform, drawReform);
