import { fade, type Mark, pathMark, round, textAt } from '../mark.ts';
import { mix } from '../contract.ts';
import { eases } from '../timing.ts';
import type { PlacedName, PlacedReform, ReformGeometry, Strand } from './layout.ts';

/** How finely the turn of a strand is drawn. */
const parts = 24;

/** A strand from the left edge to the right, as far as it is drawn: level, then over to the other rule, then level. */
function strand({ from, to, progress }: Strand, { width, leave, reach }: ReformGeometry): string {
  const end = width * progress;
  const turn = Array.from({ length: parts + 1 }, (_, index) => index / parts).map((t): [number, number] => [
    mix(leave, reach, t),
    mix(from, to, eases.paper(t)),
  ]);
  const whole: [number, number][] = [[0, from], ...turn, [width, to]];
  const kept = whole.filter(([x]) => x <= end);
  const next = whole[kept.length];
  const last = kept.at(-1) ?? [0, from];
  const points = next ? [...kept, [end, mix(last[1], next[1], (end - last[0]) / (next[0] - last[0]))] as const] : kept;
  return points.map(([x, y], index) => `${index ? 'L' : 'M'}${round(x)} ${round(y)}`).join('');
}

function name({ key, side, x, lines, size }: PlacedName, seen: number): Mark {
  return {
    key,
    tag: 'g',
    attrs: { class: `reform-name ${side}`, ...fade(seen) },
    children: lines.map(({ text, y }, index) => ({
      key: `line-${index}`,
      ...textAt(x, y, { class: 'item-label', 'font-size': size }, text),
    })),
  };
}

function reform({ key, opacity, progress, names, date, said }: PlacedReform, geometry: ReformGeometry): Mark {
  const reached = (geometry.reach / geometry.width) * 0.98;
  const after = Math.min(1, Math.max(0, (progress - reached) / (1 - reached)));
  return {
    key,
    tag: 'g',
    attrs: { class: 'reform-sheet', ...fade(opacity) },
    children: [
      { key: 'date', ...textAt(0, date.y, { class: 'title', 'font-size': date.size }, date.text) },
      ...said.map(({ text, y, size }, index): Mark => ({
        key: `said-${index}`,
        ...textAt(0, y, { class: 'caption', 'font-size': size }, text),
      })),
      ...names.map((one) => name(one, one.side === 'from' ? 1 : after)),
    ],
  };
}

/** Writes a computed sheet of reforms as marks. */
export const drawReform = (geometry: ReformGeometry): Mark[] => [
  ...geometry.strands.map((one, index) => pathMark(`strand-${index}`, 'reform-strand', strand(one, geometry))),
  ...geometry.reforms.map((one) => reform(one, geometry)),
];
