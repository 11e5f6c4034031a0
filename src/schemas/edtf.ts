import { z } from 'zod';
import parseEdtf from 'edtf';
import { type DateField, dateMend } from './date-mend.ts';

/** Texts that were parsed before: the parser is slow, and a story says the same date many times. */
const known = new Map<string, { min: number; max: number } | undefined>();

function parsed(text: string): { min: number; max: number } | undefined {
  try {
    const date = parseEdtf(text);
    return { min: date.min, max: date.max };
  } catch {
    return undefined;
  }
}

/** The bounds of a century before our era, of which the parser takes the sign for nothing. */
function centuryBefore(text: string): { min: number; max: number } | undefined {
  const hundreds = /^-(\d{2})XX[~?]?$/.exec(text)?.[1];
  if (hundreds === undefined) return undefined;
  const at = (year: number) => new Date(0).setUTCFullYear(year, 0, 1);
  return { min: at(-(Number(hundreds) * 100 + 99)), max: at(-(Number(hundreds) * 100) + 1) - 1 };
}

/**
 * The earliest and latest millisecond (UTC) of an EDTF expression; `undefined` if it is not valid.
 * @see https://www.loc.gov/standards/datetime/ ISO 8601-2
 */
export function edtfBounds(text: string): { min: number; max: number } | undefined {
  if (!known.has(text)) known.set(text, centuryBefore(text) ?? parsed(text));
  return known.get(text);
}

/** Quarters and seasons, which EDTF writes as months from 21 on, are none of the allowed forms: no page has words for them. */
const shape = /^(-?\d{2}XX|\d{3}X|-?\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?)[~?]?$/;
const momentShape = /^-?\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/;

/** Whether a text is one date of the allowed forms. The parser accepts 30 February, so the day is compared with the result. */
function isDate(text: string): boolean {
  const bounds = shape.test(text) ? edtfBounds(text) : undefined;
  const day = /^-?\d{4}-\d{2}-(\d{2})/.exec(text)?.[1];
  return bounds !== undefined && (day === undefined || new Date(bounds.min).getUTCDate() === Number(day));
}

/** Whether a text is two dates joined by a slash, the earlier one first. */
function isSpan(text: string): boolean {
  const [start = '', end = '', ...more] = text.split('/');
  return more.length === 0 && isDate(start) && isDate(end) && edtfBounds(start)!.min <= edtfBounds(end)!.max;
}

/** Whether a text is a date with a time of day. */
const isMoment = (text: string): boolean => momentShape.test(text) && isDate(text.replace(/T.*$/, ''));

/** A message that says what to write instead of what was typed, or else what a field takes. */
const instead =
  (what: string, field: DateField, general: string) =>
  ({ input }: { input?: unknown }): string =>
    `${what}\n${(typeof input === 'string' ? dateMend(input, field) : undefined) ?? general}`;

const whenError = {
  error: instead(
    'is not a date',
    'when',
    'Write an EDTF date in quotes, such as "1904", "1904-12", "1904-12-24", "1904-12-24T08:30", "1904/1918", "19XX", or "-0043" for 44 BC.',
  ),
};

/** When something was: a date, a date with a time of day, or an interval of two dates. */
export const edtfWhen = z.string(whenError).refine((text) => isDate(text) || isMoment(text) || isSpan(text), whenError);

/** One EDTF date: `1904`, `1904-07`, `1904-07-01`, `190X`, `19XX`, `1904~`, `-0043`. */
export const edtfDate = z
  .string({ error: 'is not a date\nWrite an EDTF date in quotes, such as "1904", "1904-12" or "1904-12-24".' })
  .refine(isDate, {
    error: instead('is not a date', 'date', 'Write an EDTF date, such as "1904", "1904-12", "1904-12-24", "190X" or "1904~".'),
  });

const spanError = { error: 'is not a span\nWrite two dates joined by a slash, the earlier one first, such as 1904/1918.' };

/** An interval of two EDTF dates: `1904/1918`. */
export const edtfSpan = z.string(spanError).refine(isSpan, spanError);

/** The period of a figure: a date, an interval that may be open (`../1904-10`), or `not stated`. */
export const edtfPeriod = z.string().refine(
  (text) => {
    if (text === 'not stated' || isDate(text) || isMoment(text) || isSpan(text)) return true;
    return isDate(text.replace(/^\.\.\/|\/\.\.$/, '')) && text.includes('..');
  },
  {
    error: instead('is not a period', 'period', 'Write a date (1904), an interval (1904-07/1904-10, ../1904-10, 1904/..), or: not stated.'),
  },
);
