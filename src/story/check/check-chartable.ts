import { edtfYear, yearOf } from '../../locales/edtf-parts.ts';
import type { ValueCell } from '../../schemas/figure.ts';
import { showsItems, type Scene } from '../../schemas/scene.ts';
import type { Draft } from '../read/draft.ts';
import type { Problem } from '../problem.ts';

/** What a kind of chart must know of a number to tell whether it can draw it. */
interface Charted {
  measure: string;
  /** Its unit for many, in every language. */
  unit: string;
  /** Its sizes as far as the row holds them. */
  values: number[];
  series?: string;
  /** When it holds. */
  period: string;
}

/** The most that each kind can set apart in one picture. */
const most = {
  /** Values of a line: more than a pixel each on a desk. */
  points: 400,
  /** Hollow points of a cue. */
  others: 9,
  /** Dates and panels of snapshots. */
  dates: 12,
  panels: 6,
  /** Rows of a dot plot and of a dumbbell, and bars. */
  rows: 7,
  /** Rows of a column of years. */
  years: 40,
  /** Dots of a cue, so that each is seen on a phone and a desk. */
  dots: 80_000,
};

const valuesOf = (cell: ValueCell): number[] =>
  typeof cell === 'number' ? [cell] : typeof cell === 'object' && 'from' in cell ? [cell.from, cell.to] : [];

const unitOf = (unit: Record<string, string>): string =>
  Object.values(unit)
    .map((forms) => forms.split('|').at(-1))
    .join(' · ');

/** Every number of a draft by its address. */
export function numbersOf(draft: Draft): Map<string, Charted> {
  const figures = draft.figures.rows.map(({ value: row }): [string, Charted] => [
    row.id,
    { measure: row.measure, unit: unitOf(row.unit), values: valuesOf(row.value), period: row.period },
  ]);
  const derived = draft.derived.rows.map(({ value: row }): [string, Charted] => [
    row.id,
    { measure: row.measure, unit: unitOf(row.unit), values: [], period: '' },
  ]);
  // Of two rows with one id the first counts: the other is a problem of its own.
  const known = new Map([...figures, ...derived].toReversed());
  for (const { id, about, table } of draft.series) {
    if (!about.value) continue;
    const { measure, unit } = about.value;
    for (const { value: row } of table.rows) {
      const values = row.figure === '' ? valuesOf(row.value) : (known.get(row.figure)?.values ?? []);
      known.set(`${id}/${row.key}`, { measure, unit: unitOf(unit), values, series: id, period: row.key });
    }
  }
  return known;
}

/** A problem of a scene, with the path to what causes it. */
interface Found {
  path: (string | number)[];
  message: string;
  mend: string;
}

/** Whether two numbers are of one row of a column of years. */
const sameYear = (a: Charted, b: Charted): boolean => edtfYear(a.period) === edtfYear(b.period);

