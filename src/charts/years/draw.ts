import { type SetText, setTextMark } from '../set-text.ts';
import { fade, type Mark, type NumberBox, round } from '../mark.ts';
import { textWidth } from '../text-width.ts';
import type { ShownEntry, YearsGeometry } from './layout.ts';
import { insetOf, isAcross, rowTop, type YearsPage } from './page.ts';
import type { PlacedEntry } from './places.ts';

const path = (key: string, className: string, d: string): Mark => ({ key, tag: 'path', attrs: { class: className, d } });

/** The empty column: a rule under every row, years in the margin, red rules at its sides, a double one at its foot. */
function blank({ page, head, labels, rows, fifths }: YearsGeometry): Mark[] {
  const { years, margin, right, type, top, foot, footHeight } = page;
  const isNarrow = type.stage === 'phone';
  const bottom = round(foot + footHeight);
  const sides = [margin, margin + 3, ...(isNarrow ? [] : [right - 3, right])].map((x) => `M${x} 0V${bottom}`);
  return [
    path('rows', 'row-rules', rows),
    path('fifths', 'column-rule', fifths),
    path('foot', 'sum-rule', `M0 ${rowTop(page, years.at(-1)!)}H${right}`),
    path('head', 'base', `M0 ${top}H${right}`),
    path('sides', 'column-rule', sides.join('')),
    path('sum', 'sum-rule', `M0 ${bottom}H${right}M0 ${bottom + 3}H${right}`),
    ...(head ? [setTextMark('title', { class: 'caption', size: type.note, x: margin + insetOf(type), y: top - 8, text: head })] : []),
    ...labels.map(({ year, ...text }) => setTextMark(`year-${year}`, text)),
  ];
}

/** A bracket along blank rows, progress from below; where no beginning is stated it runs on, open. */
function bracket({ item, from, to }: PlacedEntry, page: YearsPage, progress: number): Mark {
  const x = page.type.stage === 'phone' ? page.right - 12 : page.right + 20;
  const low = to - 3;
  const high = item.from === undefined ? 4 : from + 3;
  const end = round(low - (low - high) * progress);
  const top = item.from === undefined ? `M${x - 5} ${end + 7}L${x} ${end}L${x + 5} ${end + 7}` : `M${x - 7} ${end}H${x}`;
  return path('bracket', 'absence', `M${x - 7} ${low}H${x}V${end}${progress < 1 ? '' : top}`);
}

/** The box of texts, in pixels. */
function boxOf(address: string, texts: SetText[]): NumberBox {
  const left = Math.min(...texts.map(({ x, text, size, anchor }) => (anchor ? x - textWidth(text, size) : x)));
  const right = Math.max(...texts.map(({ x, text, size, anchor }) => (anchor ? x : x + textWidth(text, size))));
  const top = Math.min(...texts.map(({ y, size }) => y - size * 0.8));
  const bottom = Math.max(...texts.map(({ y, size }) => y + size * 0.25));
  return { address, x: left, y: top, width: right - left, height: bottom - top };
}

/** A stroke at the side of a note in one row: its words come from elsewhere than the sum. */
function side({ texts }: PlacedEntry): Mark {
  const { x, y, height } = boxOf('', texts);
  return path('side', 'aside', `M${round(x - 10)} ${round(y)}v${round(height)}`);
}

/** A line that is seen: it comes down on its row as a seal does, whole. */
function entry(placed: ShownEntry, page: YearsPage): Mark {
  const { item, progress, opacity } = placed;
  const isNumber = item.tone !== 'words' && item.tone !== 'missing';
  const drop = isNumber ? -Math.min(14, page.step) * (1 - progress) : 0;
  const texts = placed.texts.map((text, index) => setTextMark(`text-${index}`, index === 0 ? { ...text, y: text.y + drop } : text));
  const form = isNumber ? 'sum' : item.tone === 'missing' ? 'gone' : isAcross(item) ? 'pencil' : 'beside-sum';
  return {
    key: item.id,
    tag: 'g',
    attrs: { class: `${form} ${item.tone}`, ...fade(opacity) },
    ...(item.tone === 'words' ? {} : { number: boxOf(item.id, placed.texts) }),
    children: [...(form === 'gone' ? [bracket(placed, page, progress)] : form === 'beside-sum' ? [side(placed)] : []), ...texts],
  };
}

/** Writes a computed column of years as marks. */
export const drawYears = (geometry: YearsGeometry): Mark[] => [
  ...blank(geometry),
  ...geometry.entries.map((one) => entry(one, geometry.page)),
];
