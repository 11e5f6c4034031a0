import { fade, type Mark, move, pathMark, round, textAt } from '../mark.ts';
import { numberAt } from '../number-text.ts';
import type { PlacedSlogan, SloganGeometry } from './layout.ts';

/** The stamp beside a slogan: it comes down on the paper as it settles. */
function stampMark({ strike, seal }: PlacedSlogan, { stamp, type }: SloganGeometry): Mark {
  const { x, width, height, text } = stamp;
  const y = strike.y - height / 2 - 10 * (1 - seal);
  return {
    key: 'stamp',
    tag: 'g',
    attrs: { class: 'slogan-stamp', transform: move(x, y), ...fade(seal) },
    children: [
      { key: 'frame', tag: 'rect', attrs: { x: 0, y: 0, width: round(width), height: round(height), rx: 2 } },
      {
        key: 'words',
        ...textAt(width / 2, height * 0.5 + type.note * 0.36, { class: 'title', 'font-size': type.note, 'text-anchor': 'middle' }, text),
      },
    ],
  };
}

function slogan(placed: PlacedSlogan, geometry: SloganGeometry): Mark {
  const { item, opacity, words, size, y, notes, strike, box } = placed;
  return {
    key: item.id,
    tag: 'g',
    attrs: { class: 'slogan-words', ...fade(opacity) },
    ...(box ? { number: box } : {}),
    children: [
      words === undefined ? numberAt(0, y, item, size) : { key: 'words', ...textAt(0, y, { class: 'title', 'font-size': size }, words) },
      ...notes.map(({ text, y: at }, index): Mark => ({
        key: `note-${index}`,
        ...textAt(0, at, { class: 'caption', 'font-size': geometry.type.note }, text),
      })),
      pathMark('strike', 'slogan-strike', `M0 ${round(strike.y)}H${round(strike.to)}`, strike.to > 0 ? 1 : 0),
      stampMark(placed, geometry),
    ],
  };
}

/** Writes a computed sheet of slogans as marks. */
export const drawSlogan = (geometry: SloganGeometry): Mark[] => [
  ...geometry.slogans.map((one) => slogan(one, geometry)),
  ...geometry.note.map(({ text, y }, index): Mark => ({
    key: `remark-${index}`,
    ...textAt(0, y, { class: 'caption', 'font-size': geometry.type.note }, text),
  })),
];
