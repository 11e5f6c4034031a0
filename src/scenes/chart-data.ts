import { type Ledger, mustRow, type Point, type Series } from '../ledger/ledger.ts';
import { edtfParts, yearOf } from '../locales/edtf-parts.ts';
import { localeOf } from '../locales/locale.ts';
import type { Locale } from '../locales/wording.ts';
import { isSized } from '../schemas/number.ts';
import type { DotsScene, LineScene, Scene, SnapshotsScene } from '../schemas/scene.ts';
import { extentOf } from '../charts/certainty.ts';
import { resolveStaged } from './staged-data.ts';
import type { LinePoint } from '../charts/line/data.ts';
import type { ChartData } from '../charts/registry.ts';
import type { SnapshotCell } from '../charts/snapshots/data.ts';

const seriesOf = (ledger: Ledger, id: string): Series => {
  const series = ledger.series.get(id);
  if (!series) throw new Error(`There is no series "${id}".`);
  return series;
};

/** Points that a name stands for: all of a series, or the one at an address. */
function addressesOf(ledger: Ledger, name: string): string[] {
  return ledger.series.get(name)?.points.map(({ address }) => address) ?? [name];
}

/** A number on the scale of a line; none where nobody was found to have counted. */
function linePoint(ledger: Ledger, locale: Locale, address: string, caption: (when: string) => string): LinePoint[] {
  const row = mustRow(ledger, address);
  const extent = extentOf(row.number);
  if (!extent) return [];
  const when = locale.date(row.period);
  return [
    {
      address,
      x: yearOf(row.period.split('/')[0]!),
      y: extent.low,
      ...locale.label(row.number),
      caption: caption(when),
      when,
      ...(extent.certainty === 'point' ? {} : { certainty: extent.certainty }),
      ...(extent.high === extent.low ? {} : { high: extent.high }),
    },
  ];
}

/** Whose number a point is: who counted it where the points of a series were counted by several, else what the series counts. */
function whoseOf(ledger: Ledger, address: string, lang: string): string {
  const point = ledger.series.get(address.split('/')[0]!)?.points.find((one) => one.address === address);
  return point?.who[lang] || mustRow(ledger, address).label[lang]!;
}

function lineData(scene: LineScene, ledger: Ledger, locale: Locale): ChartData {
  const { tag, words } = locale;
  const main = seriesOf(ledger, scene.main);
  const beside = scene.beside ? seriesOf(ledger, scene.beside) : undefined;
  const points = (series: Series) =>
    series.points.flatMap(({ address }) => linePoint(ledger, locale, address, (when) => `${when}${words.dot}${series.label[tag]}`));
  const cues = Object.values(scene.cues);
  const named = (names: string[]) => names.flatMap((name) => addressesOf(ledger, name));
  const others = [
    ...cues.flatMap(({ marks }) => named(marks)).flatMap((address) => linePoint(ledger, locale, address, (when) => when)),
    ...cues
      .flatMap(({ claims }) => named(claims))
      .flatMap((address) => linePoint(ledger, locale, address, (when) => `${when}${words.dot}${words.theClaim}`)),
    ...cues
      .flatMap((cue) => named(cue.points))
      .flatMap((address) => linePoint(ledger, locale, address, (when) => `${when}${words.dot}${whoseOf(ledger, address, tag)}`)),
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
    gaps: main.points.filter(({ number }) => number.qualifier === 'missing').map(({ key }) => yearOf(key)),
    cues: Object.fromEntries(
      Object.entries(scene.cues).map(([id, cue]) => {
        const frame = yearOf(cue.frame);
        const inFrame = [...drawn, ...besides].filter(({ x }) => x <= frame);
        const beyond = [...named(cue.claims), ...named(cue.points)].flatMap((address) => known.get(address) ?? []);
        return [
          id,
          {
            through: yearOf(cue.through),
            top: Math.max(...[...inFrame, ...beyond].map(({ y, high = y }) => high)) * 1.16,
            marks: named(cue.marks),
            claims: named(cue.claims),
            points: named(cue.points),
            ...(cue.asks ? { asks: cue.asks[tag]! } : {}),
          },
        ];
      }),
    ),
    tick: locale.tick(Math.max(...[...drawn, ...besides, ...others].map(({ y, high = y }) => high))),
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
      const { low, high, certainty } = extentOf(row.number) ?? { low: 0, high: 0, certainty: 'point' as const };
      return { ...number(address), count: high, sure: certainty === 'open-below' ? 0 : low, certainty, claim: row.isClaim };
    }),
    beside: Object.fromEntries(beside.map((address) => [address, number(address)])),
    cues: Object.fromEntries(Object.entries(scene.cues).map(([cue, { show, beside: numbers }]) => [cue, { show, beside: numbers }])),
    key: locale.words.dotMeans,
    unsure: locale.words.smallDot,
  };
}

/** The number without its grouping word where the panel's unit carries it: 110.08 under 亿元. An absence is no cell. */
function cellOf({ address, number, source }: Point, told: string, locale: Locale): SnapshotCell | null {
  const extent = extentOf(number);
  if (!extent) return null;
  const { before, digits, after } = locale.number(number, { unit: false });
  const qualifying = number.qualifier === 'about' || number.qualifier === 'less-than' ? before : '';
  return {
    address,
    ...extent,
    digits: qualifying + digits + (/[余多]/.exec(after)?.[0] ?? (number.qualifier === 'more-than' ? '+' : '')),
    claim: source === told,
  };
}

/** Unit of a panel, with the grouping word that its numbers leave out. */
function unitOf(points: Point[], locale: Locale): string {
  const sized = points.findLast(({ number }) => isSized(number));
  if (!sized) return '';
  const { after, unit } = locale.number(sized.number);
  return (after.replace(/[余多]/g, '') + unit).trim();
}

function snapshotsData(scene: SnapshotsScene, ledger: Ledger, locale: Locale): ChartData {
  const series = scene.series.map((id) => seriesOf(ledger, id));
  const keys = [...new Set(series.flatMap(({ points }) => points.map(({ key }) => key)))].sort();
  const apart = new Set(series.flatMap(({ points }) => points.filter((point) => point.apart).map(({ key }) => key)));
  return {
    kind: 'snapshots',
    columns: keys.map((key) => ({
      key,
      year: edtfParts(key).year,
      day: locale.day(key),
      shortDay: locale.shortDay(key),
      apart: apart.has(key),
    })),
    panels: series.map(({ id, label, points }) => {
      return {
        id,
        label: label[locale.tag]!,
        unit: unitOf(points, locale),
        cells: keys.map((key) => {
          const point = points.find((candidate) => candidate.key === key);
          return point ? cellOf(point, ledger.storySource, locale) : null;
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
    case 'strip':
      throw new Error(`The scene "${id}" shows entries, not numbers, and takes no stage.`);
    default:
      return { kind: scene.kind, ...resolveStaged(scene, ledger, locale) };
  }
}
