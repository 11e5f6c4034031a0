/**
 * Formats a value with all its decimals, `separator` between thousands, and U+2212 as minus.
 * @param least places behind the point at least, with zeros where the value has fewer
 */
export function groupDigits(value: number, separator = ',', least = 0): string {
  const places = Math.max(decimalsOf(value), least);
  const [whole, fraction] = Math.abs(value).toFixed(places).split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+(?!\d))/g, separator);
  return (value < 0 ? '−' : '') + grouped + (fraction ? `.${fraction}` : '');
}

/** Number of decimal places of a value, at most eight. */
export function decimalsOf(value: number): number {
  const [, fraction = ''] = Number(value.toFixed(8)).toString().split('.');
  return fraction.length;
}
