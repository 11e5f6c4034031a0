import { extentOf } from '../../charts/certainty.ts';
import type { SnapshotCell, SnapshotsData } from '../../charts/snapshots/data.ts';
import type { Ledger, Point } from '../../ledger/ledger.ts';
import { edtfParts, yearAfter, yearOf } from '../../locales/edtf-parts.ts';
import type { Locale } from '../../locales/wording.ts';
import { isSized } from '../../schemas/number.ts';
import type { SnapshotsScene } from '../../schemas/scene.ts';
import { mustSeries } from './series.ts';

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

/** Binds a `snapshots` scene to the ledger, in the words of one language. */
export function snapshotsData(scene: SnapshotsScene, ledger: Ledger, locale: Locale): SnapshotsData {
  const series = scene.series.map((id) => mustSeries(ledger, id));
  const keys = [...new Set(series.flatMap(({ points }) => points.map(({ key }) => key)))].sort();
  const apart = new Set(series.flatMap(({ points }) => points.filter((point) => point.apart).map(({ key }) => key)));
  return {
    baseline: scene.baseline,
    columns: keys.map((key) => ({
      key,
      year: locale.year(edtfParts(key).year),
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
        { show, through: keys.filter((key) => yearOf(key) < yearAfter(through)).length },
      ]),
    ),
    words: { none: locale.words.noValue, apart: locale.words.apart },
  };
}
