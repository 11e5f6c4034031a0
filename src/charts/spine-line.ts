import { yearOf } from '../locales/edtf-parts.ts';
import { isSized } from '../schemas/number.ts';
import type { Story } from '../story/model.ts';
import { round } from './mark.ts';

/** The spine as an ornament of 1000 by 300 units: the whole of it, the part of one era, and what lies under that. */
export interface SpineLine {
  all: string;
  own: string;
  area: string;
}

/** The line of the spine with the years of an era in ink; none where the story has no line or the era no years of it. */
export function spineLine(story: Story, span: string | undefined): SpineLine | undefined {
  const spine = story.scenes.find(({ id }) => id === story.spine)?.scene;
  if (spine?.kind !== 'line' || !span) return undefined;
  const points = (story.ledger.series.get(spine.main)?.points ?? []).flatMap(({ key, number }) =>
    isSized(number) ? [{ year: yearOf(key), value: number.value }] : [],
  );
  const [from, to] = [points[0]?.year ?? 0, points.at(-1)?.year ?? 1];
  const top = Math.max(...points.map(({ value }) => value), 1);
  const [begin = 0, end = 0] = span.split('/').map((year) => Math.floor(yearOf(year)));
  const place = ({ year, value }: { year: number; value: number }) =>
    `${round(((year - from) / (to - from)) * 1000)} ${round(300 - (value / top) * 292)}`;
  const path = (list: typeof points) => list.map((point, index) => `${index ? 'L' : 'M'}${place(point)}`).join('');
  // An era goes on from the last value of the one before.
  const own = points.filter(({ year }) => year >= begin - 1 && year <= end);
  if (own.length < 2) return undefined;
  const x = (year: number) => round(((year - from) / (to - from)) * 1000);
  return { all: path(points), own: path(own), area: `${path(own)}L${x(own.at(-1)!.year)} 300L${x(own[0]!.year)} 300Z` };
}
