import { itemsKind } from '../items/join.ts';
import { drawTiles } from './draw.ts';
import { layoutTiles } from './layout.ts';

/** Numbers as tiles on ruled paper, each thing one tile, and words on paper that stays empty. */
export const tilesKind = itemsKind(layoutTiles, drawTiles);
