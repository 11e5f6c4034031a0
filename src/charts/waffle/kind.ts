import { itemsKind } from '../items/join.ts';
import { drawWaffle } from './draw.ts';
import { layoutWaffle } from './layout.ts';

/** Of every hundred, how many: a waffle of a hundred figures for each number, the newest large. */
export const waffleKind = itemsKind(layoutWaffle, drawWaffle);
