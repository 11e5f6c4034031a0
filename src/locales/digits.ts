/** Formats a value with all its decimals, `separator` between thousands, and U+2212 as minus. */
export function groupDigits(value: number, separator = ','): string {
  const places = decimalsOf(value);
  const [whole, fraction] = Math.abs(value).toFixed(places).split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+(?!\d))/g, separator);
  return (value < 0 ? '−' : '') + grouped + (fraction ? `.${fraction}` : '');
}

/** Number of decimal places of a value, at most eight. */
export function decimalsOf(value: number): number {
  const [, fraction = ''] = Number(value.toFixed(8)).toString().split('.');
  return fraction.length;
}
