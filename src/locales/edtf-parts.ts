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

/** A date as a year with a fraction, for a time axis. */
export function yearOf(edtf: string): number {
  const { year, month, day } = edtfParts(edtf);
  return Number(year) + (month ? (month - 1) / 12 : 0) + (day ? (day - 1) / 365 : 0);
}
