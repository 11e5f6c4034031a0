import { utcTicks } from 'd3-time';
import type { TimeTick } from '../../charts/line/data.ts';
import { yearOf } from '../../locales/edtf-parts.ts';
import type { Locale } from '../../locales/wording.ts';

/** The day in which a point of time lies, by its year with fraction. */
function dayAt(year: number): Date {
  const [start, end] = [Date.UTC(Math.floor(year), 0), Date.UTC(Math.floor(year) + 1, 0)];
  return new Date(start + (year - Math.floor(year)) * (end - start));
}

/** The words of a tick, as exact as it must be told from its neighbours: a year, a month, a day; January says its year. */
function labelOf(edtf: string, locale: Locale, span: number): string {
  const [year, month, day] = edtf.split('-') as [string, string, string];
  if ((month === '01' && day === '01') || span > 3) return year;
  return day === '01' && span > 0.25 ? locale.day(`${year}-${month}`) : locale.day(edtf);
}

/**
 * Ticks of an axis of time as d3 makes them: about five with words, and finer ones between.
 * @param span years with fraction
 */
export function timeTicks([from, to]: [number, number], locale: Locale): TimeTick[] {
  const [start, end] = [dayAt(from), dayAt(to)];
  // A day on either side, because a year with fraction is not exact to the millisecond.
  const [before, after] = [new Date(start.getTime() - 1000), new Date(end.getTime() + 1000)];
  const edtfOf = (date: Date) => date.toISOString().slice(0, 10);
  const major = new Set(utcTicks(before, after, 5).map(edtfOf));
  const minor = utcTicks(before, after, 48).map(edtfOf);
  return [...new Set([...major, ...minor])]
    .sort()
    .map((edtf) => ({ value: yearOf(edtf), label: labelOf(edtf, locale, to - from), major: major.has(edtf) }));
}
