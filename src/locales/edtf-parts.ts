/** The parts of one EDTF date, as they are written. */
export interface EdtfParts {
  year: string;
  month?: number;
  day?: number;
  decade: boolean;
  approximate: boolean;
}

/** Reads one EDTF date of the forms that authors may write; the checker has refused all others. */
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

/** The nearest value that HTML's `datetime` allows. */
export function htmlDate(edtf: string): string {
  return edtf.replace(/[~?]$/, '').replace(/X/g, '0');
}

/** Year with the fraction of the year gone by: where a date stands on a time axis. */
export function yearOf(edtf: string): number {
  const { year, month, day } = edtfParts(edtf);
  return Number(year) + (month ? (month - 1) / 12 : 0) + (day ? (day - 1) / 365 : 0);
}