/** What a kind refuses of the items of its cues. */
function itemFaults(scene: Extract<Scene, { statements: unknown }>, numbers: Map<string, Charted>): Found[] {
  const { kind } = scene;
  const cues = Object.entries(scene.cues).map(([id, { show }]) => {
    const items = show.map((name, index) => ({ name, path: ['cues', id, 'show', index], number: numbers.get(name) }));
    return {
      id,
      items: items.filter(({ number }) => number !== undefined) as { name: string; path: (string | number)[]; number: Charted }[],
    };
  });
  const all = cues.flatMap(({ items }) => items);
  const [first] = all;
  const each = (test: (number: Charted) => boolean, message: (name: string) => string, mend: string): Found[] =>
    all.filter(({ number }) => test(number)).map(({ name, path }) => ({ path, message: message(name), mend }));
  const perCue = (count: (items: typeof all) => number, limit: number, what: string): Found[] =>
    cues
      .filter(({ items }) => count(items) > limit)
      .map(({ id, items }) => ({
        path: ['cues', id, 'show'],
        message: `The cue "${id}" shows ${count(items)} ${what}, and a chart of the kind ${kind} sets apart at most ${limit}.`,
        mend: 'Show fewer, or take two scenes.',
      }));
  switch (kind) {
    case 'dot-plot':
      return [
        ...each(
          (number) => number.unit !== first!.number.unit,
          (name) => `"${name}" has another unit than "${first!.name}", and a dot plot has one scale.`,
          'Show numbers of one unit, or another kind of chart.',
        ),
        ...perCue((items) => items.length, most.rows, 'numbers'),
      ];
    case 'bars':
      return [
        ...each(
          ({ measure }) => measure !== 'percent-change' && measure !== 'count',
          (name) => `"${name}" is neither a change in per cent nor a count, and bars draw no other measure.`,
          'Show it in another kind of chart.',
        ),
        ...perCue((items) => items.filter(({ number }) => number.measure === 'percent-change').length, most.rows, 'changes'),
        ...perCue((items) => items.filter(({ number }) => number.measure === 'count' && number.values.length > 0).length, 1, 'counts'),
      ];
    case 'dumbbell':
      return [
        ...perCue((items) => new Set(items.map(({ name, number }) => number.series ?? name)).size, most.rows, 'measures'),
        ...perCue(
          (items) =>
            Math.max(
              0,
              ...items.map(({ number }) => items.filter((other) => number.series && other.number.series === number.series).length),
            ),
          2,
          'dates of one series',
        ),
      ];
    case 'waffle':
      return each(
        ({ measure, values }) => measure !== 'percent' || values.some((value) => value < 0 || value > 100),
        (name) => `"${name}" is no share of a hundred, and a waffle draws no other number.`,
        'Show a number of the measure percent from 0 to 100.',
      );
    case 'counts':
    case 'tiles':
      return [
        ...each(
          ({ measure, values }) => measure !== 'percent-change' && values.some((value) => value < 0),
          (name) => `"${name}" is less than nothing and cannot be counted out.`,
          'Show it as a line, bars or a dot plot.',
        ),
        ...(kind === 'tiles'
          ? []
          : each(
              ({ measure, values }) =>
                (measure === 'count' && values.some((value) => !Number.isInteger(value))) ||
                (measure === 'percent' && values.some((value) => value > 100)),
              (name) => `"${name}" is no whole number of things and no share of a hundred, and counts draw no part of a mark.`,
              'Show it as tiles, or in another kind of chart.',
            )),
      ];
    case 'documents':
      return each(
        () => true,
        (name) => `"${name}" is a number, and documents show statements alone.`,
        'Show it in a list, or in another kind of chart.',
      );
    case 'years': {
      const taken = cues.flatMap(({ items }) =>
        items.filter(({ number }, index) =>
          items
            .slice(0, index)
            .some((other) => number.values.length > 0 && other.number.values.length > 0 && sameYear(number, other.number)),
        ),
      );
      const crowded = taken.map(({ name, path }) => ({
        path,
        message: `"${name}" is the second number of its year, and a column of years has one row for each.`,
        mend: 'Show one number of a year, or draw a line.',
      }));
      if (!scene.span || crowded.length > 0) return crowded;
      const [from, to] = scene.span.split('/').map(yearOf) as [number, number];
      const count = Math.floor(to) - Math.floor(from) + 1;
      if (count <= most.years) return [];
      const message = `The span has ${count} years, and a column of years has at most ${most.years} rows.`;
      return [{ path: ['span'], message, mend: 'Choose a shorter span.' }];
    }
    default:
      return [];
  }
}

