import { fade, type Mark, type NumberBox, round, textAt } from '../mark.ts';
import { textWidth } from '../text-width.ts';
import type { ShownEntry, YearsGeometry } from './layout.ts';
import { insetOf, isAcross, rowTop, type YearsPage, type YearsText } from './page.ts';
import type { PlacedEntry } from './places.ts';

const path = (key: string, className: string, d: string): Mark => ({ key, tag: 'path', attrs: { class: className, d } });

const textMark = (key: string, text: YearsText, dy = 0): Mark => ({
  key,
  ...textAt(
    text.x,
    text.y + dy,
    { class: text.class, 'font-size': text.size, ...(text.anchor ? { 'text-anchor': text.anchor } : {}) },
    text.text,
  ),
});

/** The empty column: a rule under every row, years in the margin (on low rows every fifth), red rules at its sides, a double one at its foot. */
function blank(page: YearsPage, head: string): Mark[] {
  const { years, margin, right, type, top, step, foot, footHeight } = page;
  const isNarrow = type.stage === 'phone';
  const bottom = round(foot + footHeight);
  const rules = (among: number[]) => among.map((year) => `M0 ${rowTop(page, year)}H${right}`).join('');
  const sides = [margin, margin + 3, ...(isNarrow ? [] : [right - 3, right])].map((x) => `M${x} 0V${bottom}`);
  const labelled = years.filter((year, index) => index === years.length - 1 || step >= 15 || year % 5 === 0);
  return [
    path('rows', 'row-rules', rules(years.slice(1, -1).filter((year) => year % 5 !== 0))),
    path('fifths', 'column-rule', rules(years.slice(1).filter((year) => year % 5 === 0))),
    path('foot', 'sum-rule', rules(years.slice(-1))),
    path('head', 'base', `M0 ${top}H${right}`),
    path('sides', 'column-rule', sides.join('')),
    path('sum', 'sum-rule', `M0 ${bottom}H${right}M0 ${bottom + 3}H${right}`),
    ...(head ? [textMark('title', { class: 'caption', size: type.note, x: margin + insetOf(type), y: top - 8, text: head })] : []),
    ...labelled.map((year) => {
      const isLast = year === years.at(-1);
      const size = isLast ? (isNarrow ? type.label : type.number) : Math.min(type.axis, Math.max(12, step * 0.6));
      const y = rowTop(page, year) + (isLast ? size + 6 : step / 2 + size * 0.35);
      return textMark(`year-${year}`, {
        class: isLast ? 'tick year last' : 'tick year',
        size,
        x: margin - 8,
        y: round(y),
        text: String(year),
        anchor: 'end',
      });
    }),
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
function boxOf(address: string, texts: YearsText[]): NumberBox {
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
  const texts = placed.texts.map((text, index) => textMark(`text-${index}`, text, index === 0 ? drop : 0));
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
export const drawYears = ({ page, head, entries }: YearsGeometry): Mark[] => [
  ...blank(page, head),
  ...entries.map((one) => entry(one, page)),
];
