import { extentOf } from '../../charts/certainty.ts';
import type { Line, LineData, LinePoint } from '../../charts/line/data.ts';
import { domainOf } from '../../charts/scales.ts';
import { type Ledger, mustRow, type Series } from '../../ledger/ledger.ts';
import { periodText } from '../../ledger/prose.ts';
import { yearAfter, yearOf } from '../../locales/edtf-parts.ts';
import type { Locale } from '../../locales/wording.ts';
import type { LineScene } from '../../schemas/scene.ts';
import { addressesOf, mustSeries } from './series.ts';
import { timeTicks } from './time-ticks.ts';

/** Share of a scale left free beyond the farthest value, for its label. */
const headroom = 0.16;

/** A number on the scale of a line; none where nobody was found to have counted. */
function linePoint(ledger: Ledger, locale: Locale, address: string, caption: (when: string) => string): LinePoint[] {
  const row = mustRow(ledger, address);
  const extent = extentOf(row.number);
  if (!extent) return [];
  const when = periodText(ledger, locale.tag, row.period);
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

/** Whose claim a number is: that of the story's source, by the name that it has there; in a story of a record, that of who counted. */
function claimOf(ledger: Ledger, address: string, { tag, words }: Locale): string {
  const row = mustRow(ledger, address);
  const who = ledger.figures.get(row.address)?.authority[tag] || ledger.sources.get(row.source)?.publisher[tag];
  return (row.isClaim ? undefined : who) ?? words.theClaim(ledger.sourceName?.[tag] ?? '');
}

/** Points of a series that can be drawn, each said to be of it. */
const pointsOf = (series: Series, ledger: Ledger, locale: Locale): LinePoint[] =>
  series.points.flatMap(({ address }) =>
    linePoint(ledger, locale, address, (when) => `${when}${locale.words.dot}${series.label[locale.tag]}`),
  );

const lineOf = (series: Series, ledger: Ledger, locale: Locale): Line => ({
  id: series.id,
  points: pointsOf(series, ledger, locale),
  breaks: series.breaks.map(({ before }) => yearOf(before)),
  gaps: series.points.filter(({ number }) => number.qualifier === 'missing').map(({ key }) => yearOf(key)),
});

/** What the points of a cue are, where they are of one series. */
function keyOf(points: string[], ledger: Ledger, lang: string): { key?: string } {
  const names = new Set(points.map((name) => name.split('/')[0]!));
  const series = names.size === 1 ? ledger.series.get([...names][0]!) : undefined;
  return series && points.length > 1 ? { key: series.label[lang]! } : {};
}

/** Binds a `line` scene to the ledger, in the words of one language. */
export function lineData(scene: LineScene, ledger: Ledger, locale: Locale): LineData {
  const { tag, words } = locale;
  const lines = [scene.main, ...scene.lines].map((id) => lineOf(mustSeries(ledger, id), ledger, locale));
  const comparison = scene.comparison ? pointsOf(mustSeries(ledger, scene.comparison), ledger, locale) : [];
  const drawn = [...lines.flatMap(({ points }) => points), ...comparison];
  const cues = Object.values(scene.cues);
  const named = (names: string[]) => names.flatMap((name) => addressesOf(ledger, name));
  const other = (names: string[], said: (when: string, address: string) => string) =>
    named(names).flatMap((address) => linePoint(ledger, locale, address, (when) => said(when, address)));
  const others = [
    ...cues.flatMap(({ levels }) => other(levels, (when) => when)),
    ...cues.flatMap(({ claims }) => other(claims, (when, address) => `${when}${words.dot}${claimOf(ledger, address, locale)}`)),
    ...cues.flatMap(({ points }) => other(points, (when, address) => `${when}${words.dot}${whoseOf(ledger, address, tag)}`)),
  ];
  const known = new Map(others.map((point) => [point.address, point]));
  const span = scene.span.split('/').map(yearOf) as [number, number];
  const standing = (points: readonly LinePoint[]) => points.map(({ y, high = y }) => ({ low: y, high }));
  const lastWithin = (until: number) => Math.max(span[0], ...drawn.filter(({ x }) => x < until).map(({ x }) => x));
  return {
    span,
    baseline: scene.baseline,
    lines,
    comparison,
    others: Object.fromEntries(known),
    cues: Object.fromEntries(
      Object.entries(scene.cues).map(([id, cue]) => {
        const fitting = drawn.filter(({ x }) => x < yearAfter(cue.fit));
        const beyond = [...named(cue.claims), ...named(cue.points)].flatMap((address) => known.get(address) ?? []);
        return [
          id,
          {
            through: lastWithin(yearAfter(cue.through)),
            domain: domainOf(standing([...fitting, ...beyond]), scene.baseline, headroom),
            levels: named(cue.levels),
            claims: named(cue.claims),
            points: named(cue.points),
            ...keyOf(cue.points, ledger, tag),
            ...(cue.question ? { question: cue.question[tag]! } : {}),
          },
        ];
      }),
    ),
    more: words.moreCounts,
    format: locale.tick(Math.max(...standing([...drawn, ...others]).map(({ low, high }) => Math.max(Math.abs(low), Math.abs(high))))),
    times: timeTicks(span, locale),
  };
}
