import { mix } from '../contract.ts';
import { leaderBoxes, leaderCorners } from '../leader.ts';
import { round, type Size } from '../mark.ts';
import { type Box, distance, type LabelWish, overlap, placeLabels, type Taken } from '../place-labels.ts';
import { textWidth } from '../text-width.ts';
import { captionUnder, numberWidth, type Type } from '../type.ts';
import { wrapText } from '../wrap-text.ts';
import type { LineGeometry, LineLabels, PlacedPoint, PointLabel } from './geometry.ts';
import { alongLevel, fartherAround } from './places.ts';
import type { LineState } from './state.ts';

type Unlabelled = Omit<LineGeometry, 'labels'>;

/** A label farther than this from its mark might be another's. */
const near = 26;

/** A mark as a box that labels keep clear of. */
const ring = ({ point, x, y, high }: PlacedPoint): Box => {
  const [top, bottom] = [Math.min(y, high), Math.max(y, high)];
  const [above, below] = [point.certainty === 'open-above' ? 22 : 8, point.certainty === 'open-below' ? 22 : 8];
  return { x: x - 8, y: top - above, width: 16, height: bottom - top + above + below };
};

/** The words of a label: what is said of its number, or the date alone. */
interface Words {
  digits: string;
  unit: string;
  caption: string;
  /** The caption follows the number on its line. */
  inline?: boolean;
}

/** Distance of a caption that follows its number on one line. */
export const inlineGap = 6;

/** Width and height of a label, in pixels: of two lines, or of one where its caption follows the number. */
function measure({ digits, unit, caption, inline }: Words, size: number, type: Type): { width: number; height: number } {
  if (inline)
    return {
      width: Math.ceil(numberWidth({ digits, unit }, size) + inlineGap + textWidth(caption, type.note)),
      height: Math.ceil(size * 1.12),
    };
  const width = Math.max(numberWidth({ digits, unit }, size), textWidth(caption, type.note));
  return { width: Math.ceil(width), height: Math.ceil(caption ? captionUnder(size, type) + type.note * 0.3 : size * 1.2) };
}

/** What labels of a line chart keep clear of. */
interface Obstacles {
  /** From each piece of the first line to the baseline: labels stand in the free paper beyond it. */
  washes: Box[];
  /** The lines alone: a level of the past may be named on the wash. */
  bands: Box[];
  uprights: Box[];
  rings: Box[];
}

/** At most so many boxes stand for a line, whatever its number of values. */
const pieces = 48;

function obstaclesOf({ frame, lines, claims, breaks, comparison, points, base }: Unlabelled): Obstacles {
  const step = Math.max(1, (frame.right - frame.left) / pieces);
  const bandsOf = (values: readonly { x: number; y: number }[]): Box[] => {
    const boxes: Box[] = [];
    values.forEach(({ x, y }, index) => {
      const before = values[index - 1] ?? { x, y };
      const box = { x: before.x, y: Math.min(y, before.y) - 3, width: x - before.x, height: Math.abs(y - before.y) + 6 };
      const last = boxes.at(-1);
      if (!last || last.width > step) {
        boxes.push(box);
        return;
      }
      const [top, bottom] = [Math.min(last.y, box.y), Math.max(last.y + last.height, box.y + box.height)];
      boxes[boxes.length - 1] = { x: last.x, y: top, width: x - last.x, height: bottom - top };
    });
    return boxes;
  };
  const bands = lines.map(({ values }) => bandsOf(values));
  return {
    bands: bands.flat(),
    washes: (bands[0] ?? []).map(({ x, y, width, height }) => {
      const [top, bottom] = [Math.min(y, base), Math.max(y + height, base)];
      return { x, y: top, width: width + 3, height: bottom - top };
    }),
    uprights: [
      ...claims.flatMap(({ x, y, from }) =>
        from === undefined ? [] : [{ x: x - 3, y: Math.min(y, from), width: 6, height: Math.abs(from - y) }],
      ),
      ...breaks.map(({ x }) => ({ x: x - 3, y: frame.top - 16, width: 6, height: frame.bottom - frame.top + 16 })),
    ],
    rings: [
      ...[...comparison, ...points, ...claims].map(ring),
      ...lines.flatMap(({ tip }) => (tip ? [{ x: tip.x - 7, y: tip.y - 7, width: 14, height: 14 }] : [])),
    ],
  };
}

