import { mix } from '../contract.ts';
import { round, type Size } from '../mark.ts';
import { type Box, type LabelWish, overlap, placeLabels } from '../place-labels.ts';
import { textWidth } from '../text-width.ts';
import { wrapText } from '../wrap-text.ts';
import type { LineGeometry, LineLabels, PlacedPoint, PointLabel } from './geometry.ts';
import { around, distance, fartherAround } from './places.ts';
import type { LineState } from './state.ts';

const captionSize = 13;

/** How wide and high a label of two lines is, and where its caption stands. */
function measure({ point }: PlacedPoint, size: number): { width: number; height: number } {
  const number = (textWidth(point.digits, size) + textWidth(point.unit, unitSize(size))) * 1.04 + 4;
  return {
    width: Math.ceil(Math.max(number, textWidth(point.caption, captionSize))),
    height: Math.ceil(size * 0.95 + (point.caption ? captionSize + 8 : 4)),
  };
}

/** Units are smaller than their number, and never too small to read. */
export const unitSize = (size: number): number => Math.max(12, round(size * 0.36));

/** A label farther than this from its mark might be another's. */
const beside = 26;

const leading = (at: [number, number], box: Box): { leads?: [number, number] } => (distance(at, box) > beside ? { leads: at } : {});

/**
 * Places the labels of a line chart: the large number above its point, then claims, the question, counts beside, levels, hollow points.
 * @param line places of the values laid down, which no label may cover
 */
