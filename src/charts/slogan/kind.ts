import { itemsKind } from '../items/join.ts';
import { drawSlogan } from './draw.ts';
import { layoutSlogan } from './layout.ts';

/** Slogans as words: each set large, struck out of the count by one rule, and stamped as no count. */
export const sloganKind = itemsKind(layoutSlogan, drawSlogan);
