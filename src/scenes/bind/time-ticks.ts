import { utcTicks } from 'd3-time';
import type { TimeTick } from '../../charts/line/data.ts';
import { edtfDay, edtfParts, yearOf } from '../../locales/edtf-parts.ts';
import type { Locale } from '../../locales/wording.ts';

/** The day in which a point of time lies, by its year with fraction. */
function dayAt(year: number): Date {
  const [start, end] = [0, 1].map((more) => new Date(0).setUTCFullYear(Math.floor(year) + more, 0, 1)) as [number, number];
  return new Date(start + (year - Math.floor(year)) * (end - start));
}

/** The words of a tick, as exact as it must be told from its neighbours: a year, a month, a day; January says its year. */
function labelOf(edtf: string, locale: Locale, span: number): string {
  const { year, month, day } = edtfParts(edtf);
  if ((month === 1 && day === 1) || span > 3) return locale.year(year);
  return day === 1 && span > 0.25 ? locale.day(edtf.replace(/-\d{2}$/, '')) : locale.day(edtf);
}

/**
 * Ticks of an axis of time as d3 makes them: about five with words, and finer ones between.
 * @param span years with fraction
 */
export function timeTicks([from, to]: [number, number], locale: Locale): TimeTick[] {
  const [start, end] = [dayAt(from), dayAt(to)];
  // A day on either side, because a year with fraction is not exact to the millisecond.
  const [before, after] = [new Date(start.getTime() - 1000), new Date(end.getTime() + 1000)];
  const major = new Set(utcTicks(before, after, 5).map(edtfDay));
  const minor = utcTicks(before, after, 48).map(edtfDay);
  return [...new Set([...major, ...minor])]
    .map((edtf) => ({ value: yearOf(edtf), label: labelOf(edtf, locale, to - from), major: major.has(edtf) }))
    .sort((one, other) => one.value - other.value);
}
