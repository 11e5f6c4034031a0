import parseEdtf from 'edtf';

/** What a field of dates takes beside a single date: intervals (`when`), open ones and `not stated` (`period`). */
export type DateField = 'date' | 'when' | 'period';

/** Days of a month of a year. */
const daysOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const two = (part: string | number) => String(part).padStart(2, '0');

/** A date as people write it, as EDTF; `undefined` where it is none or may mean two days. */
function asDate(text: string): string | undefined {
  if (/^\d{4}$/.test(text)) return text;
  const [, year, month, day] = /^(\d{4})[-./年](\d{1,2})(?:[-./月](\d{1,2})日?|月)?$/.exec(text) ?? [];
  if (!year || !month || Number(month) < 1 || Number(month) > 12) return undefined;
  if (day && (Number(day) < 1 || Number(day) > daysOf(Number(year), Number(month)))) return undefined;
  return [year, two(month), ...(day ? [two(day)] : [])].join('-');
}

/** The months of a quarter or of a season that is named by a number: EDTF has both, and pages have no words for them. */
function monthsOf(text: string): { months?: string } | undefined {
  const [, before, quarter, number, last, behind] = /^(?:(\d{4})-?(?:Q([1-4])|-(2[1-4]|3[3-6]))|Q([1-4])[ -]?(\d{4}))$/i.exec(text) ?? [];
  const year = before ?? behind;
  if (!year) return undefined;
  const place = Number(quarter ?? last ?? (Number(number) >= 33 ? Number(number) - 32 : 0));
  return place > 0 ? { months: `${year}-${two(place * 3 - 2)}/${year}-${two(place * 3)}` } : {};
}

/** Whether one date begins before another. */
function isBefore(one: string, other: string): boolean | undefined {
  try {
    return parseEdtf(one).min < parseEdtf(other).min;
  } catch {
    return undefined;
  }
}

/**
 * What to write instead of a text that is no date: by what people type and other programs save.
 * @param typed the text as it stands
 * @param field what its field takes
 * @returns the advice; `undefined` where nothing of it is known
 */
export function dateMend(typed: string, field: DateField): string | undefined {
  const text = typed
    .normalize('NFKC')
    .trim()
    .replace(/[–—‒−]/g, '-');
  const intervals = field !== 'date';
  const plain = asDate(text);
  if (plain) return `Write ${plain}.`;

  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text) ?? [];
  const season = monthsOf(text);
  if (season)
    return intervals
      ? `Write its months${season.months ? `: ${season.months}` : ', from the first to the last, such as 1904-03/1904-05'}.`
      : 'Write its first month: a single date has no quarters and no seasons.';
  if (month && (Number(month) < 1 || Number(month) > 12)) return 'Correct the month: a year has twelve.';
  if (day) return `Correct the day: ${year}-${month} has ${daysOf(Number(year), Number(month))}.`;

  const decade = /^(\d{3})(?:0'?s|0年代|x)$/i.exec(text)?.[1];
  if (decade) return `Write ${decade}X.`;
  const century = /^(-?\d{2})(?:XX|xx)[~?]?$/.exec(text)?.[1];
  if (century) return `Write ${century}XX.`;
  const vague = /^(\d{3}X)[~?]$/.exec(text)?.[1];
  if (vague) return `Write ${vague}: ten years have no mark of doubt.`;
  const about = /^(?:c\.?|ca\.?|circa|about|around|approx\.?|vers|约|大约|~)? ?(\d{4})(?:年?(?:前后|左右)|%)?$/i.exec(text)?.[1];
  if (about) return `Write ${about}~.`;
  const before = /^(\d{1,4}) ?B\.?C\.?(?:E\.?)?$|^(?:公元)?前(\d{1,4})年?$/i.exec(text);
  if (before) {
    const astronomic = Number(before[1] ?? before[2]) - 1;
    return `Write ${astronomic === 0 ? '' : '-'}${String(astronomic).padStart(4, '0')}: 1 BC is the year nought, and years before it have a minus.`;
  }
  const since = /^(?:AD|CE|公元) ?(\d{1,4})年?$|^(\d{1,4}) ?(?:AD|CE)$/i.exec(text);
  if (since) return `Write ${(since[1] ?? since[2])!.padStart(4, '0')}.`;
  const alone = /^(\d{4})年$|^\+(\d{4})$/.exec(text);
  if (alone) return `Write ${alone[1] ?? alone[2]}.`;

  const [, date, time] = /^(\d{4}-\d{2}-\d{2})[T ](\d{1,2}:\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/.exec(text) ?? [];
  if (date && time && Number(time.split(':')[0]) < 24)
    return intervals ? `Write ${date}T${time.padStart(5, '0')}.` : `Write ${date}: the time of day is left out.`;

  if (!intervals) return undefined;
  const open = /^\/(\d{4}[-\d]*)$|^(\d{4}[-\d]*)\/$/.exec(text);
  if (field === 'period' && open) return `Write ${open[1] ? `../${open[1]}` : `${open[2]}/..`}: an open end is two points.`;
  if (field === 'when' && (open || /^\.\.\/|\/\.\.$/.test(text))) return 'Write both ends: what happened has none that is open.';
  if (field === 'period' && /^(?:n\/?a|not stated|unknown|none|undated|n\.?d\.?|-+|\?+|不详|未知|无)\.?$/i.test(text))
    return 'Write: not stated.';
  const [from, to] = text.split(/ ?(?:\/| - |(?<=^\d{4})-(?=\d{4}$)|~| to |至|到) ?/).map((part) => asDate(part));
  if (!from || !to) return undefined;
  const order = isBefore(to, from);
  return order ? `Write the earlier one first: ${to}/${from}.` : `Write ${from}/${to}.`;
}
