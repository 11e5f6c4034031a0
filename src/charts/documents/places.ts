import type { Item, ItemsData } from '../items/data.ts';
import type { Size } from '../mark.ts';
import type { Box } from '../place-labels.ts';
import { remember } from '../remember.ts';
import { type Type, typeOf } from '../type.ts';
import { write, writeAll, type Writing } from './writing.ts';

/** A card in its place in the picture. */
export interface PlacedCard {
  item: Item;
  box: Box;
  writing: Writing;
}

/** Lines that a cue brings, and those that it keeps; a cue that brings none spreads all out. */
export function broughtBy(data: ItemsData, cue: string): { kept: string[]; brought: string[] } {
  const cues = Object.keys(data.cues);
  const before = data.cues[cues[cues.indexOf(cue) - 1] ?? ''] ?? [];
  const show = data.cues[cue]!;
  return { kept: show.filter((id) => before.includes(id)), brought: show.filter((id) => !before.includes(id)) };
}

/** Places of all cues at a size: finding the sizes of texts takes longer than a frame of a phone. */
const placesOf = remember((data: ItemsData, size: Size): Record<string, PlacedCard[]> => {
  const type = typeOf(size);
  return Object.fromEntries(
    Object.keys(data.cues).map((cue) => {
      const { kept, brought } = broughtBy(data, cue);
      return [cue, brought.length === 0 ? spread(data, kept, size, type) : drawer(data, kept, brought, size, type)];
    }),
  );
});

/** Cards of a cue: those it keeps as heads, one behind the other, and those it brings large before them; or all of them in a grid. */
export const placeCards = (data: ItemsData, cue: string, size: Size): PlacedCard[] => placesOf(data, size)[cue]!;

/** All cards side by side. */
function spread(data: ItemsData, ids: string[], size: Size, type: Type): PlacedCard[] {
  const narrow = type.stage === 'phone';
  const columns = narrow ? 1 : size.width < 960 ? 2 : 3;
  const gap = narrow ? 0 : 16;
  const rows = Math.ceil(ids.length / columns);
  const width = Math.floor((size.width - 2 - gap * (columns - 1)) / columns);
  const height = Math.floor((size.height - 4 - gap * (rows - 1)) / rows);
  const lines = ids.map((id) => data.items[id]!);
  const written = writeAll(lines, { width, height: height - 2 }, narrow ? 84 : 126, narrow ? 8 : 18, type);
  return lines.map((item, index) => {
    const box = { x: 1 + (index % columns) * (width + gap), y: 2 + Math.floor(index / columns) * (height + gap), width, height };
    return { item, box, writing: written[index]! };
  });
}

/** Cards that a cue keeps, as heads, and before them those that it brings. */
function drawer(data: ItemsData, kept: string[], brought: string[], size: Size, type: Type): PlacedCard[] {
  const narrow = type.stage === 'phone';
  const margin = narrow ? 84 : Math.min(232, Math.round(size.width * 0.25));
  const width = size.width - 2;
  let y = 2;
  const heads = kept.map((id): PlacedCard => {
    const item = data.items[id]!;
    const head = { name: type.label, note: type.note, year: narrow ? type.label : type.number };
    const writing = write(item, { type, width, margin, parts: 1, padding: narrow ? 6 : 10, ...head });
    const box = { x: 1, y, width, height: Math.round(writing.height) + (narrow ? 3 : 4) };
    y += box.height;
    return { item, box, writing: { ...writing, rules: Infinity } };
  });
  const gap = narrow ? 8 : 14;
  const room = (size.height - y - 4 - (heads.length > 0 ? gap : 0)) / brought.length - gap * (1 - 1 / brought.length);
  const height = Math.floor(Math.min(room, narrow ? 310 : 540));
  const lines = brought.map((id) => data.items[id]!);
  const written = writeAll(lines, { width, height: height - 4 }, margin, narrow ? 10 : 22, type);
  if (heads.length > 0) y += gap;
  return [
    ...heads,
    ...lines.map((item, index) => ({ item, box: { x: 1, y: y + index * (height + gap), width, height }, writing: written[index]! })),
  ];
}
