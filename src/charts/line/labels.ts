import { leaderBoxes, leaderCorners } from '../leader.ts';
import type { Size } from '../mark.ts';
import type { Box } from '../place-labels.ts';
import type { LineGeometry, LineLabels, PlacedPoint } from './geometry.ts';
import { facingSize, heroLabel, keyLabel, questionLabel } from './lone-labels.ts';
import { obstaclesOf, type Unlabelled } from './obstacles.ts';
import { alongLevel, fartherAround, rightOf } from './places.ts';
import type { LineState } from './state.ts';
import { wordTicks } from './tick-words.ts';
import { put, type Room, type Wanted, type Words } from './wishes.ts';

/**
 * Places the labels of a line chart: the large number above its point, then claims, ends of other lines, comparison, the question, levels,
 * hollow points, and at last the words of the scale, which may stand anywhere along their rules.
 */
export function placeLineLabels(geometry: Unlabelled, state: LineState, size: Size, more: string): LineGeometry {
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
  const bare = ({ point }: PlacedPoint): Words => ({ digits: point.digits, unit: point.unit, caption: '' });

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
    // Facing the line, a claim is as large as what it faces.
    geometry.claims.map((claim) => farther(claim, claim.from === undefined ? type.number : facingSize(type))),
    room(clear),
  );
  const broken = Math.min(...geometry.breaks.map(({ x }) => x), Infinity);
  const comparison = put(
    geometry.comparison
      .filter(({ x }) => x > broken)
      .map((placed) => ({
        ...farther(placed, small ? type.minor : type.number),
        words: [said(placed), ...(small ? dated(placed) : [])],
        places: (width: number, height: number) => rightOf(14, placed, width, height),
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
  const moreOf = (count: number) => more.replace('{count}', String(count));
  const keyWith = (text: string) => keyLabel({ ...state.key, text }, type.note, texts, [...washes, ...rings], bounds);
  const named = small ? state.key.text : '';
  // Room for the whole key is kept before points take theirs.
  const reserved = named ? keyWith(`${named} · ${moreOf(geometry.points.length)}`) : undefined;
  const crowd = small && geometry.points.length > 3;
  const points = put(
    // In the author's order: what the words speak of has its label first.
    geometry.points.map((placed) => ({
      placed,
      words: [...(crowd ? [...dated(placed)].reverse() : small ? dated(placed) : [said(placed), ...dated(placed)]), bare(placed)],
      size: crowd ? type.note : type.minor,
      places: (width, height) => fartherAround(placed, width, height),
    })),
    room(clear),
  );
  const missing = geometry.points.filter(({ point }) => !points.some(({ address }) => address === point.address)).length;
  const told = [missing > 0 ? state.key.text : named, missing > 0 ? moreOf(missing) : ''].filter(Boolean).join(' · ');
  const seen = Math.max(0, ...geometry.points.map(({ opacity }) => opacity));
  const key = reserved
    ? { ...reserved, text: told }
    : missing > 0
      ? keyLabel({ text: told, opacity: seen }, type.note, texts, rings, bounds)
      : undefined;
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
