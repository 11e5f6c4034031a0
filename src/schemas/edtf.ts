import { z } from 'zod';
import parseEdtf from 'edtf';

/**
 * The earliest and latest millisecond (UTC) that an EDTF expression may mean; `undefined` where it is none.
 * @see https://www.loc.gov/standards/datetime/ ISO 8601-2
 */
export function edtfBounds(text: string): { min: number; max: number } | undefined {
  try {
    const date = parseEdtf(text);
    return { min: date.min, max: date.max };
  } catch {
    return undefined;
  }
}

const shape = /^\d{3}[\dX](-\d{2}(-\d{2})?)?[~?]?$/;

/** One EDTF date: `1979`, `1995-07`, `2008-08-01`, `199X`, `2000~`. */
export const edtfDate = z
  .string({ error: 'is not a date\nWrite an EDTF date in quotes, such as "2018", "2018-12" or "2018-12-24".' })
  .refine((text) => shape.test(text) && edtfBounds(text) !== undefined, {
    error: 'is not a date\nWrite an EDTF date, such as "2018", "2018-12", "2018-12-24", "199X" or "2000~".',
  });

/** An interval of two EDTF dates: `1979/2020`. */
export const edtfSpan = z.string({ error: 'is not a span\nWrite two dates joined by a slash, such as 1979/2020.' }).refine(
  (text) => {
    const ends = text.split('/');
    return ends.length === 2 && ends.every((end) => shape.test(end) && edtfBounds(end) !== undefined);
  },
  { error: 'is not a span\nWrite two dates joined by a slash, such as 1979/2020.' },
);

/** When a figure holds: a date, an interval that may be open (`../2020-10`), or `not stated`. */
export const edtfPeriod = z.string().refine(
  (text) => text === 'not stated' || text.split('/').every((end) => end === '..' || (shape.test(end) && edtfBounds(end) !== undefined)),
  { error: 'is not a period\nWrite a date (2013), an interval (2020-07/2020-10, ../2020-10), or: not stated.' },
);
