import type { Certainty } from '../certainty.ts';
import { mix } from '../contract.ts';
import { captionFor, type Item, type ItemsData } from '../items/data.ts';
import type { Transition } from '../items/join.ts';
import { round, type Size } from '../mark.ts';
import { domainOf, type Tick, ticksOf, type ValueScale, valueScale } from '../scales.ts';
import { digitsWidth, largestNumber, leading, numberWidth, type Type, typeOf } from '../type.ts';
import { wrapText } from '../wrap-text.ts';

/** Room between the left edge and the words of a row. */
export const inset = 12;

/** An item in its row; places are from the top of the row. */
export interface PlacedDot {
  item: Item;
  /** Place of the row at this moment. */
  y: number;
  opacity: number;
  /** How much of the stem is laid down, 0–1. */
  progress: number;
  /** Where the value stands on the scale, or the ends of what it may be; none for an absence. */
  value?: { low: number; high: number; certainty: Certainty };
  /** Of another series than the first: what is counted elsewhere has a mark of its own. */
  apart: boolean;
  /** Left end and baseline of the number, which stands over its mark, moved inside the frame; its size and width with the unit. */
  number: { x: number; y: number; size: number; width: number };
  markY: number;
  label: { lines: string[]; y: number };
  caption: { lines: string[]; y: number };
}

/** A dot plot, computed. */
export interface DotPlotGeometry {
  type: Type;
  width: number;
  /** Height of a row, and how many rows the fullest cue has. */
  rowHeight: number;
  rows: number;
  ticks: Tick[];
  /** Where the scale's words stand, and where its baseline lies. */
  axisY: number;
  base: number;
  /** What the scale measures. */
  words: string;
  /** Half of a mark's side. */
  radius: number;
  dots: PlacedDot[];
}

/** The scale of all cues, so that a value keeps its place when others come. */
function scaleOf({ items, baseline = 0 }: ItemsData, width: number, radius: number): ValueScale {
  const values = Object.values(items).flatMap(({ low, high }) => (low === undefined ? [] : [{ low, high: high ?? low }]));
  const [low, high] = domainOf(values, baseline, 0.1);
  return valueScale([low, high], [low < baseline ? radius + 2 : 2, width - radius - 2]);
}

/** What is said of an item: the scene's own words for it, or its date. */
const captionOf = (data: ItemsData, item: Item): string => captionFor(data, item) ?? item.caption;

/** The texts of a row and how high they stand together. */
function textsOf(data: ItemsData, item: Item, type: Type, width: number) {
  const label = wrapText(item.label, type.label, width - inset);
  const caption = wrapText(captionOf(data, item), type.note, width - inset);
  return { label, caption, height: (label.length * type.label + caption.length * type.note) * leading };
}

/** Computes a dot plot: rows of one height over one scale that all cues share. */
export function layoutDotPlot(data: ItemsData, { joined, timing }: Transition, size: Size): DotPlotGeometry {
  const type = typeOf(size);
  const { width, height } = size;
  const rows = Math.max(1, ...Object.values(data.cues).map((ids) => ids.length));
  const axisHeight = Math.round(type.axis * (data.captions.axis ? 3.6 : 2.2));
  const rowHeight = Math.floor((height - axisHeight) / rows);
  const radius = Math.round(type.mark * 1.5);
  const scale = scaleOf(data, width, radius);
  const items = Object.values(data.items);
  const own = items[0]?.series;

  const fullest = Math.max(...items.map((item) => textsOf(data, item, type, width).height));
  const room = rowHeight - fullest - 2 * radius - type.note;
  const numbers = items.filter(({ digits }) => digits !== '');
  const numberSize = largestNumber(type, (of) => of <= room && numbers.every((item) => numberWidth(item, of) <= width));

  const dots = joined.map(({ item, was, is, opacity, progress }): PlacedDot => {
    const texts = textsOf(data, item, type, width);
    const apart = item.series !== own && item.tone === 'counted';
    const of = apart ? Math.min(type.number, numberSize) : numberSize;
    const [low, high] = [item.low, item.high ?? item.low].map((value) => round(scale(value ?? data.baseline ?? 0))) as [number, number];
    const wide = numberWidth(item, of);
    const spare = Math.max(0, rowHeight - numberSize - 2 * radius - texts.height - type.note);
    const numberY = spare * 0.4 + numberSize * 0.88;
    const markY = numberY + type.note * 0.6 + radius + spare * 0.1;
    const labelY = markY + radius + type.label * 1.05 + spare * 0.05;
    return {
      item,
      y: mix(was ?? is!, is ?? was!, timing.move) * rowHeight,
      opacity,
      progress,
      ...(item.low === undefined ? {} : { value: { low, high, certainty: item.certainty ?? 'point' } }),
      apart,
      // The digits stand over the mark, the unit runs on behind them.
      number: {
        x: round(Math.max(Math.min(inset, width - wide), Math.min(width - wide, (low + high - digitsWidth(item.digits, of)) / 2))),
        y: round(numberY),
        size: of,
        width: wide,
      },
      markY: round(markY),
      label: { lines: texts.label, y: round(labelY) },
      caption: { lines: texts.caption, y: round(labelY + (texts.label.length - 1) * type.label * leading + type.note * 1.45) },
    };
  });
  const axisY = rows * rowHeight + 6;
  const format = { divide: 1, suffix: '', separator: ',' };
  const ticks = ticksOf(scale, type.stage === 'phone' ? 3 : 5, format);
  return {
    type,
    width,
    rowHeight,
    rows,
    ticks,
    axisY,
    base: round(scale(data.baseline ?? 0)),
    words: data.captions.axis ?? '',
    radius,
    dots,
  };
}
