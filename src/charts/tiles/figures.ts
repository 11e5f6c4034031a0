import { type Mark, type NumberBox, pathMark, round } from '../mark.ts';
import type { Box } from '../place-labels.ts';
import type { Item } from '../items/data.ts';
import type { Panel } from './arrange.ts';

/** How many tiles of a line are sure; the others are drawn broken. */
const sureOf = ({ low = 0, certainty }: Item) =>
  certainty === 'open-below' ? 0 : certainty === 'soft' ? Math.max(0, Math.ceil(low / 10) - 1) * 10 : low;

const cornerOf = ({ box, columns, pitch }: Panel, index: number) => ({
  x: box.x + (index % columns) * pitch,
  y: box.y + Math.floor(index / columns) * pitch,
});

const rectPath = ({ x, y, width, height }: Box) => `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${-round(width)}z`;

/** Tiles from one count to another as a path; of a part of one, that part of its width. */
function tilesPath(from: number, to: number, panel: Panel): string {
  const [side, inset] = [panel.pitch * 0.82, panel.pitch * 0.09];
  let path = '';
  for (let index = Math.floor(from); index < to; index += 1) {
    const { x, y } = cornerOf(panel, index);
    const start = side * Math.max(0, from - index);
    path += rectPath({ x: x + inset + start, y: y + inset, width: side * Math.min(1, to - index) - start, height: side });
  }
  return path;
}

/** An arrow in the place of the tile after the last: the number is a bound. */
function arrowPath(panel: Panel, index: number): string {
  const { x, y } = cornerOf(panel, index);
  const [long, head] = [round(panel.pitch * 0.8), round(panel.pitch * 0.28)];
  return `M${round(x)} ${round(y + panel.pitch / 2)}h${long}m${-head} ${-head}l${head} ${head}l${-head} ${head}`;
}

/** Rows of tiles from one count to another as a box. */
function rowsBox(address: string, { box, columns, pitch }: Panel, from: number, to: number): NumberBox {
  const [top, bottom] = [Math.floor(from / columns), Math.ceil(to / columns)];
  return { address, x: box.x, y: box.y + top * pitch, width: Math.min(columns, to) * pitch, height: Math.max(1, bottom - top) * pitch };
}

/** Tiles of a panel, those of each number after those of the one before; laid down in reading order. */
function tilesMarks(panel: Panel, laidOf: (item: Item) => number): Mark[] {
  const total = Math.max(...panel.lines.map(({ high = 0 }) => high));
  const stroke = round(Math.min(1.8, panel.pitch * 0.1));
  const path = (key: string, name: string, d: string): Mark => ({ key, tag: 'path', attrs: { class: name, 'stroke-width': stroke, d } });
  const rest = panel.figure === 'share' ? [path('rest', 'rest', tilesPath(0, 100, panel))] : [];
  return panel.lines.reduce<Mark[]>((marks, item, index) => {
    const { high = 0, tone, id } = item;
    const begin = panel.lines[index - 1]?.high ?? 0;
    const [sure, reach] = [Math.max(begin, sureOf(item)), total * laidOf(item)];
    const part = (name: string, from: number, until: number): Mark[] => {
      const to = Math.min(until, reach);
      if (to <= from) return [];
      return [{ ...path(`tiles${name}-${id}`, `tile ${tone}${name}`, tilesPath(from, to, panel)), number: rowsBox(id, panel, from, to) }];
    };
    const isOpen = item.certainty === 'open-above' && reach >= high && reach > 0;
    const arrow = isOpen ? [path(`arrow-${id}`, `arrow ${tone}`, arrowPath(panel, high))] : [];
    return [...marks, ...part('', begin, sure), ...part(' unsure', sure, high), ...arrow];
  }, rest);
}

/** Strokes that fall from the right to the left across a box. */
function hatchPath({ x, y, width, height }: Box): string {
  let path = '';
  for (let along = 7; along < width + height; along += 7) {
    const [right, left] = [Math.min(along, width), Math.max(0, along - height)];
    path += `M${round(x + right)} ${round(y + along - right)}L${round(x + left)} ${round(y + along - left)}`;
  }
  return path;
}

/** A length before, whole and without a number, and the part of it that is cut off or added. */
function cutMarks(item: Item, box: Box, progress: number): Mark[] {
  const whole = box.width / Math.max(1, 1 + (item.high ?? 0) / 100);
  const end = whole * (1 + ((item.low ?? 0) / 100) * progress);
  const part = { ...box, x: box.x + Math.min(whole, end), width: Math.abs(whole - end) };
  const certainty = item.certainty === 'point' ? '' : ` ${item.certainty}`;
  return [
    pathMark('before', 'extent', `M${round(box.x)} ${round(box.y - 4)}v-6h${round(whole)}v6`),
    pathMark('hatch', 'hatch', hatchPath(part)),
    { key: 'cut', tag: 'path', attrs: { class: `cut${certainty}`, d: rectPath(part) }, number: { address: item.id, ...part } },
    pathMark('kept', `kept ${item.tone}${certainty}`, rectPath({ ...box, width: Math.min(whole, end) })),
  ];
}

/** An empty ruled sheet; its rules run out, because nothing says how far it reaches. */
function sheetPath({ x, y, width, height }: Box, pitch: number): string {
  const [across, down] = [width, height].map((length) => Math.max(1, Math.floor(length / pitch))) as [number, number];
  const columns = Array.from(
    { length: across },
    (_, index) => `M${round(x + ((index + 0.5) * width) / across)} ${round(y)}v${round(height)}`,
  );
  const rows = Array.from({ length: down }, (_, index) => `M${round(x)} ${round(y + ((index + 0.5) * height) / down)}h${round(width)}`);
  return columns.join('') + rows.join('');
}

/** Draws the figure of a panel; `laidOf` tells how much of a line has come, 0–1. */
export function figureMarks(panel: Panel, laidOf: (item: Item) => number): Mark[] {
  const { figure, box, pitch } = panel;
  const [item] = panel.lines as [Item];
  if (figure === 'tiles' || figure === 'share') return tilesMarks(panel, laidOf);
  if (figure === 'cut') return cutMarks(item, box, laidOf(item));
  return figure === 'sheet' ? [pathMark('sheet', 'sheet-rules', sheetPath(box, pitch))] : [];
}
