import { mix } from '../contract.ts';
import { fade, type Mark, pathMark, round, textAt, textLines } from '../mark.ts';
import { unsplitKind } from '../items/join.ts';
import { type AccountPage, captionSize, leading, type PlacedLine, placeLines, rulePage, unitLines, unitSize } from './layout.ts';

/** The empty page: a rule under every row, the double rule at its end, the column of sums. */
function rules({ rows, rowHeight, column, width }: AccountPage): Mark[] {
  const bottom = rows * rowHeight;
  const lines = Array.from({ length: rows - 1 }, (_, row) => `M0 ${(row + 1) * rowHeight}H${width}`).join('');
  return [
    pathMark('rows', 'row-rules', `M0 0.5H${width}${lines}`),
    ...(column < width ? [pathMark('column', 'column-rule', `M${column - 6} 0V${bottom}M${column - 3} 0V${bottom}`)] : []),
    pathMark('sum', 'sum-rule', `M0 ${bottom}H${width}M0 ${bottom + 3.5}H${width}`),
  ];
}

/** Who says so, as a mark: an open ring for the source of the story, a disc for another, a broken ring for what is computed, a short stroke for words. */
function mark(tone: PlacedLine['item']['tone'], y: number): Mark {
  if (tone === 'words' || tone === 'missing') return pathMark('mark', 'item-mark words', `M2 ${y}H12`);
  return { key: 'mark', tag: 'circle', attrs: { class: `item-mark ${tone}`, cx: 7, cy: y, r: 4.5 } };
}

function lineMark({ item, label, labelSize, caption }: PlacedLine, page: AccountPage, y: number, opacity: number): Mark {
  const block = label.length * labelSize * leading + caption.length * captionSize * leading;
  const top = (page.rowHeight - block) / 2;
  const size = page.numberSize;
  const below = !page.stacked ? [] : unitLines(item, size, page.width);
  const baseline = round(page.rowHeight / 2 + size * 0.34 - below.length * unitSize(size) * 0.6);
  return {
    key: item.id,
    tag: 'g',
    attrs: { class: `entry ${item.tone}`, transform: `translate(0 ${round(y)})`, ...fade(opacity) },
    ...(item.tone === 'words' ? {} : { number: { address: item.id, x: 0, y: y + 2, width: page.width, height: page.rowHeight - 4 } }),
    children: [
      mark(item.tone, round(top + labelSize * 0.72)),
      ...textLines('label', 22, top + labelSize, labelSize * leading, { class: 'item-label', 'font-size': labelSize }, label),
      ...textLines(
        'caption',
        22,
        top + label.length * labelSize * leading + captionSize * 1.05,
        captionSize * leading,
        { class: 'caption', 'font-size': captionSize },
        caption,
      ),
      ...(item.digits
        ? [
            {
              key: 'number',
              ...textAt(page.width - 2, baseline, { class: 'number', 'font-size': size, 'text-anchor': 'end' }, [
                { key: 'digits', tag: 'tspan', attrs: {}, text: item.digits },
                ...(item.unit && !page.stacked
                  ? [{ key: 'unit', tag: 'tspan' as const, attrs: { class: 'unit', dx: 4, 'font-size': unitSize(size) }, text: item.unit }]
                  : []),
              ]),
            },
          ]
        : []),
      ...textLines(
        'unit',
        page.width - 2,
        baseline + unitSize(size) * 1.25,
        unitSize(size) * 1.2,
        { class: 'number unit', 'font-size': unitSize(size), 'text-anchor': 'end' },
        below,
      ),
    ],
  };
}

/** Numbers and papers set as lines of an account, one under the other. */
export const listKind = unsplitKind((data, _, size, { from, to, t }) => {
  const page = rulePage(data, size);
  const before = from === undefined ? [] : placeLines(data, from, page);
  const after = to === undefined ? [] : placeLines(data, to, page);
  const seen = (placed: PlacedLine) => ({ placed, was: before.find(({ item }) => item.id === placed.item.id) });
  return [
    ...rules(page),
    ...before
      .filter(({ item }) => !after.some((other) => other.item.id === item.id))
      .map((placed) => lineMark(placed, page, placed.y, Math.max(0, 1 - t * 2.5))),
    ...after.map(seen).map(({ placed, was }) => lineMark(placed, page, was ? mix(was.y, placed.y, t) : placed.y, was ? 1 : t)),
  ];
});
