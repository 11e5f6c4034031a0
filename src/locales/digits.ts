/** Marks within a number: between thousands, before decimals, and how many digits a number has before it is grouped. */
export interface Separators {
  group: string;
  decimal: string;
  least: number;
}

/** The marks of a language, from the data that browsers and Node have of it. */
export function separatorsOf(tag: string): Separators {
  const part = (value: number, type: string) =>
    new Intl.NumberFormat(tag).formatToParts(value).find((one) => one.type === type)?.value ?? '';
  return { group: part(12_345.6, 'group'), decimal: part(12_345.6, 'decimal') || '.', least: part(2e3, 'group') ? 4 : 5 };
}

/**
 * Formats a value with all its decimals, `separator` between thousands, and U+2212 as minus.
 * @param least places behind the point at least, with zeros where the value has fewer
 * @param decimal what stands before decimals
 * @param from how many digits a number has before it is grouped
 */
export function groupDigits(value: number, separator = ',', least = 0, decimal = '.', from = 4): string {
  const places = Math.max(decimalsOf(value), least);
  const [whole, fraction] = Math.abs(value).toFixed(places).split('.');
  const grouped = whole!.length < from ? whole! : whole!.replace(/\B(?=(\d{3})+(?!\d))/g, separator);
  return (value < 0 ? '−' : '') + grouped + (fraction ? decimal + fraction : '');
}

/**
 * By what a value is divided to be said in millions or in thousands of millions: 1 where it is less, or where more than three decimals of money, or two
 * of anything else, would remain. Nothing is rounded.
 */
export function wordScale({ value, measure }: { value: number; measure: string }): 1 | 1e6 | 1e9 {
  const places = measure === 'money' ? 3 : 2;
  return ([1e9, 1e6] as const).find((divide) => Math.abs(value) >= divide && decimalsOf(value / divide) <= places) ?? 1;
}

/** Number of decimal places of a value, at most eight. */
export function decimalsOf(value: number): number {
  const [, fraction = ''] = Number(value.toFixed(8)).toString().split('.');
  return fraction.length;
}
