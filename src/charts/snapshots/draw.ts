import { barPath } from '../certainty.ts';
import { fade, type Mark, pathMark, textAt } from '../mark.ts';
import { leading } from '../type.ts';
import type { PlacedCell, PlacedPanel, SnapshotsGeometry } from './layout.ts';

const tone = ({ cell, column }: PlacedCell) => (column.apart ? 'bar apart' : cell?.claim ? 'bar claimed' : 'bar counted');

/** A bar with its number, or the sign of an absence. */
function cellMarks(placed: PlacedCell, size: number): Mark[] {
  const { cell, x, width, base, y, high, valueY, opacity, column } = placed;
  const middle = x + width / 2;
  if (opacity === 0) return [];
  if (!cell) {
    const attrs = { class: 'none', 'font-size': size, 'text-anchor': 'middle' };
    return [{ key: `none-${column.key}`, ...textAt(middle, base - 8, attrs, '—', opacity) }];
  }
  const [top, bottom] = [Math.min(y, high, base), Math.max(y, high, base)];
  const box = {
    address: cell.address,
    x,
    y: Math.min(top, valueY - size),
    width,
    height: Math.max(bottom, valueY) - Math.min(top, valueY - size),
  };
  return [
    ...(cell.certainty === 'open-above' && !column.apart
      ? [
          {
            key: `fill-${column.key}`,
            tag: 'rect' as const,
            attrs: { class: `${tone(placed)} fill`, x, y: Math.min(y, base), width, height: Math.abs(base - y), ...fade(opacity) },
          },
        ]
      : []),
    {
      key: `bar-${column.key}`,
      tag: 'path',
      attrs: {
        class: `${tone(placed)}${cell.certainty === 'point' ? '' : ` ${cell.certainty}`}`,
        d: barPath(cell.certainty, { x, width, base, low: y, high }),
        ...fade(opacity),
      },
      number: box,
    },
    {
      key: `value-${column.key}`,
      number: { address: cell.address, x, y: valueY - size, width, height: size + 4 },
      ...textAt(
        middle,
        valueY,
        { class: `value${cell.claim ? ' claimed' : ''}`, 'font-size': size, 'text-anchor': 'middle' },
        cell.digits,
        opacity,
      ),
    },
  ];
}

/** One measure: its name and unit, its bars, its baseline. */
function panelMark({ panel, y, opacity, title, cells, base }: PlacedPanel, valueSize: number): Mark {
  const unit: Mark = {
    key: 'unit',
    tag: 'tspan',
    attrs: { class: 'caption', dx: 8, 'font-size': Math.max(12, title.size - 2) },
    text: panel.unit,
  };
  const end = Math.max(...cells.map(({ x, width }) => x + width)) + 8;
  return {
    key: `panel-${panel.id}`,
    tag: 'g',
    attrs: { class: 'panel', ...fade(opacity) },
    children: [
      {
        key: 'title',
        ...textAt(0, y + title.size, { class: 'title', 'font-size': title.size }, [
          { key: 'label', tag: 'tspan', attrs: {}, text: panel.label },
          ...(title.isSplit ? [] : [unit]),
        ]),
      },
      ...(title.isSplit
        ? [{ key: 'unit', ...textAt(0, y + title.size * (1 + leading), { class: 'caption', 'font-size': 12 }, panel.unit) }]
        : []),
      ...cells.flatMap((cell) => cellMarks(cell, valueSize)),
      pathMark('base', 'base', `M0 ${base}H${end}`),
    ],
  };
}

/** Writes computed snapshots as marks. */
export function drawSnapshots({ type, panels, dates, apart, valueSize }: SnapshotsGeometry): Mark[] {
  return [
    ...(apart ? [pathMark('apart', 'break', `M${apart.x} ${apart.top}V${apart.bottom}`, apart.opacity)] : []),
    ...panels.map((panel) => panelMark(panel, valueSize)),
    ...dates
      .filter(({ opacity }) => opacity > 0)
      .flatMap(({ key, year, days, opacity }): Mark[] => [
        {
          key: `year-${key}`,
          ...textAt(year.x, year.y, { class: 'tick year', 'font-size': type.axis, 'text-anchor': year.anchor }, year.text, opacity),
        },
        ...days.map(({ text, x, y, anchor }, index): Mark => ({
          key: `day-${key}-${index}`,
          ...textAt(x, y, { class: 'tick', 'font-size': type.note, 'text-anchor': anchor }, text, opacity),
        })),
      ]),
  ];
}
