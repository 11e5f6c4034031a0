import { barPath } from '../certainty.ts';
import { mix, part } from '../contract.ts';
import { fade, type Mark, move, pathMark, round, textAt, textLines } from '../mark.ts';
import { type StagedMoment, stagedKind } from '../staged/steps.ts';
import { textWidth } from '../text-width.ts';
import { blockBetween, numberText, tallyMarks } from './field.ts';
import { type FallsPage, layoutFalls, isNarrow, leading, type PlacedFall, type PlacedRow } from './layout.ts';

/** A place on the way from one cue to another. */
const between = (was: PlacedFall | undefined, is: PlacedFall, t: number): PlacedFall => {
  if (!was) return is;
  const [bar, number, name] = [{ ...is.bar }, { ...is.number }, { ...is.name }];
  for (const side of ['x', 'width', 'base', 'low', 'high'] as const) bar[side] = round(mix(was.bar[side], bar[side], t));
  for (const side of ['x', 'y'] as const) number[side] = mix(was.number[side], number[side], t);
  name.y = mix(was.name.y, name.y, t);
  return { ...is, bar, number, name };
};

/** Strokes across a bar: the ruled paper of a later source. */
function hatching({ x, width, base, low }: PlacedFall['bar']): string {
  const way = Math.sign(low - base);
  const count = Math.max(0, Math.ceil(Math.abs(low - base) / 7) - 1);
  return Array.from({ length: count }, (_, index) => `M${x} ${round(base + way * 7 * (index + 1))}h${width}`).join('');
}

function fallMarks({ line, laid, opacity }: StagedMoment, place: PlacedFall, scale: number): Mark[] {
  const { bar, number, name, isLater } = place;
  const grown = (end: number) => round(mix(bar.base, end, laid));
  const drawn = { ...bar, low: grown(bar.low), high: grown(bar.high) };
  const tone = `${line.tone}${isLater ? ' later' : ''}${line.certainty === 'point' ? '' : ` ${line.certainty}`}`;
  const [top, bottom] = [Math.min(bar.base, bar.low, bar.high), Math.max(bar.base, bar.low, bar.high)];
  const left = number.anchor === 'middle' ? number.x - number.width / 2 : number.x;
  return [
    ...(isLater ? [pathMark(`hatch-${line.id}`, 'hatch', hatching(drawn), opacity)] : []),
    {
      key: `bar-${line.id}`,
      tag: 'path',
      attrs: { class: `bar ${tone}`, d: barPath(line.certainty ?? 'point', drawn), ...fade(opacity) },
      number: { address: line.id, x: bar.x, y: top, width: bar.width, height: bottom - top },
    },
    {
      key: `number-${line.id}`,
      tag: 'g',
      attrs: {
        class: `fall-label ${tone}`,
        transform: `${move(number.x, number.y)}${scale === 1 ? '' : ` scale(${Math.round(scale * 1000) / 1000})`}`,
        ...fade(opacity),
      },
      number: { address: line.id, x: left, y: number.y - number.size * 0.86, width: number.width, height: number.size },
      children: [{ key: 'text', ...numberText(line, number.size, { 'text-anchor': number.anchor }) }],
    },
    ...textLines(
      `name-${line.id}`,
      number.x,
      name.y,
      name.size * leading,
      { class: line.series ? 'caption' : 'entry-label', 'font-size': name.size, 'text-anchor': number.anchor },
      name.lines,
      opacity,
    ),
  ];
}

/** The words of a row that stays empty: what would stand in it, a dotted line, and the word for nothing. */
function absenceMark({ line, opacity }: StagedMoment, { lines, y, height }: PlacedRow, width: number): Mark {
  const size = isNarrow(width) ? 12 : 16;
  const middle = round(height / 2 + size * 0.3);
  const from = Math.max(...lines.map((text) => textWidth(text, size)));
  return {
    key: `absence-${line.id}`,
    tag: 'g',
    attrs: { class: 'absence', transform: move(0, y), ...fade(opacity) },
    number: { address: line.id, x: 0, y, width, height },
    children: [
      pathMark('blank', 'blank', `M${round(from * 1.05 + 10)} ${middle}H${round(width - textWidth(line.digits, size + 2) - 14)}`),
      ...textLines(
        'label',
        0,
        middle - ((lines.length - 1) / 2) * size * leading,
        size * leading,
        { class: 'entry-label', 'font-size': size },
        lines,
      ),
      { key: 'none', ...textAt(width, middle, { class: 'number', 'font-size': size + 2, 'text-anchor': 'end' }, line.digits) },
    ],
  };
}

/** The zero line, years over it, and who says so. */
function frameMarks(page: FallsPage, moments: StagedMoment[], width: number, opacity: number): Mark[] {
  const { zero, heads, keys, absences } = page;
  const seen = (test: (moment: StagedMoment) => boolean) => Math.max(0, ...moments.filter(test).map((moment) => moment.opacity));
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
        { class: 'entry-label', 'font-size': isNarrow(width) ? 14 : 18, 'text-anchor': 'middle' },
        text,
        seen(({ line }) => line.series !== undefined && String(line.from) === key),
      ),
    })),
    ...keys.map(({ id, lines, y, isLater }): Mark => ({
      key: `key-${id}`,
      tag: 'g',
      attrs: { transform: move(0, y), ...fade(seen(({ line }) => line.series === id)) },
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

const empty: FallsPage = { falls: [], heads: [], keys: [], absences: [] };
/** Changes in per cent, hung from a zero line; a count in dots above them; a line for what is not counted. What stays makes room before more comes. */
export const fallsKind = stagedKind((data, moments, size, { from, to, t }) => {
  const before = from === undefined ? empty : layoutFalls(data, from, size);
  const after = to === undefined ? empty : layoutFalls(data, to, size);
  const stays = t < 1 && moments.some(({ was, is }) => was !== undefined && is !== undefined);
  const moved = stays ? part(t, 0, 0.5) : t;
  const came = stays ? part(t, 0.5, 1) : t;
  const opacity = before.zero && after.zero ? 1 : after.zero ? Math.min(1, came * 3) : Math.max(0, 1 - t * 2.5);
  const timed = moments.map((moment): StagedMoment => {
    const isNew = moment.was === undefined && moment.is !== undefined;
    return isNew ? { ...moment, laid: came, opacity: Math.min(1, came * 3) } : moment;
  });
  const find = (page: FallsPage, id: string) => page.falls.find(({ line }) => line.id === id);
  return [
    ...timed.flatMap((moment) => {
      const { line } = moment;
      const [was, is] = [find(before, line.id), find(after, line.id)];
      const place = is ?? was;
      if (place)
        return fallMarks(moment, between(is && was, place, moved), was && is ? mix(was.number.size / is.number.size, 1, moved) : 1);
      const absence = [...after.absences, ...before.absences].find(({ id }) => id === line.id);
      if (absence) return [absenceMark(moment, absence, size.width)];
      const [old, now] = [before, after].map(({ tally }) => (tally?.line.id === line.id ? tally : undefined));
      return now || old ? tallyMarks(moment, (now ?? old)!, blockBetween(old, now, moved), size.width) : [];
    }),
    ...frameMarks(after.zero ? after : before, timed, size.width, opacity),
  ];
});