/** What a line refuses: numbers of several units on its one scale, and more of them than it can set apart. */
function lineFaults(scene: Extract<Scene, { kind: 'line' }>, draft: Draft, numbers: Map<string, Charted>): Found[] {
  const series = new Map(draft.series.map((one) => [one.id, one]));
  const drawn = [
    { path: ['main'], name: scene.main },
    ...scene.lines.map((name, index) => ({ path: ['lines', index], name })),
    ...(scene.comparison ? [{ path: ['comparison'], name: scene.comparison }] : []),
    ...Object.entries(scene.cues).flatMap(([id, cue]) =>
      (['claims', 'points'] as const).flatMap((field) => cue[field].map((name, index) => ({ path: ['cues', id, field, index], name }))),
    ),
  ];
  const numberAt = (name: string): Charted | undefined => {
    const about = series.get(name)?.about.value;
    return about ? { measure: about.measure, unit: unitOf(about.unit), values: [], period: '' } : numbers.get(name);
  };
  // A figure is no line, which is told already.
  const main = series.has(scene.main) ? numberAt(scene.main) : undefined;
  const mixed = drawn.filter(({ name }) => main && numberAt(name) && numberAt(name)!.unit !== main.unit);
  const long = [scene.main, ...scene.lines].filter((id) => (series.get(id)?.table.rows.length ?? 0) > most.points);
  const crowded = Object.entries(scene.cues).filter(([, { points }]) => {
    const count = points.reduce((sum, name) => sum + (series.get(name)?.table.rows.length ?? 1), 0);
    return count > most.others;
  });
  return [
    ...mixed.map(({ path, name }) => ({
      path,
      message: `"${name}" has another unit than "${scene.main}", and a line chart has one scale.`,
      mend: 'Draw numbers of one unit, or another scene.',
    })),
    ...long.map((id) => ({
      path: ['main'],
      message: `The series "${id}" has more than ${most.points} values, which no line can set apart.`,
      mend: 'Take a coarser series.',
    })),
    ...crowded.map(([id]) => ({
      path: ['cues', id, 'points'],
      message: `The cue "${id}" has more than ${most.others} points, which cannot all be labelled.`,
      mend: 'Show fewer.',
    })),
  ];
}

/** What snapshots and dots refuse. */
function otherFaults(scene: Scene, draft: Draft, numbers: Map<string, Charted>): Found[] {
  if (scene.kind === 'snapshots') {
    const tables = draft.series.filter(({ id }) => scene.series.includes(id));
    const dates = new Set(tables.flatMap(({ table }) => table.rows.map(({ value }) => value.key))).size;
    const crowded = Object.entries(scene.cues).filter(([, { show }]) => show.length > most.panels);
    return [
      ...(dates > most.dates
        ? [
            {
              path: ['series'],
              message: `The series have ${dates} dates, and snapshots set apart at most ${most.dates}.`,
              mend: 'Draw them as a line.',
            },
          ]
        : []),
      ...crowded.map(([id]) => ({
        path: ['cues', id, 'show'],
        message: `The cue "${id}" has more than ${most.panels} panels.`,
        mend: 'Show fewer.',
      })),
    ];
  }
  if (scene.kind !== 'dots') return [];
  const sizeOf = (name: string) => Math.max(0, ...(numbers.get(name)?.values ?? []));
  const full = Object.entries(scene.cues).filter(([, { show }]) => show.reduce((sum, name) => sum + sizeOf(name), 0) > most.dots);
  return [
    ...full.map(([id]) => ({
      path: ['cues', id, 'show'],
      message: `The cue "${id}" has more than ${most.dots} dots, which no screen sets apart.`,
      mend: 'Show fewer, or another kind of chart.',
    })),
    ...scene.groups.flatMap((name, index) =>
      numbers.get(name)?.values.some((value) => value < 0 || !Number.isInteger(value))
        ? [
            {
              path: ['groups', index],
              message: `"${name}" is no whole number of things and cannot be counted out in dots.`,
              mend: 'Show it in another kind of chart.',
            },
          ]
        : [],
    ),
  ];
}

/** Scenes whose kind of chart cannot draw their numbers: mixed units, another measure, or more of them than can be set apart. */
export function checkChartable(draft: Draft): Problem[] {
  const numbers = numbersOf(draft);
  return draft.scenes.flatMap(({ name, value: scene, lineOf }): Problem[] => {
    if (!scene || scene.kind === 'strip' || scene.kind === 'image') return [];
    const faults =
      scene.kind === 'line'
        ? lineFaults(scene, draft, numbers)
        : showsItems(scene)
          ? itemFaults(scene, numbers)
          : otherFaults(scene, draft, numbers);
    const early = showsItems(scene) && scene.span && yearOf(scene.span) < 1e3;
    if (early)
      faults.push({
        path: ['span'],
        message: `A scene of the kind "${scene.kind}" has no axis for years before ${1e3}.`,
        mend: 'Draw a line, whose axis writes them with their era, or leave the span out.',
      });
    const told = new Set<string>();
    return faults
      .filter(({ message }) => !told.has(message) && told.add(message))
      .map(({ path, message, mend }) => ({ file: name, line: lineOf(...path), message, mend }));
  });
}
