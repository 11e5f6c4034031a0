import { leaderBoxes, leaderCorners } from '../leader.ts';
import { type Box, distance, overlap, type Places, PlaceSearch } from '../place-labels.ts';
import { textWidth } from '../text-width.ts';
import { captionUnder, numberWidth, type Type } from '../type.ts';
import type { PlacedPoint, PointLabel } from './geometry.ts';

/** A label farther than this from its mark might be another's. */
const near = 26;

/** The words of a label: what is said of its number, or the date alone. */
export interface Words {
  digits: string;
  unit: string;
  caption: string;
  /** The caption follows the number on its line. */
  inline?: boolean;
}

/** Distance of a caption that follows its number on one line. */
export const inlineGap = 6;

/** Width and height of a label, in pixels: of two lines, or of one where its caption follows the number. */
export function measure({ digits, unit, caption, inline }: Words, size: number, type: Type): { width: number; height: number } {
  if (inline)
    return {
      width: Math.ceil(numberWidth({ digits, unit }, size) + inlineGap + textWidth(caption, type.note)),
      height: Math.ceil(size * 1.12),
    };
  const width = Math.max(numberWidth({ digits, unit }, size), textWidth(caption, type.note));
  return { width: Math.ceil(width), height: Math.ceil(caption ? captionUnder(size, type) + type.note * 0.3 : size * 1.2) };
}

/** The leader of a label whose mark it is too far from. */
export const leadsTo = (at: [number, number], box: Box): { leads?: [number, number] } => (distance(at, box) > near ? { leads: at } : {});

/** A label nearer than this to the mark of another number seems to be its. */
const beside = 20;

const middle = ({ x, y, width, height }: Box): [number, number] => [x + width / 2, y + height / 2];

/** Whether a place is at the mark of another number, and farther from its own. */
const seemsOfAnother = (at: [number, number], box: Box, others: readonly [number, number][]): boolean => {
  const limit = Math.min(beside, distance(at, box));
  return others.some((other) => distance(other, box) < limit);
};

/**
 * The strokes of a leader to a place; `undefined` where it would go through the mark of another number.
 * @param alone no place is taken that is at the mark of another number
 */
function leaderOf(at: [number, number], size: number, rings: readonly Box[], alone: boolean): (box: Box) => Box[] | undefined {
  const others = rings.filter((other) => distance(at, other) > 0);
  const middles = others.map(middle);
  return (box) => {
    if (alone && seemsOfAnother(at, box, middles)) return undefined;
    if (distance(at, box) <= near) return [];
    const strokes = leaderBoxes(leaderCorners(at, box, size));
    const met = strokes.some((stroke) => others.some((other) => overlap(stroke, other)));
    return met ? undefined : strokes;
  };
}

/** A wish for each point, with its words and places. */
export interface Wanted {
  placed: PlacedPoint;
  /** What it may say, the fullest first. */
  words: readonly Words[];
  size: number;
  places: (width: number, height: number) => Places;
  /** It stands on what it names and needs no leader. */
  attached?: boolean;
}

/** Where labels may stand. */
export interface Room {
  /** Labels and leaders that are placed; those that follow are added. */
  texts: Box[];
  /** What labels keep clear of; where one finds no place, the next list is tried. */
  marks: readonly (readonly Box[])[];
  /** Marks that no leader to another goes through. */
  rings: readonly Box[];
  bounds: Box;
  type: Type;
}

/** Places labels where they are free. */
export function put(wanted: readonly Wanted[], { texts, marks, rings, bounds, type }: Room): PointLabel[] {
  const found = new Map<string, { box: Box; words: Words }>();
  const at = ({ placed }: Wanted): [number, number] => [placed.x, placed.y];
  const forms = Math.max(0, ...wanted.map(({ words }) => words.length));
  // A label in a form is looked for once among the marks that it keeps clear of, and then only where it found room.
  const searches = marks.map(() => new Map<Words, PlaceSearch>());
  const search = ({ size, places }: Wanted, words: Words, list: number): PlaceSearch => {
    const known = searches[list]!.get(words);
    if (known) return known;
    const { width, height } = measure(words, size, type);
    const begun = new PlaceSearch({ width, height, places: places(width, height) }, marks[list]!, bounds);
    searches[list]!.set(words, begun);
    return begun;
  };
  for (const alone of [true, false])
    for (const list of marks.keys())
      for (let form = 0; form < forms; form++)
        for (const one of wanted) {
          const key = one.placed.point.address;
          const words = one.words[form];
          if (!words || found.has(key)) continue;
          const place = search(one, words, list).find(texts, one.attached ? undefined : leaderOf(at(one), one.size, rings, alone));
          if (!place) continue;
          found.set(key, { box: place.box, words });
          texts.push(place.box, ...place.strokes);
        }
  return wanted.flatMap((one): PointLabel[] => {
    const { point, opacity } = one.placed;
    const place = found.get(point.address);
    if (!place) return [];
    const leads = one.attached ? {} : leadsTo(at(one), place.box);
    return [{ key: point.address, address: point.address, ...place.box, size: one.size, ...place.words, opacity, ...leads }];
  });
}
