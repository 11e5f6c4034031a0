import { mix } from '../contract.ts';
import { fade, type Mark, move, round, textAt } from '../mark.ts';
import type { Box } from '../place-labels.ts';
import type { Item } from '../items/data.ts';
import { unsplitKind } from '../items/join.ts';
import { type Block, type SetText, unitSize } from './blocks.ts';
import { figureMarks } from './figures.ts';
import { arrangeTiles, type Panel } from './layout.ts';

/** How much is seen of what goes and of what comes. */
interface Way {
  goes: number;
  comes: number;
}

const mixBox = (a: Box, b: Box, t: number): Box => ({
  x: mix(a.x, b.x, t),
  y: mix(a.y, b.y, t),
  width: mix(a.width, b.width, t),
  height: mix(a.height, b.height, t),
});

/** What moves where it is the same before and after; the rest goes from where it was and comes where it will be. */
function crossed<T extends { key: string }>(
  before: T[],
  after: T[],
  same: (a: T, b: T) => boolean,
  between: (a: T, b: T) => T,
  draw: (one: T, opacity: number, key: string) => Mark,
  { goes, comes }: Way,
): Mark[] {
  const twin = (one: T, list: T[]) => list.find(({ key }) => key === one.key);
  const stays = (a: T | undefined, b: T | undefined) => a !== undefined && b !== undefined && same(a, b);
  const leaving = goes > 0 ? before.filter((was) => !stays(was, twin(was, after))) : [];
  return [
    ...leaving.map((was) => draw(was, goes, `${was.key}-was`)),
    ...after.flatMap((is) => {
      const was = twin(is, before);
      if (stays(was, is)) return [draw(between(was!, is), 1, is.key)];
      return comes > 0 ? [draw(is, comes, is.key)] : [];
    }),
  ];
}

function textMark({ class: kind, size, x, y, words, unit }: SetText, index: number): Mark {
  const digits: Mark = { key: 'digits', tag: 'tspan', attrs: {}, text: words };
  const behind: Mark = { key: 'unit', tag: 'tspan', attrs: { class: 'unit', dx: 5, 'font-size': unitSize(size) }, text: unit ?? '' };
  return { key: `text-${index}`, ...textAt(x, y, { class: kind, 'font-size': size }, unit ? [digits, behind] : words) };
}

function blockMark({ address, tone, x, y, width, height, texts, sample }: Block, opacity: number, key: string): Mark {
  const d = `M1 ${round((sample ?? 0) - 10)}h11v11h-11z`;
  const tile: Mark = { key: 'sample', tag: 'path', attrs: { class: `tile ${tone}`, 'stroke-width': 1.8, d } };
  return {
    key,
    tag: 'g',
    attrs: { class: `block ${tone}`, transform: move(x, y), ...fade(opacity) },
    ...(address ? { number: { address, x, y, width, height } } : {}),
    children: [...(sample === undefined ? [] : [tile]), ...texts.map(textMark)],
  };
}

/** Numbers as tiles on ruled paper, each thing one tile, and words on paper that stays empty. */
export const tilesKind = unsplitKind((data, joined, size, { from, to, t }) => {
  const [before, after] = [arrangeTiles(data, from, size), arrangeTiles(data, to, size)];
  const comes = before.length > 0 ? (t - 0.3) * 3 : t * 3;
  const moved = Math.min(1, t * 3);
  const way = { goes: Math.max(0, 1 - t * 3.4), comes: Math.min(1, Math.max(0, comes)) };
  const laidOf = ({ id }: Item) => joined.find(({ item }) => item.id === id)?.progress ?? 1;
  const panelMark = (panel: Panel, opacity: number, key: string): Mark => {
    const d = `M${round(panel.rule.x)} ${round(panel.rule.y)}h${round(panel.rule.width)}`;
    const rule: Mark = { key: 'rule', tag: 'path', attrs: { class: 'panel-rule', d } };
    return { key: `panel-${key}`, tag: 'g', attrs: { class: 'panel', ...fade(opacity) }, children: [rule, ...figureMarks(panel, laidOf)] };
  };
  const panels = crossed(
    before,
    after,
    (a, b) => a.figure === b.figure && a.columns === b.columns,
    (a, b) => ({ ...b, box: mixBox(a.box, b.box, moved), rule: mixBox(a.rule, b.rule, moved), pitch: mix(a.pitch, b.pitch, moved) }),
    panelMark,
    way,
  );
  const blocks = crossed(
    before.flatMap((panel) => panel.blocks),
    after.flatMap((panel) => panel.blocks),
    (a, b) => Math.hypot(a.x - b.x, a.y - b.y) < 48 && JSON.stringify(a.texts) === JSON.stringify(b.texts),
    (a, b) => ({ ...b, ...mixBox(a, b, moved) }),
    blockMark,
    way,
  );
  return [...panels, ...blocks];
});
