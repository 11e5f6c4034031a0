import { itemsKind } from '../items/join.ts';
import { drawClaims } from './draw.ts';
import { layoutClaims } from './layout.ts';

/**
 * Claims on a line of years: the newest in large words, its mark at its date, under it the marks of others who speak of it, and an empty ruled
 * line where nobody else was found to say so. Earlier claims of the scene stand as one line each in the register below.
 */
export const claimsKind = itemsKind(layoutClaims, drawClaims);
