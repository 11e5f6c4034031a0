import { mix } from '../contract.ts';
import { round } from '../mark.ts';
import { type Box, overlap, placeLabels } from '../place-labels.ts';
import { textWidth } from '../text-width.ts';
import { numberWidth, type Type } from '../type.ts';
import { wrapText } from '../wrap-text.ts';
import type { LineLabels, PointLabel } from './geometry.ts';
import { type Obstacles, ring, type Unlabelled } from './obstacles.ts';
import type { LineState } from './state.ts';
import { leadsTo, measure } from './wishes.ts';

/** Size of two numbers that face each other: both large, but on a phone, which has no room for that. */
export const facingSize = (type: Type): number => (type.stage === 'phone' ? type.number : type.large);

/** The last value of the first line, large over its end; facing a claim it steps back, over the end or where that is taken under it. */
export function heroLabel(geometry: Unlabelled, { washes }: Obstacles, state: LineState, bounds: Box): PointLabel | undefined {
  const { type, claims, points, frame } = geometry;
  const [main] = geometry.lines;
  if (!main?.last || !main.tip) return undefined;
  const { x, y, point } = main.last;
  const small = type.stage === 'phone';
  const faced = claims.find(({ from }) => from !== undefined);
  const words = { digits: point.digits, unit: point.unit, caption: faced && small && state.emphasis < 0.5 ? point.when : point.caption };
  const wanted = round(mix(faced ? facingSize(type) : type.number, type.hero, state.emphasis));
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

/** The question in the gap between the line and the claim that it faces. */
export function questionLabel(geometry: Unlabelled, state: LineState, hero: Box | undefined, texts: Box[], marks: Box[], bounds: Box) {
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
    const offsets = shares.flatMap((share) => {
      const top = from + (to - from) * share - height / 2;
      return [18, 60, 110, 160, 220].map((away) => [claim.x - width - away, top] as const);
    });
    const box = placeLabels([{ key: 'question', width, height, places: { x: 0, y: 0, offsets } }], { texts, marks }, bounds).get(
      'question',
    );
    if (box) return { ...box, lines, size, opacity };
  }
  return undefined;
}

/** What the hollow points are, once for all of them: at the left, over the lines; else where there is room. */
export function keyLabel({ text, opacity }: LineState['key'], size: number, texts: Box[], marks: Box[], bounds: Box): LineLabels['key'] {
  const width = textWidth(text, size) * 1.04;
  const height = size * 1.2;
  const across = [0, 0.25, 0.5, 0.75, 1].map((share) => bounds.x + 4 + (bounds.width - width - 8) * share);
  const down = Array.from({ length: Math.max(1, Math.floor((bounds.height - height) / 12)) }, (_, index) => bounds.y + index * 12);
  const offsets = across.flatMap((x) => down.map((y) => [x, y] as const));
  const box = placeLabels([{ key: 'key', width, height, places: { x: 0, y: 0, offsets } }], { texts, marks }, bounds).get('key');
  return box && { ...box, text, size, opacity };
}
