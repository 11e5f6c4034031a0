/** The parts of one EDTF date. */
export interface EdtfParts {
  year: string;
  month?: number;
  day?: number;
  decade: boolean;
  approximate: boolean;
}

/** Parses one EDTF date of the forms that the schemas allow. Throws for any other text. */
export function edtfParts(text: string): EdtfParts {
  const match = /^(\d{3}[\dX])(?:-(\d{2})(?:-(\d{2}))?)?([~?])?$/.exec(text);
  if (!match) throw new Error(`"${text}" is not an EDTF date.`);
  const [, year, month, day, mark] = match;
  return {
    year: year!.replace('X', '0'),
    ...(month ? { month: Number(month) } : {}),
    ...(day ? { day: Number(day) } : {}),
    decade: year!.endsWith('X'),
    approximate: mark !== undefined,
  };
}

/** The date in a form that `<time datetime>` allows. */
export function htmlDate(edtf: string): string {
  return edtf.replace(/[~?]$/, '').replace(/X/g, '0');
}

/** The year with the fraction of it gone by at the start of a day. */
function fraction(year: number, month: number, day: number): number {
  const [start, end, at] = [Date.UTC(year, 0), Date.UTC(year + 1, 0), Date.UTC(year, month - 1, day)];
  return year + (at - start) / (end - start);
}

/** Year with fraction where an EDTF date begins: where it stands on a time axis. */
export function yearOf(edtf: string): number {
  const { year, month = 1, day = 1 } = edtfParts(edtf);
  return fraction(Number(year), month, day);
}

/** Year with fraction where what an EDTF date names is over: the next day, month, year or decade begins. */
export function yearAfter(edtf: string): number {
  const { year, month, day, decade } = edtfParts(edtf);
  if (month === undefined) return Number(year) + (decade ? 10 : 1);
  return day === undefined ? fraction(Number(year), month + 1, 1) : fraction(Number(year), month, day + 1);
}
