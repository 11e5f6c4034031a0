import { extentOf } from '../../charts/certainty.ts';
import type { LineData, LinePoint } from '../../charts/line/data.ts';
import { type Ledger, mustRow, type Series } from '../../ledger/ledger.ts';
import { yearOf } from '../../locales/edtf-parts.ts';
import type { Locale } from '../../locales/wording.ts';
import type { LineScene } from '../../schemas/scene.ts';
import { addressesOf, mustSeries } from './series.ts';

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

/** Binds a `line` scene to the ledger, in the words of one language. */
export function lineData(scene: LineScene, ledger: Ledger, locale: Locale): LineData {
  const { tag, words } = locale;
  const main = mustSeries(ledger, scene.main);
  const comparison = scene.comparison ? mustSeries(ledger, scene.comparison) : undefined;
  const points = (series: Series) =>
    series.points.flatMap(({ address }) => linePoint(ledger, locale, address, (when) => `${when}${words.dot}${series.label[tag]}`));
  const cues = Object.values(scene.cues);
  const named = (names: string[]) => names.flatMap((name) => addressesOf(ledger, name));
  const others = [
    ...cues.flatMap(({ levels }) => named(levels)).flatMap((address) => linePoint(ledger, locale, address, (when) => when)),
    ...cues
      .flatMap(({ claims }) => named(claims))
      .flatMap((address) => linePoint(ledger, locale, address, (when) => `${when}${words.dot}${words.theClaim}`)),
    ...cues
      .flatMap((cue) => named(cue.points))
      .flatMap((address) => linePoint(ledger, locale, address, (when) => `${when}${words.dot}${whoseOf(ledger, address, tag)}`)),
  ];
  const known = new Map(others.map((point) => [point.address, point]));
  const drawn = points(main);
  const compared = comparison ? points(comparison) : [];
  return {
    span: scene.span.split('/').map(Number) as [number, number],
    main: drawn,
    comparison: compared,
    others: Object.fromEntries(known),
    breaks: main.breaks.map(({ before }) => ({ before: yearOf(before), label: words.breakMark })),
    gaps: main.points.filter(({ number }) => number.qualifier === 'missing').map(({ key }) => yearOf(key)),
    cues: Object.fromEntries(
      Object.entries(scene.cues).map(([id, cue]) => {
        const fit = yearOf(cue.fit);
        const inFrame = [...drawn, ...compared].filter(({ x }) => x <= fit);
        const beyond = [...named(cue.claims), ...named(cue.points)].flatMap((address) => known.get(address) ?? []);
        return [
          id,
          {
            through: yearOf(cue.through),
            top: Math.max(...[...inFrame, ...beyond].map(({ y, high = y }) => high)) * 1.16,
            levels: named(cue.levels),
            claims: named(cue.claims),
            points: named(cue.points),
            ...(cue.question ? { question: cue.question[tag]! } : {}),
          },
        ];
      }),
    ),
    tick: locale.tick(Math.max(...[...drawn, ...compared, ...others].map(({ y, high = y }) => high))),
    words: { wider: words.widerMark },
  };
}
