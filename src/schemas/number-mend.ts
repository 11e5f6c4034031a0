const general = 'Write digits only, with a point for decimals: 31000, 0.5, -12.';

/** The digits of other scripts as the keyboard has them: every set of ten stands in a row from its nought on. */
const plainDigit = (digit: string): string => {
  const code = digit.codePointAt(0)!;
  const nought = [...Array(10).keys()].find((step) => !/\p{Nd}/u.test(String.fromCodePoint(code - step - 1))) ?? 0;
  return String(nought);
};

/** A number in plain signs: wide and other digits and signs as the keyboard has them, without spaces around it. */
const plainSigns = (typed: string): string =>
  typed
    .replace(/…/g, '..')
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, (digit) => (/\d/.test(digit) ? digit : plainDigit(digit)))
    .replace(/[−–]/g, '-')
    .trim();

/** A number with points or commas between its thousands and the other mark before its decimals, without the former. */
const ungrouped = (own: string): string => {
  const [, whole = own, decimals] = /^(.*)[.,](\d+)$/.exec(own) ?? [];
  const isDecimal = decimals !== undefined && !whole.includes(own.at(-decimals.length - 1)!);
  return isDecimal ? `${whole.replace(/\D/g, (mark) => (mark === '-' ? mark : ''))}.${decimals}` : own.replace(/[^\d-]/g, '');
};

/** What a number is typed as, and what to write instead. `own` is the number itself, as the form finds it. */
const forms: readonly { is: RegExp; mend: (own: string) => string }[] = [
  { is: /^(?:n\/?a|null|nan|none|nil|tbd|\?+|-+|—+|\.+)$/i, mend: () => 'Leave the cell empty, with missing as its qualifier.' },
  {
    is: /^-?\d+(?:\.\d+)?\.\.-?\d+(?:\.\d+)?$/,
    mend: () => 'Write at most fifteen digits at each end, eight of them behind the point.',
  },
  { is: /^(-?\d+(?:\.\d+)?) ?(?:\.{2,}|-|—|~|to|à|至|到) ?(\d+(?:\.\d+)?)$/, mend: (own) => `Write ${own}, with range as its qualifier.` },
  {
    is: /^(-?\d{1,3},\d{3})$/,
    mend: (own) => `Write ${own.replace(',', '')}, or ${own.replace(',', '.')} where the comma stands before decimals.`,
  },
  { is: /^(-?\d{1,3}(?:[, '’]\d{3})+(?:\.\d+)?)$/, mend: (own) => `Write it without separators: ${own.replace(/[, '’]/g, '')}.` },
  {
    is: /^(-?\d{1,3}(?:[, '’_]\d{2,3})*[, '’_]\d{3}(?:[.,]\d+)?|-?\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|-?\d{1,3}\.\d{3},\d+)$/,
    mend: (own) => `Write it without separators: ${ungrouped(own)}.`,
  },
  { is: /^\((\d+(?:\.\d+)?)\)$/, mend: (own) => `Write -${own} for a number less than nothing, or leave the brackets out.` },
  { is: /^(\d+(?:\.\d+)?)-$/, mend: (own) => `Write the minus before the number: -${own}.` },
  { is: /^(-?\d+(?:\.\d+)?) ?(?:[*†]|\[\d+\]|\(\d+\))$/, mend: (own) => `Write ${own}: there are no footnotes in a table.` },
  { is: /^(\d+) ?[/⁄] ?(\d+)$/, mend: () => 'Write a point for decimals: 0.5 for a half.' },
  {
    is: /^(?=.*[a-z])[a-z0-9-]+(?:\/[0-9X~?-]+)?(?: ?[,，；、|&+] ?[a-z0-9-]+(?:\/[0-9X~?-]+)?)+$/,
    mend: () => 'Join addresses of rows by a semicolon: one-row; other-row.',
  },
  { is: /^(-?\d+(?:[.,]\d+)?e[+-]?\d+)$/i, mend: (own) => `Write all its digits: ${Number(own.replace(',', '.'))}.` },
  { is: /^(-?\d+,\d+)$/, mend: (own) => `Write a point for decimals: ${own.replace(',', '.')}.` },
  { is: /^(-?\d+)\.$/, mend: (own) => `Write ${own}.` },
  { is: /^(-?)(\.\d+)$/, mend: (own) => `Write ${own.replace('.', '0.')}.` },
  {
    is: /^(?:[~≈<>≤≥]|about|over|under|more than|less than|environ|plus de|moins de|约|超|逾|不到)=? ?(-?\d+(?:\.\d+)?)$/i,
    mend: (own) => `Write ${own}: the column qualifier says about, more-than or less-than.`,
  },
  {
    is: /^(?:[\p{Sc}\p{L}]{0,4} ?)(-?\d+(?:\.\d+)?) ?(?:%|‰|°|[\p{Sc}\p{L}]).{0,24}$|^[\p{Sc}\p{L}]{1,4} ?(-?\d+(?:\.\d+)?)$/u,
    mend: () => 'Write the number alone, with all its digits: its unit has a column of its own.',
  },
];

/**
 * What to write instead of a text that is no plain number: by what people type and spreadsheets save.
 * @param typed the cell as it stands
 */
export function numberMend(typed: string): string {
  const text = plainSigns(typed);
  if (text !== typed && /^-?\d+(?:\.\d+)?$/.test(text)) return `Write plain signs: ${text}.`;
  for (const { is, mend } of forms) {
    const [, own = '', upper] = is.exec(text) ?? [];
    if (is.test(text)) return mend(upper !== undefined && /\d/.test(own) ? `${own}..${upper}` : own + (upper ?? ''));
  }
  return general;
}
