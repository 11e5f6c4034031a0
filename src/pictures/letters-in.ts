import type { Box } from '../charts/place-labels.ts';

/** A text of a picture in its outlines. */
export interface Letters extends Box {
  words: string;
}

/** How many numbers a command of a path takes for one point or bend. */
const counts: Record<string, number> = { M: 2, L: 2, H: 1, V: 1, Q: 4, C: 6, Z: 0 };

/** The box of a path of straight lines and bends; bends count by their handles. Arcs are refused. */
export function boxOfPath(d: string): Box {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const [xs, ys]: [number[], number[]] = [[], []];
  for (const [, name, text] of d.matchAll(/([a-z])([^a-z]*)/gi)) {
    const command = name!.toUpperCase();
    const size = counts[command];
    if (size === undefined) throw new Error(`A path with the command "${name}" has no box here.`);
    const values = [...text!.matchAll(/-?(?:\d+\.?\d*|\.\d+)/g)].map(Number);
    if (command === 'Z') [x, y] = [startX, startY];
    for (let index = 0; size > 0 && index < values.length; index += size) {
      const [originX, originY] = name === command ? [0, 0] : [x, y];
      const part = values.slice(index, index + size);
      if (command === 'H') x = originX + part[0]!;
      else if (command === 'V') y = originY + part[0]!;
      else
        for (let at = 0; at < size; at += 2) {
          [x, y] = [originX + part[at]!, originY + part[at + 1]!];
          xs.push(x);
          ys.push(y);
        }
      if (command === 'M') [startX, startY] = [x, y];
      xs.push(x);
      ys.push(y);
    }
  }
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

const named = /<(\/?)(\w+)((?: [\w:-]+="[^"]*")*)(\/?)>|([^<]+)/g;
const numbers = (name: string, attrs: string) => new RegExp(`${name}\\((-?[\\d.]+)(?: (-?[\\d.]+))?`).exec(attrs)?.slice(1).map(Number);

/** The texts of a picture, each with the box of its outlines in the picture. Reads `<g><title>` as `set-text` and `stand-alone` write it. */
export function lettersIn(svg: string): Letters[] {
  const found: Letters[] = [];
  const places = [{ x: 0, y: 0, scale: 1 }];
  let words: string | undefined;
  let boxes: Box[] = [];
  let isTitle = false;
  for (const [, close, tag, attrs = '', alone, text] of svg.matchAll(named)) {
    if (text !== undefined) {
      if (isTitle) words = text.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&quot;', '"');
    } else if (tag === 'title') {
      isTitle = !close;
      if (!close) boxes = [];
    } else if (tag === 'g' && !close) {
      const { x, y, scale } = places.at(-1)!;
      const [dx = 0, dy = 0] = numbers('translate', attrs) ?? [];
      places.push({ x: x + dx * scale, y: y + dy * scale, scale: scale * (numbers('scale', attrs)?.[0] ?? 1) });
      words = undefined;
    } else if (tag === 'path' && alone && words !== undefined && places.length > 1) {
      boxes.push(boxOfPath(/ d="([^"]*)"/.exec(attrs)![1]!));
    } else if (tag === 'g' && close) {
      const { x, y, scale } = places.pop()!;
      if (words !== undefined && boxes.length > 0) {
        const [left, top] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
        const right = Math.max(...boxes.map((box) => box.x + box.width));
        const bottom = Math.max(...boxes.map((box) => box.y + box.height));
        found.push({ words, x: x + left * scale, y: y + top * scale, width: (right - left) * scale, height: (bottom - top) * scale });
      }
      words = undefined;
    }
  }
  return found;
}
