import { itemsKind } from '../items/join.ts';
import { drawDocuments } from './draw.ts';
import { layoutDocuments } from './layout.ts';

/** Documents on a desk: the newest lies large at the front, earlier ones show their heads behind it, and at the end all lie side by side. */
export const documentsKind = itemsKind(layoutDocuments, drawDocuments);
