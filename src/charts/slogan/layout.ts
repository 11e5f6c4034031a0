import { captionFor, type Item, type ItemsData } from '../items/data.ts';
import type { Transition } from '../items/join.ts';
import type { NumberBox, Size } from '../mark.ts';
import { numberWidth, type Type, typeOf } from '../type.ts';
import { textWidth } from '../text-width.ts';
import { wrapText } from '../wrap-text.ts';

/** A slogan in its place. */
export interface PlacedSlogan {
  item: Item;
  opacity: number;
  /** The words, and their baseline; none where the number itself is the slogan. */
  words: string | undefined;
  size: number;
  y: number;
  /** What they are said of, under them. */
  notes: { text: string; y: number }[];
  /** The rule through the words, on to the stamp: its height, and how far it reaches. */
  strike: { y: number; to: number };
  /** How far the stamp has been pressed, 0–1. */
  seal: number;
  box: NumberBox | undefined;
}

/** A sheet of slogans, computed. */
export interface SloganGeometry {
  type: Type;
  slogans: PlacedSlogan[];
  /** The stamp that all bear, and its box from the line of the words. */
  stamp: { text: string; x: number; width: number; height: number };
  /** A remark at the foot. */
  note: { text: string; y: number }[];
}

/** What a slogan says: the scene’s words for it, else the statement itself; a number speaks for itself. */
const wordsOf = (data: ItemsData, item: Item): string | undefined =>
  captionFor(data, item) ?? (item.tone === 'words' ? item.label : undefined);

/** Width of a slogan in the display face, in pixels. */
function widthOf(data: ItemsData, item: Item, size: number): number {
  const words = wordsOf(data, item);
  return words === undefined ? numberWidth(item, size) : textWidth(words, size) * 1.04;
}

/** What it is said of; nothing where the words are the scene’s only name for it. */
const noteOf = (item: Item): string => (item.tone === 'words' ? item.note : item.label);

/** Computes a sheet of slogans: as many rows as the fullest cue needs, so that nothing moves but rules and stamps. */
export function layoutSlogan(data: ItemsData, { joined, timing }: Transition, size: Size): SloganGeometry {
  const type = typeOf(size);
  const { width, height } = size;
  const ids = [...new Set(Object.values(data.cues).flat())];
  const rows = Math.max(...Object.values(data.cues).map((show) => show.length));
  const remark = data.captions.note ? wrapText(data.captions.note, type.note, width) : [];
  const foot = remark.length * type.note * 1.4 + (remark.length > 0 ? type.note * 0.8 : 0);
  const row = (height - foot) / rows;
  const stampText = data.captions.stamp ?? '';
  const stampWidth = textWidth(stampText, type.note) + type.note;
  const room = width - stampWidth - type.note;
  const all = ids.map((id) => data.items[id]!);
  const noteLines = (item: Item) => (noteOf(item) ? wrapText(noteOf(item), type.note, width) : []);
  const below = Math.max(...all.map((item) => noteLines(item).length)) * type.note * 1.35;
  const words = [type.poster, type.hero, type.large, type.question, type.number, type.label];
  const letters =
    words.find((one) => one * 1.2 + below + type.note * 0.5 <= row && all.every((item) => widthOf(data, item, one) <= room)) ?? type.label;
  const high = letters * 1.2 + below;
  const slogans = joined.map(({ item, opacity, progress, was, is }, index): PlacedSlogan => {
    const at = is ?? was ?? index;
    const top = row * at + Math.max(0, (row - high) / 2);
    const y = top + letters * 0.9;
    const wide = widthOf(data, item, letters);
    const isNew = was === undefined;
    const count = joined.length;
    // Rules are drawn one after the other, in reading order.
    const drawn = isNew ? Math.min(1, Math.max(0, progress * count - at)) : 1;
    return {
      item,
      opacity,
      words: wordsOf(data, item),
      size: letters,
      y,
      notes: noteLines(item).map((text, line) => ({ text, y: y + letters * 0.26 + type.note * (1.05 + line * 1.35) })),
      strike: { y: y - letters * 0.34, to: (width - stampWidth - 1) * drawn },
      seal: isNew ? timing.settle : 1,
      box: item.tone === 'words' ? undefined : { address: item.id, x: 0, y: top, width: Math.min(width, wide), height: high },
    };
  });
  return {
    type,
    slogans,
    stamp: { text: stampText, x: width - stampWidth - 1, width: stampWidth, height: type.note * 1.8 },
    note: remark.map((text, line) => ({ text, y: height - foot + type.note * (1.6 + line * 1.4) })),
  };
}
