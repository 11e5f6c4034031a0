import { type Ledger, mustRow, type Point, type Series } from '../ledger/ledger.ts';
import { edtfParts, yearOf } from '../locales/edtf-parts.ts';
import { localeOf } from '../locales/locale.ts';
import type { Locale } from '../locales/wording.ts';
import type { DotsScene, LineScene, Scene, SnapshotsScene } from '../schemas/scene.ts';
import { resolveEntries } from './entries/resolve.ts';
import type { LinePoint } from './line/data.ts';
import type { ChartData } from './registry.ts';
import type { SnapshotCell } from './snapshots/data.ts';

const seriesOf = (ledger: Ledger, id: string): Series => {
  const series = ledger.series.get(id);
  if (!series) throw new Error(`There is no series "${id}".`);
  return series;
};

/** Points that a name stands for: all of a series, or the one at an address. */
function addressesOf(ledger: Ledger, name: string): string[] {
  return ledger.series.get(name)?.points.map(({ address }) => address) ?? [name];
}

function linePoint(ledger: Ledger, locale: Locale, address: string, caption: (when: string) => string): LinePoint {
  const row = mustRow(ledger, address);
  return {
    address,
    x: yearOf(row.period.split('/')[0]!),
    y: row.number.value,
    ...locale.label(row.number),
    caption: caption(locale.date(row.period)),
    when: locale.date(row.period),
    ...(row.number.qualifier === 'more-than' ? { open: true } : {}),
  };
}

function lineData(scene: LineScene, ledger: Ledger, locale: Locale): ChartData {
  const { tag, words } = locale;
  const main = seriesOf(ledger, scene.main);
  const beside = scene.beside ? seriesOf(ledger, scene.beside) : undefined;
  const points = (series: Series) =>
    series.points.map(({ address }) => linePoint(ledger, locale, address, (when) => `${when}${words.dot}${series.label[tag]}`));
  const cues = Object.values(scene.cues);
  const named = (names: string[]) => names.flatMap((name) => addressesOf(ledger, name));
  const others = [
    ...cues.flatMap(({ marks }) => named(marks)).map((address) => linePoint(ledger, locale, address, (when) => when)),
    ...cues
      .flatMap(({ claims }) => named(claims))
      .map((address) => linePoint(ledger, locale, address, (when) => `${when}${words.dot}${words.theClaim}`)),
    ...cues.flatMap((cue) => named(cue.points)).map((address) => linePoint(ledger, locale, address, (when) => when)),
  ];
  const known = new Map(others.map((point) => [point.address, point]));
  const drawn = points(main);
  const besides = beside ? points(beside) : [];
  return {
    kind: 'line',
    span: scene.span.split('/').map(Number) as [number, number],
    main: drawn,
    beside: besides,
    others: Object.fromEntries(known),
    breaks: main.breaks.map(({ before }) => ({ before: yearOf(before), label: words.breakMark })),
    cues: Object.fromEntries(
      Object.entries(scene.cues).map(([id, cue]) => {
        const frame = yearOf(cue.frame);
        const inFrame = [...drawn, ...besides].filter(({ x }) => x <= frame).map(({ y }) => y);
        const beyond = [...named(cue.claims), ...named(cue.points)].map((address) => known.get(address)!.y);
        return [
          id,
          {
            through: yearOf(cue.through),
            top: Math.max(...inFrame, ...beyond) * 1.16,
            marks: named(cue.marks),
            claims: named(cue.claims),
            points: named(cue.points),
            ...(cue.asks ? { asks: cue.asks[tag]! } : {}),
          },
        ];
      }),
    ),
    tick: { divide: locale.tick.divide, suffix: locale.tick.suffix },
    words: { wider: words.widerMark },
  };
}

function dotsData(id: string, scene: DotsScene, ledger: Ledger, locale: Locale): ChartData {
  const number = (address: string) => {
    const row = mustRow(ledger, address);
    return {
      address,
      ...locale.label(row.number),
      caption: `${row.label[locale.tag]}${locale.words.dot}${locale.date(row.period)}`,
      short: locale.date(row.period),
    };
  };
  const beside = [...new Set(Object.values(scene.cues).flatMap((cue) => cue.beside))];
  return {
    kind: 'dots',
    id: `dots-${id}`,
    fields: scene.fields.map((address) => {
      const row = mustRow(ledger, address);
      return { ...number(address), count: row.number.value, claim: row.isClaim };
    }),
    beside: Object.fromEntries(beside.map((address) => [address, number(address)])),
    cues: Object.fromEntries(Object.entries(scene.cues).map(([cue, { show, beside: numbers }]) => [cue, { show, beside: numbers }])),
    key: locale.words.dotMeans,
  };
}

/** The number without its grouping word where the panel's unit carries it: 110.08 under 亿元. */
function cellOf({ address, number, figure }: Point, locale: Locale): SnapshotCell {
  const { digits } = locale.number(number, { unit: false });
  return {
    address,
    y: number.value,
    digits: digits + (number.qualifier === 'more-than' ? '+' : ''),
    open: number.qualifier === 'more-than',
    claim: figure !== undefined,
  };
}

function snapshotsData(scene: SnapshotsScene, ledger: Ledger, locale: Locale): ChartData {
  const series = scene.series.map((id) => seriesOf(ledger, id));
  const keys = [...new Set(series.flatMap(({ points }) => points.map(({ key }) => key)))].sort();
  const apart = new Set(series.flatMap(({ points }) => points.filter((point) => point.apart).map(({ key }) => key)));
  return {
    kind: 'snapshots',
    columns: keys.map((key) => ({ key, year: edtfParts(key).year, day: locale.day(key), apart: apart.has(key) })),
    panels: series.map(({ id, label, points }) => {
      const sample = locale.number(points.at(-1)!.number);
      return {
        id,
        label: label[locale.tag]!,
        unit: (sample.after.replace(/[余多]/g, '') + sample.unit).trim(),
        cells: keys.map((key) => {
          const point = points.find((candidate) => candidate.key === key);
          return point ? cellOf(point, locale) : null;
        }),
      };
    }),
    cues: Object.fromEntries(
      Object.entries(scene.cues).map(([id, { show, through }]) => [
        id,
        { show, through: keys.filter((key) => yearOf(key) <= yearOf(through)).length },
      ]),
    ),
    words: { none: locale.words.noValue, apart: locale.words.apart },
  };
}

/** Resolves a scene against the ledger: every number with its words in one language, ready for layout at build and in the browser. */
export function chartData(id: string, scene: Scene, ledger: Ledger, lang: string): ChartData {
  const locale = localeOf(lang);
  switch (scene.kind) {
    case 'line':
      return lineData(scene, ledger, locale);
    case 'dots':
      return dotsData(id, scene, ledger, locale);
    case 'snapshots':
      return snapshotsData(scene, ledger, locale);
    case 'entries':
      return { kind: 'entries', ...resolveEntries(scene, ledger, locale) };
    case 'strip':
      throw new Error(`The scene "${id}" shows entries, not numbers, and takes no stage.`);
  }
}