/** The leader of a label whose mark it is too far from. */
const leadsTo = (at: [number, number], box: Box): { leads?: [number, number] } => (distance(at, box) > near ? { leads: at } : {});

/** The strokes of a leader to a place; `undefined` where it would go through the mark of another number. */
const leaderOf =
  (at: [number, number], size: number, rings: readonly Box[]) =>
  (box: Box): Box[] | undefined => {
    if (distance(at, box) <= near) return [];
    const strokes = leaderBoxes(leaderCorners(at, box, size));
    const met = strokes.some((stroke) => rings.some((other) => distance(at, other) > 0 && overlap(stroke, other)));
    return met ? undefined : strokes;
  };

/** The last value of the first line, large over its end; facing a claim it steps back, over the end or where that is taken under it. */
function heroLabel(geometry: Unlabelled, { washes }: Obstacles, state: LineState, bounds: Box): PointLabel | undefined {
  const { type, claims, points, frame } = geometry;
  const [main] = geometry.lines;
  if (!main?.last || !main.tip) return undefined;
  const { x, y, point } = main.last;
  const small = type.stage === 'phone';
  const faced = claims.find(({ from }) => from !== undefined);
  const words = { digits: point.digits, unit: point.unit, caption: faced && small && state.emphasis < 0.5 ? point.when : point.caption };
  const wanted = round(mix(type.number, type.hero, state.emphasis));
  const size = Math.min(wanted, round((wanted * (bounds.width - 8)) / numberWidth(words, wanted)));
  const box = measure(words, size, type);
  const edge = bounds.x + bounds.width;
  const limit = faced ? mix(faced.x - 10, edge, state.emphasis) : edge;
  const left = Math.max(bounds.x, Math.min(x + 14, limit - box.width));
  const above = Math.min(main.tip.y, y) - box.height - 14;
  const crossed = washes.filter((stroke) => stroke.x + stroke.width > left && stroke.x < left + box.width).map((stroke) => stroke.y);
  const over = Math.min(y, ...crossed) - box.height - 6;
  const under = Math.max(above, ...crossed.map((top) => top + 14));
  const met = points.filter((other) => overlap(ring(other), { x: left, y: over, ...box }));
  const crowded = small ? 1 : Math.max(0, ...met.map(({ opacity }) => opacity));
  const facing = under + box.height < frame.bottom - 2 ? mix(over, under, crowded) : over;
  const top = mix(faced ? facing : above, above, state.emphasis);
  const place: Box = { x: round(left), y: round(Math.max(bounds.y, Math.min(top, bounds.y + bounds.height - box.height))), ...box };
  const leads = faced && state.emphasis < 0.5 ? leadsTo([main.tip.x, main.tip.y], place) : {};
  return { key: 'hero', address: point.address, ...place, size, ...words, opacity: 1, ...leads };
}

/** A wish for each point, with its words and places. */
interface Wanted {
  placed: PlacedPoint;
  /** What it may say, the fullest first. */
  words: readonly Words[];
  size: number;
  places: (width: number, height: number) => [number, number][];
  /** It stands on what it names and needs no leader. */
  attached?: boolean;
}

