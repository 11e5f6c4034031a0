import type { ItemsData, Item } from '../items/data.ts';
import { leading, numberWidth } from '../type.ts';
import { balanceText, wrapText } from '../wrap-text.ts';
import type { WafflePage } from './layout.ts';

/** A text in the column beside the large waffle; `figure` names the kind of figure that it explains. */
export interface ColumnText {
  key: string;
  class: string;
  size: number;
  lines: string[];
  x: number;
  /** Baseline of the first line. */
  y: number;
  figure?: string;
}

/** All that is said beside the large waffle: its number on a baseline, and texts. */
export interface ColumnTexts {
  texts: ColumnText[];
  x: number;
  baseline: number;
  size: number;
}

/** Captions that tell figures apart, in their order. */
const keys = ['filled', 'derived', 'outline', 'empty', 'whole'];

/** The largest size at which the number of the newest has room beside its waffle. */
function newestSize(item: Item, { column, type }: WafflePage): number {
  const fits = (size: number) => numberWidth(item, size) <= column.width && size <= column.height * 0.44;
  return [type.poster, type.hero, type.large, type.number].find(fits) ?? type.minor;
}

/** Sets the words beside the large waffle: above, when and what it is; at the foot, what the figures are. What finds no room is left out from the end. */
export function columnTexts(data: ItemsData, item: Item, page: WafflePage): ColumnTexts {
  const { column, type } = page;
  const size = newestSize(item, page);
  const [head, note] = [type.label, type.note];
  const caption = wrapText(item.caption, head, column.width * 0.94);
  const baseline = head * 1.2 + (caption.length - 1) * head * leading + size * 1.02;
  const label = balanceText(item.label, head, column.width);
  const labelTop = baseline + size * 0.24 + head * 1.1;
  const texts: ColumnText[] = [
    { key: 'when', class: 'item-label newest', size: head, lines: caption, x: column.x, y: head * 1.2 },
    { key: 'label', class: 'item-label', size: head, lines: label, x: column.x, y: labelTop },
  ];
  const indent = note * 1.35;
  const rows = keys
    .filter((name) => data.captions[name] && (item.tone === 'derived' ? name !== 'filled' : name !== 'derived'))
    .map((name) => {
      const own = name !== 'empty' && name !== 'whole';
      return { name, own, lines: balanceText(data.captions[name]!, note, column.width - (own ? indent : 0)) };
    });
  const high = (row: { lines: string[] }) => row.lines.length * note * leading + note * 0.45;
  const all = () => rows.reduce((sum, row) => sum + high(row), 0);
  const room = column.height - (labelTop + (label.length - 1) * head * leading + head * 0.6);
  while (rows.length && all() > room) rows.pop();
  let y = column.height - all();
  for (const row of rows) {
    const figure = row.own ? { figure: row.name } : {};
    texts.push({
      key: row.name,
      class: 'caption',
      size: note,
      lines: row.lines,
      x: column.x + (row.own ? indent : 0),
      y: y + note,
      ...figure,
    });
    y += high(row);
  }
  return { texts, x: column.x, baseline, size };
}
