import { itemsKind } from '../items/join.ts';
import { drawList } from './draw.ts';
import { layoutList } from './layout.ts';

/** Numbers and statements set as lines of an account, one under the other. */
export const listKind = itemsKind(layoutList, drawList);
