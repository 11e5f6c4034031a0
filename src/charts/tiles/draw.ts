import { fade, type Mark, move, round, textAt } from '../mark.ts';
import { numberAt } from '../number-text.ts';
import type { Block, SetText } from './blocks.ts';
import { figureMarks } from './figures.ts';
import type { TilesGeometry } from './layout.ts';

/** A text of a block, or its number with its unit. */
const textMark = ({ class: kind, size, x, y, words, unit = '' }: SetText, index: number): Mark => ({
  ...(kind === 'number' ? numberAt(x, y, { digits: words, unit }, size) : textAt(x, y, { class: kind, 'font-size': size }, words)),
  key: `text-${index}`,
});

/** Texts that stand together, with the tile of their number before a date that has one. */
function blockMark({ id, opacity, address, tone, x, y, width, height, texts, sample }: Block & { id: string; opacity: number }): Mark {
  const d = `M1 ${round((sample ?? 0) - 10)}h11v11h-11z`;
  const tile: Mark = { key: 'sample', tag: 'path', attrs: { class: `tile ${tone}`, 'stroke-width': 1.8, d } };
  return {
    key: id,
    tag: 'g',
    attrs: { class: `block ${tone}`, transform: move(x, y), ...fade(opacity) },
    ...(address ? { number: { address, x, y, width, height } } : {}),
    children: [...(sample === undefined ? [] : [tile]), ...texts.map(textMark)],
  };
}

/** Writes computed tiles as marks: panels with their figures, then what is said of them. */
export const drawTiles = ({ panels, blocks, laidOf }: TilesGeometry): Mark[] => [
  ...panels.map((panel): Mark => {
    const d = `M${round(panel.rule.x)} ${round(panel.rule.y)}h${round(panel.rule.width)}`;
    const rule: Mark = { key: 'rule', tag: 'path', attrs: { class: 'panel-rule', d } };
    const children = [rule, ...figureMarks(panel, laidOf)];
    return { key: `panel-${panel.id}`, tag: 'g', attrs: { class: 'panel', ...fade(panel.opacity) }, children };
  }),
  ...blocks.map(blockMark),
];