/** Where labels may stand. */
interface Room {
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
function put(wanted: readonly Wanted[], { texts, marks, rings, bounds, type }: Room): PointLabel[] {
  const found = new Map<string, { box: Box; words: Words }>();
  const at = ({ placed }: Wanted): [number, number] => [placed.x, placed.y];
  const forms = Math.max(0, ...wanted.map(({ words }) => words.length));
  const tries = marks.flatMap((kept) => Array.from({ length: forms }, (_, form) => ({ kept, form })));
  for (const { kept, form } of tries) {
    const taken: Taken = { texts, marks: kept };
    for (const one of wanted) {
      const key = one.placed.point.address;
      const words = one.words[form];
      if (!words || found.has(key)) continue;
      const box = measure(words, one.size, type);
      const places = one.places(box.width, box.height).map(([x, y]) => [round(x), round(y)] as const);
      const wish: LabelWish = { key, ...box, places, ...(one.attached ? {} : { leader: leaderOf(at(one), one.size, rings) }) };
      const place = placeLabels([wish], taken, bounds).get(key);
      if (place) found.set(key, { box: place, words });
    }
  }
  return wanted.flatMap((one): PointLabel[] => {
    const { point, opacity } = one.placed;
    const place = found.get(point.address);
    if (!place) return [];
    const leads = one.attached ? {} : leadsTo(at(one), place.box);
    return [{ key: point.address, address: point.address, ...place.box, size: one.size, ...place.words, opacity, ...leads }];
  });
}

/** The question in the gap between the line and the claim that it faces. */
function questionLabel(geometry: Unlabelled, state: LineState, hero: Box | undefined, texts: Box[], marks: Box[], bounds: Box) {
  const claim = geometry.claims.find(({ from }) => from !== undefined);
  const { text, opacity } = state.question;
  if (!claim || !text || opacity <= 0) return undefined;
  for (const size of [geometry.type.question, Math.round(geometry.type.question * 0.75)]) {
    const lines = wrapText(text, size, Math.min(claim.x - 40, size * 14));
    const width = Math.max(...lines.map((line) => textWidth(line, size))) * 1.16;
    const height = lines.length * size * 1.25;
    const over = hero && hero.y < claim.from! ? hero.height + 18 : 0;
    const [from, to] = [claim.y + 16, claim.from! - over];
    const shares = [0.5, 0.35, 0.65, 0.2, 0.8, 0, 1];
    const places = shares.flatMap((share) => {
      const top = from + (to - from) * share - height / 2;
      return [18, 60, 110, 160, 220].map((away) => [claim.x - width - away, top] as const);
    });
    const box = placeLabels([{ key: 'question', width, height, places }], { texts, marks }, bounds).get('question');
    if (box) return { ...box, lines, size, opacity };
  }
  return undefined;
}

/** What the hollow points are, once for all of them: at the left, over the lines. */
function keyLabel({ text, opacity }: LineState['key'], type: Type, texts: Box[], marks: Box[], bounds: Box): LineLabels['key'] {
  const width = textWidth(text, type.label) * 1.04;
  const places = Array.from({ length: 12 }, (_, index) => [bounds.x + 4, bounds.y + index * 12] as const);
  const box = placeLabels([{ key: 'key', width, height: type.label * 1.2, places }], { texts, marks }, bounds).get('key');
  return box && { ...box, text, size: type.label, opacity };
}

/** The words of the scale on their rules: at the left, else at the right, else along the rule, where neither label, line nor mark is in the way. */
function wordTicks({ ticks, frame, type, levels }: Unlabelled, taken: readonly Box[]): LineGeometry['ticks'] {
  const pasts = levels.map(({ x, y }): Box => ({ x: frame.left, y: y - 1, width: x - frame.left, height: 2 }));
  const kept = [...taken, ...pasts];
  return ticks.map((tick) => {
    const width = textWidth(tick.label, type.axis);
    const isFree = ([x, y]: readonly [number, number]) => {
      const box = { x: x - 3, y: y - type.axis * 0.85, width: width + 6, height: type.axis };
      return box.y >= 0 && !kept.some((other) => overlap(other, box));
    };
    const room = frame.right - frame.left - width - 4;
    const shares = [0, 1, 0.06, 0.12, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
    const [over, under] = [tick.at - type.axis * 0.45, tick.at + type.axis * 1.05];
    const place = [over, under].flatMap((y) => shares.map((share) => [frame.left + room * share, y] as const)).find(isFree);
    return !place || tick.label === '' ? tick : { ...tick, words: { x: round(place[0]), y: round(place[1]) } };
  });
}

/**
 * Places the labels of a line chart: the large number above its point, then claims, ends of other lines, comparison, the question, levels,
 * hollow points, and at last the words of the scale, which may stand anywhere along their rules.
 */
export function placeLineLabels(geometry: Unlabelled, state: LineState, size: Size): LineGeometry {
  const { frame, type } = geometry;
  const bounds: Box = { x: 2, y: 2, width: size.width - 4, height: frame.bottom - 4 };
  const small = type.stage === 'phone';
  const obstacles = obstaclesOf(geometry);
  const { washes, bands, rings, uprights } = obstacles;
  const texts: Box[] = [];
  const hero = heroLabel(geometry, obstacles, state, bounds);
  if (hero) texts.push(hero, ...(hero.leads ? leaderBoxes(leaderCorners(hero.leads, hero, hero.size)) : []));
  const said = ({ point }: PlacedPoint): Words => ({ digits: point.digits, unit: point.unit, caption: point.caption });
  const dated = ({ point }: PlacedPoint): Words[] => [
    { digits: point.digits, unit: point.unit, caption: point.when },
    { digits: point.digits, unit: point.unit, caption: point.when, inline: true },
  ];

  // What a label that matters keeps clear of: first of all marks, then it may lie over an upright; never over a ring, whose number it would seem.
  const clear = [
    [...washes, ...rings, ...uprights],
    [...washes, ...rings],
  ];
  const farther = (placed: PlacedPoint, of: number): Wanted => ({
    placed,
    words: [said(placed)],
    size: of,
    places: (width, height) => fartherAround(placed, width, height),
  });
  const room = (marks: Room['marks']): Room => ({ texts, marks, rings, bounds, type });
  const claims = put(
    geometry.claims.map((claim) => farther(claim, type.number)),
    room(clear),
  );
  const broken = Math.min(...geometry.breaks.map(({ x }) => x), Infinity);
  const comparison = put(
    geometry.comparison
      .filter(({ x }) => x > broken)
      .map((placed) => ({
        ...farther(placed, small ? type.minor : type.number),
        words: [said(placed), ...(small ? dated(placed) : [])],
        places: (width: number, height: number): [number, number][] => [
          [placed.x + 14, placed.y - height / 2],
          ...fartherAround(placed, width, height),
        ],
      })),
    room(clear),
  );
  const question = questionLabel(geometry, state, hero, texts, [...washes, ...rings], bounds);
  const ends = put(
    geometry.lines.slice(1).flatMap(({ last }) => (last ? [farther(last, type.minor)] : [])),
    room([[...bands, ...rings]]),
  );
  const levels = put(
    geometry.levels.map((placed) => ({
      placed,
      words: [
        { digits: placed.point.digits, unit: `${placed.point.unit} · ${placed.point.caption}`, caption: '' },
        { digits: placed.point.digits, unit: placed.point.unit, caption: placed.point.caption },
      ],
      size: type.minor,
      places: (width, height) => alongLevel(frame.left + 6, placed, width, height),
      attached: true,
    })),
    room([[...bands, ...rings]]),
  );
  const key = small && state.key.text ? keyLabel(state.key, type, texts, [...washes, ...rings], bounds) : undefined;
  // From the top down, so that labels stand in the order of their marks.
  const sorted = geometry.points.toSorted((a, b) => a.high - b.high);
  const crowd = small && geometry.points.length > 3;
  const points = put(
    sorted.map((placed) => ({
      placed,
      words: crowd ? dated(placed).toReversed() : small ? dated(placed) : [said(placed), ...dated(placed)],
      size: type.minor,
      places: (width, height) => fartherAround(placed, width, height),
    })),
    room(clear),
  );
  const labels: LineLabels = {
    ends,
    claims,
    comparison,
    levels,
    points,
    ...(hero ? { hero } : {}),
    ...(question ? { question } : {}),
    ...(key ? { key } : {}),
  };
  return { ...geometry, ticks: wordTicks(geometry, [...texts, ...bands, ...rings]), labels };
}
