import { barPath } from '../certainty.ts';
import { type ChartKind, mix, mixShown } from '../contract.ts';
import { fade, type Mark, pathMark, textAt } from '../mark.ts';
import type { SnapshotPanel, SnapshotsData } from './data.ts';
import { textWidth } from '../text-width.ts';
import { layoutSnapshots, type PlacedCell, type SnapshotsGeometry, type SnapshotsState } from './layout.ts';

const tone = ({ cell, column }: PlacedCell) => (column.apart ? 'bar apart' : cell?.claim ? 'bar claimed' : 'bar counted');

function cellMarks(placed: PlacedCell): Mark[] {
  const { cell, x, width, base, y, high, opacity, column } = placed;
  const middle = x + width / 2;
  if (opacity === 0) return [];
  if (!cell)
    return [
      {
        key: `none-${column.key}`,
        ...textAt(middle, base - 8, { class: 'none', 'font-size': 14, 'text-anchor': 'middle' }, '—', opacity),
      },
    ];
  return [
    ...(cell.certainty === 'open-above' && !column.apart
      ? [
          {
            key: `fill-${column.key}`,
            tag: 'rect' as const,
            attrs: { class: `${tone(placed)} fill`, x, y, width, height: Math.max(0, base - y), ...fade(opacity) },
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
      number: { address: cell.address, x, y: high - 22, width, height: base - high + 22 },
    },
    {
      key: `value-${column.key}`,
      number: { address: cell.address, x, y: high - 22, width, height: 20 },
      ...textAt(
        middle,
        high - (cell.certainty === 'open-above' ? 9 : 6),
        { class: `value${cell.claim ? ' claimed' : ''}`, 'font-size': 13, 'text-anchor': 'middle' },
        cell.digits,
        opacity,
      ),
    },
  ];
}

/** The middle of a date that stays in the picture. */
const inside = (x: number, text: string, width: number) => Math.min(Math.max(x, textWidth(text, 12) / 2), width - textWidth(text, 12) / 2);

/** The name of a panel and its unit, both whole: on a narrow page smaller. */
function panelTitle({ label, unit }: SnapshotPanel, y: number, width: number): ReturnType<typeof textAt> {
  const wide = (size: number) => textWidth(label, size) + textWidth(unit, size - 1) + 8;
  const size = [15, 14, 13].find((one) => wide(one) <= width) ?? 12;
  return textAt(0, y + 15, { class: 'title', 'font-size': size }, [
    { key: 'label', tag: 'tspan', attrs: {}, text: label },
    { key: 'unit', tag: 'tspan', attrs: { class: 'caption', dx: 8, 'font-size': Math.max(11, size - 2) }, text: unit },
  ]);
}

function draw({ width, panels, columns, apart }: SnapshotsGeometry, data: SnapshotsData): Mark[] {
  const isTight = columns.some(({ column }) => textWidth(column.day, 12) + 4 > width / columns.length);
  return [
    ...(apart ? [pathMark('apart', 'break', `M${apart.x} ${apart.top}V${apart.bottom}`, apart.opacity)] : []),
    ...panels.map(({ panel, y, opacity, cells, base }): Mark => ({
      key: `panel-${panel.id}`,
      tag: 'g',
      attrs: { class: 'panel', ...fade(opacity) },
      children: [
        {
          key: 'title',
          ...panelTitle(panel, y, width),
        },
        ...cells.flatMap(cellMarks),
        pathMark('base', 'base', `M0 ${base}H${Math.max(...cells.map(({ x, width }) => x + width)) + 8}`),
      ],
    })),
    ...columns.flatMap(({ column, x, y, opacity }): Mark[] =>
      opacity === 0
        ? []
        : [
            {
              key: `year-${column.key}`,
              ...textAt(x, y, { class: 'tick year', 'font-size': 13, 'text-anchor': 'middle' }, column.year, opacity),
            },
            ...(column.apart ? data.words.apart.split(' ') : [isTight ? column.shortDay : column.day]).map((text, index): Mark => ({
              key: `day-${column.key}-${index}`,
              ...(column.apart && width < 560
                ? textAt(width, y + 16 + index * 13, { class: 'tick', 'font-size': 12, 'text-anchor': 'end' }, text, opacity)
                : textAt(
                    inside(x, text, width),
                    y + 16 + index * 13,
                    { class: 'tick', 'font-size': 12, 'text-anchor': 'middle' },
                    text,
                    opacity,
                  )),
            })),
          ],
    ),
  ];
}

/** Totals of the same things at several dates, from zero, with absences shown as absences. */
export const snapshotsKind: ChartKind<SnapshotsData, SnapshotsState, Mark[]> = {
  rest: (data) => ({ through: 0, panels: Object.fromEntries((Object.values(data.cues)[0]?.show ?? []).map((id) => [id, 1])) }),
  at: (data, id) => {
    const cue = data.cues[id];
    if (!cue) throw new Error(`The scene has no cue "${id}".`);
    return { through: cue.through, panels: Object.fromEntries(cue.show.map((panel) => [panel, 1])) };
  },
  blend: (from, to, t) => ({ through: mix(from.through, to.through, t), panels: mixShown(from.panels, to.panels, t) }),
  layout: (data, state, size) => draw(layoutSnapshots(data, state, size), data),
  draw: (all) => all,
};
