/** The parts of one EDTF date. */
export interface EdtfParts {
  /** As astronomers count: 0 is 1 BC, -43 is 44 BC. Of a decade or a century its first year in the order of time. */
  year: number;
  month?: number;
  day?: number;
  /** Time of day as it is written: `08:46`. */
  time?: string;
  decade: boolean;
  century: boolean;
  approximate: boolean;
}

const shape = /^(-?)(\d{2})(XX|\dX|\d{2})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2}))?)?)?([~?])?$/;

/** Parses one EDTF date of the forms that the schemas allow. Throws for any other text. */
export function edtfParts(text: string): EdtfParts {
  const match = shape.exec(text);
  if (!match) throw new Error(`"${text}" is not an EDTF date.`);
  const [, minus, hundreds, rest, month, day, time, mark] = match;
  const years = Number(hundreds + rest!.replaceAll('X', '0'));
  const decade = /^\dX$/.test(rest!);
  const century = rest === 'XX';
  // Before our era the first year of a span of years is the one with the largest number.
  const first = minus ? -(years + (century ? 99 : decade ? 9 : 0)) : years;
  return {
    year: first === 0 ? 0 : first,
    ...(month ? { month: Number(month) } : {}),
    ...(day ? { day: Number(day) } : {}),
    ...(time ? { time } : {}),
    decade,
    century,
    approximate: mark !== undefined,
  };
}

/** The year in which an EDTF date or interval begins, as EDTF; a text that begins with no year is given back. */
export const edtfYear = (edtf: string): string => /^-?\d{2}[\dX]{2}/.exec(edtf)?.[0] ?? edtf;

/** The date in a form that `<time datetime>` allows; none where HTML has no form for it: before our era, of years together, an interval. */
export function htmlDate(edtf: string): string | undefined {
  if (edtf.startsWith('-') || edtf.includes('/') || /^0{4}/.test(edtf) || /XX/.test(edtf)) return undefined;
  return edtf.replace(/[~?]$/, '').replace(/X/g, '0');
}

/** The beginning of a day in milliseconds; years below 100 are years, not those of a century. */
function dayStart(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
}

const dayLength = 24 * 60 * 60 * 1000;

/** The year with the fraction of it gone by at the start of a day, and so much of the day. */
function fraction(year: number, month: number, day: number, ofDay = 0): number {
  const [start, end, at] = [dayStart(year, 1, 1), dayStart(year + 1, 1, 1), dayStart(year, month, day) + ofDay * dayLength];
  return year + (at - start) / (end - start);
}

/** Year with fraction where an EDTF date or interval begins: where it stands on a time axis. */
export function yearOf(edtf: string): number {
  const { year, month = 1, day = 1, time } = edtfParts(edtf.split('/')[0]!);
  const [hours = 0, minutes = 0] = time?.split(':').map(Number) ?? [];
  return fraction(year, month, day, (hours * 60 + minutes) / (24 * 60));
}

/** Year with fraction where what an EDTF date names is over: the next day, month, year, decade or century begins. */
export function yearAfter(edtf: string): number {
  const { year, month, day, decade, century } = edtfParts(edtf.split('/').at(-1)!);
  if (month === undefined) return year + (century ? 100 : decade ? 10 : 1);
  return day === undefined ? fraction(year, month + 1, 1) : fraction(year, month, day + 1);
}

/** The day of a point of time as EDTF: years have four digits at least. */
export function edtfDay(date: Date): string {
  const year = date.getUTCFullYear();
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}${date.toISOString().slice(-20, -14)}`;
}
