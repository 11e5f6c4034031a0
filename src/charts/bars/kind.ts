import { barPath } from '../certainty.ts';
import { mix, part } from '../contract.ts';
import { fade, type Mark, move, pathMark, round, textAt, textLines } from '../mark.ts';
import { type JoinedItem, unsplitKind } from '../items/join.ts';
import { textWidth } from '../text-width.ts';
import { blockBetween, numberText, dotMarks } from './dots.ts';
import { type BarsPage, layoutBars, isNarrow, leading, type PlacedBar, type PlacedRow } from './layout.ts';

/** A place on the way from one cue to another. */
const between = (was: PlacedBar | undefined, is: PlacedBar, t: number): PlacedBar => {
  if (!was) return is;
  const [bar, number, name] = [{ ...is.bar }, { ...is.number }, { ...is.name }];
  for (const side of ['x', 'width', 'base', 'low', 'high'] as const) bar[side] = round(mix(was.bar[side], bar[side], t));
  for (const side of ['x', 'y'] as const) number[side] = mix(was.number[side], number[side], t);
  name.y = mix(was.name.y, name.y, t);
  return { ...is, bar, number, name };
};

/** Strokes across a bar: the ruled paper of a later source. */
function hatching({ x, width, base, low }: PlacedBar['bar']): string {
  const way = Math.sign(low - base);
  const count = Math.max(0, Math.ceil(Math.abs(low - base) / 7) - 1);
  return Array.from({ length: count }, (_, index) => `M${x} ${round(base + way * 7 * (index + 1))}h${width}`).join('');
}

function barMarks({ item, progress, opacity }: JoinedItem, place: PlacedBar, scale: number): Mark[] {
  const { bar, number, name, isLater } = place;
  const grown = (end: number) => round(mix(bar.base, end, progress));
  const drawn = { ...bar, low: grown(bar.low), high: grown(bar.high) };
  const tone = `${item.tone}${isLater ? ' later' : ''}${item.certainty === 'point' ? '' : ` ${item.certainty}`}`;
  const [top, bottom] = [Math.min(bar.base, bar.low, bar.high), Math.max(bar.base, bar.low, bar.high)];
  const left = number.anchor === 'middle' ? number.x - number.width / 2 : number.x;
  return [
    ...(isLater ? [pathMark(`hatch-${item.id}`, 'hatch', hatching(drawn), opacity)] : []),
    {
      key: `bar-${item.id}`,
      tag: 'path',
      attrs: { class: `bar ${tone}`, d: barPath(item.certainty ?? 'point', drawn), ...fade(opacity) },
      number: { address: item.id, x: bar.x, y: top, width: bar.width, height: bottom - top },
    },
    {
      key: `number-${item.id}`,
      tag: 'g',
      attrs: {
        class: `bar-label ${tone}`,
        transform: `${move(number.x, number.y)}${scale === 1 ? '' : ` scale(${Math.round(scale * 1000) / 1000})`}`,
        ...fade(opacity),
      },
      number: { address: item.id, x: left, y: number.y - number.size * 0.86, width: number.width, height: number.size },
      children: [{ key: 'text', ...numberText(item, number.size, { 'text-anchor': number.anchor }) }],
    },
    ...textLines(
      `name-${item.id}`,
      number.x,
      name.y,
      name.size * leading,
      { class: item.series ? 'caption' : 'item-label', 'font-size': name.size, 'text-anchor': number.anchor },
      name.lines,
      opacity,
    ),
  ];
}

/** The words of a row that stays empty: what would stand in it, a dotted item, and the word for nothing. */
function absenceMark({ item, opacity }: JoinedItem, { lines, y, height }: PlacedRow, width: number): Mark {
  const size = isNarrow(width) ? 12 : 16;
  const middle = round(height / 2 + size * 0.3);
  const from = Math.max(...lines.map((text) => textWidth(text, size)));
  return {
    key: `absence-${item.id}`,
    tag: 'g',
    attrs: { class: 'absence', transform: move(0, y), ...fade(opacity) },
    number: { address: item.id, x: 0, y, width, height },
    children: [
      pathMark('blank', 'blank', `M${round(from * 1.05 + 10)} ${middle}H${round(width - textWidth(item.digits, size + 2) - 14)}`),
      ...textLines(
        'label',
        0,
        middle - ((lines.length - 1) / 2) * size * leading,
        size * leading,
        { class: 'item-label', 'font-size': size },
        lines,
      ),
      { key: 'none', ...textAt(width, middle, { class: 'number', 'font-size': size + 2, 'text-anchor': 'end' }, item.digits) },
    ],
  };
}