export function lineLabels(
  geometry: Omit<LineGeometry, 'labels'>,
  line: { x: number; y: number }[],
  state: LineState,
  size: Size,
): LineLabels {
  const { frame } = geometry;
  const bounds: Box = { x: 2, y: 2, width: size.width - 4, height: frame.bottom - 4 };
  const small = size.width < 560;
  const labels: LineLabels = { claims: [], comparison: [], levels: [], points: [] };
  const taken: Box[] = geometry.ticks.map(({ y, label }) => ({ x: 0, y: y - 18, width: textWidth(label, 13) + 10, height: 18 }));
  // The line alone, without the wash under it: a level of the past may be named within.
  const bands = line.flatMap(({ x, y }, index) => {
    const before = line[index - 1];
    return before ? [{ x: before.x, y: Math.min(y, before.y) - 3, width: x - before.x, height: Math.abs(y - before.y) + 6 }] : [];
  });

  const uprights = [
    ...geometry.claims.flatMap(({ x, y, from }) => (from === undefined ? [] : [{ x: x - 3, y, width: 6, height: from - y }])),
    ...geometry.breaks.map(({ x }) => ({ x: x - 3, y: frame.top - 16, width: 6, height: frame.bottom - frame.top + 16 })),
  ];
  const ring = ({ x, y, high }: PlacedPoint): Box => ({ x: x - 8, y: high - 8, width: 16, height: y - high + 16 });
  const dots = [...geometry.comparison, ...geometry.points, ...geometry.claims].map(ring);
  const strokes = line.map(({ x, y }, index) => {
    const from = line[index - 1]?.x ?? x;
    return { x: from, y: y - 3, width: x - from + 3, height: frame.bottom - y };
  });

  if (geometry.last) {
    const heroSize = round(mix(small ? 19 : 22, Math.min(64, Math.max(38, size.width * 0.085)), state.emphasis));
    const { x, y, point } = geometry.last;
    const faced = geometry.claims.find(({ from }) => from !== undefined);
    const caption = faced && small && state.emphasis < 0.5 ? point.when : point.caption;
    const box = measure({ ...geometry.last, point: { ...point, caption } }, heroSize);
    const limit = faced ? mix(faced.x - 10, bounds.x + bounds.width, state.emphasis) : bounds.x + bounds.width;
    const left = Math.max(bounds.x, Math.min(x + 14, limit - box.width));
    const above = Math.min(geometry.tip.y, y) - box.height - 14;
    const crossed = strokes.filter((stroke) => stroke.x + stroke.width > left && stroke.x < left + box.width).map((stroke) => stroke.y);
    const over = Math.min(y, ...crossed) - box.height - 6;
    const under = Math.max(above, ...crossed.map((top) => top + 11));
    // Facing a claim the number stands over the end of its line; where a phone or a count beside it leaves no room there, it goes under.
    const met = geometry.points.filter((other) => overlap(ring(other), { x: left, y: over, ...box }));
    const crowded = small ? 1 : Math.max(0, ...met.map(({ opacity }) => opacity));
    const facing = under + box.height < frame.bottom - 2 ? mix(over, under, crowded) : over;
    const top = mix(faced ? facing : above, above, state.emphasis);
    const place: Box = { x: round(left), y: round(Math.max(bounds.y, top)), ...box };
    labels.hero = {
      key: 'hero',
      address: point.address,
      ...place,
      size: heroSize,
      digits: point.digits,
      unit: point.unit,
      caption,
      opacity: 1,
      ...(faced && state.emphasis < 0.5 ? leading([geometry.tip.x, geometry.tip.y], place) : {}),
    };
    taken.push(place);
  }

  const put = (
    list: PlacedPoint[],
    into: PointLabel[],
    fontSize: number,
    places: (point: PlacedPoint, width: number, height: number) => [number, number][],
    obstacles: Box[][],
  ) => {
    const wishes = list.map((placed): LabelWish => {
      const box = measure(placed, fontSize);
      return {
        key: placed.point.address,
        ...box,
        places: places(placed, box.width, box.height).map(([left, top]) => [round(left), round(top)]),
      };
    });
    const placed = new Map<string, Box>();
    for (const kept of obstacles) {
      const crowded = wishes.filter(({ key }) => !placed.has(key));
      for (const [key, box] of placeLabels(crowded, [...taken, ...placed.values(), ...kept], bounds)) placed.set(key, box);
    }
    for (const [key, box] of placed) {
      const { point, opacity } = list.find((one) => one.point.address === key)!;
      const { x, y } = list.find((one) => one.point.address === key)!;
      const words = { size: fontSize, digits: point.digits, unit: point.unit, caption: point.caption };
      into.push({ key, address: point.address, ...box, ...words, opacity, ...leading([x, y], box) });
      taken.push(box);
    }
  };
  // What a label that matters keeps clear of: first of all marks, then it may lie over an upright; never over a ring, whose number it would seem.
  const wanted = [
    [...strokes, ...dots, ...uprights],
    [...strokes, ...dots],
  ];
  put(geometry.claims, labels.claims, small ? 20 : 24, fartherAround, wanted);
  const broken = Math.min(...geometry.breaks.map(({ x }) => x), Infinity);
  put(
    geometry.comparison.filter(({ x }) => x > broken),
    labels.comparison,
    small ? 17 : 20,
    (point, width, height) => [[point.x + 14, point.y - height / 2], ...fartherAround(point, width, height)],
    wanted,
  );

  const claim = geometry.claims.find(({ from }) => from !== undefined);
  if (claim && state.question.opacity > 0 && state.question.text) {
    const fontSize = small ? 22 : Math.min(38, Math.max(28, size.width * 0.042));
    const width = Math.min(claim.x - 40, fontSize * 14);
    const lines = wrapText(state.question.text, fontSize, width);
    const lineHeight = fontSize * 1.25;
    const widest = Math.max(...lines.map((text) => textWidth(text, fontSize))) * 1.16;
    const height = lines.length * lineHeight;
    const gap = [claim.y + 16, claim.from! - (labels.hero ? labels.hero.height + 18 : 0)] as const;
    const wish: LabelWish = {
      key: 'question',
      width: widest,
      height,
      places: [0.5, 0.35, 0.65, 0.2, 0.8].flatMap((share): [number, number][] => {
        const top = gap[0] + (gap[1] - gap[0]) * share - height / 2;
        return [18, 60, 110, 160].map((away) => [claim.x - widest - away, top]);
      }),
    };
    const box = placeLabels([wish], [...taken, ...strokes], bounds).get('question');
    if (box) {
      labels.question = { ...box, lines, size: round(fontSize), opacity: state.question.opacity };
      taken.push(box);
    }
  }

  const levels = geometry.levels.map((mark) => ({
    ...mark,
    point: { ...mark.point, caption: '', unit: `${mark.point.unit} · ${mark.point.caption}` },
  }));
  put(
    levels,
    labels.levels,
    small ? 14 : 16,
    ({ x, y }, _width, height) => [
      ...[6, 52, 76].flatMap((left): [number, number][] => [
        [left, y - height - 2],
        [left, y + 4],
      ]),
      [x + 12, y - height / 2],
      [x + 16, y + 2],
      [x + 22, y + 10],
    ],
    [[...bands, ...dots]],
  );
  const rings = small ? geometry.points.map((one) => ({ ...one, point: { ...one.point, caption: one.point.when } })) : geometry.points;
  // On a phone the first of them, of which the words speak, look farther for a place than the others.
  const first = new Set(rings.slice(0, 2).map(({ point }) => point.address));
  const places: typeof around = (placed, width, height) =>
    (!small || first.has(placed.point.address) ? fartherAround : around)(placed, width, height);
  put(rings, labels.points, small ? 13 : 15, places, [[...strokes, ...dots, ...uprights]]);
  return labels;
}