/** The zero item, years over it, and who says so. */
function frameMarks(page: BarsPage, joined: JoinedItem[], width: number, opacity: number): Mark[] {
  const { zero, heads, keys, absences } = page;
  const seen = (test: (join: JoinedItem) => boolean) => Math.max(0, ...joined.filter(test).map((join) => join.opacity));
  const size = isNarrow(width) ? 12 : 14;
  return [
    ...(zero
      ? [
          pathMark('zero', 'zero', `M0 ${zero.y}H${width}`, opacity),
          ...textLines(
            'zero',
            0,
            zero.y - 7 - (zero.caption.length - 1) * size * leading,
            size * leading,
            { class: 'caption', 'font-size': size },
            zero.caption,
            opacity,
          ),
        ]
      : []),
    ...heads.map(({ key, text, x, y }): Mark => ({
      key: `head-${key}`,
      ...textAt(
        x,
        y,
        { class: 'item-label', 'font-size': isNarrow(width) ? 14 : 18, 'text-anchor': 'middle' },
        text,
        seen(({ item }) => item.series !== undefined && String(item.from) === key),
      ),
    })),
    ...keys.map(({ id, lines, y, isLater }): Mark => ({
      key: `key-${id}`,
      tag: 'g',
      attrs: { transform: move(0, y), ...fade(seen(({ item }) => item.series === id)) },
      children: [
        ...(isLater ? [pathMark('hatch', 'hatch', 'M1 5h12M1 9h12')] : []),
        pathMark('bar', `bar counted${isLater ? ' later' : ''}`, 'M1 1v12h12v-12z'),
        ...textLines('line', 22, 12, 12 * leading, { class: 'caption', 'font-size': 12 }, lines),
      ],
    })),
    ...absences.flatMap(({ id, y, height }): Mark[] => [
      pathMark(`row-${id}`, 'row-rules', `M0 ${y + 0.5}H${width}`, opacity),
      pathMark(`sum-${id}`, 'sum-rule', `M0 ${round(y + height - 4)}H${width}M0 ${round(y + height - 0.5)}H${width}`, opacity),
    ]),
  ];
}

const empty: BarsPage = { bars: [], heads: [], keys: [], absences: [] };
/** Changes in per cent, hung from a zero line; a count in dots above them; a line for what is not counted. What stays makes room before more comes. */
export const barsKind = unsplitKind((data, joined, size, { from, to, t }) => {
  const before = from === undefined ? empty : layoutBars(data, from, size);
  const after = to === undefined ? empty : layoutBars(data, to, size);
  const stays = t < 1 && joined.some(({ was, is }) => was !== undefined && is !== undefined);
  const moved = stays ? part(t, 0, 0.5) : t;
  const came = stays ? part(t, 0.5, 1) : t;
  const opacity = before.zero && after.zero ? 1 : after.zero ? Math.min(1, came * 3) : Math.max(0, 1 - t * 2.5);
  const timed = joined.map((join): JoinedItem => {
    const isNew = join.was === undefined && join.is !== undefined;
    return isNew ? { ...join, progress: came, opacity: Math.min(1, came * 3) } : join;
  });
  const find = (page: BarsPage, id: string) => page.bars.find(({ item }) => item.id === id);
  return [
    ...timed.flatMap((join) => {
      const { item } = join;
      const [was, is] = [find(before, item.id), find(after, item.id)];
      const place = is ?? was;
      if (place) return barMarks(join, between(is && was, place, moved), was && is ? mix(was.number.size / is.number.size, 1, moved) : 1);
      const absence = [...after.absences, ...before.absences].find(({ id }) => id === item.id);
      if (absence) return [absenceMark(join, absence, size.width)];
      const [old, now] = [before, after].map(({ dots }) => (dots?.item.id === item.id ? dots : undefined));
      return now || old ? dotMarks(join, (now ?? old)!, blockBetween(old, now, moved), size.width) : [];
    }),
    ...frameMarks(after.zero ? after : before, timed, size.width, opacity),
  ];
});
