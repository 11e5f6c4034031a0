/** Digits with a true minus, as many places as the value has; `separator` stands between thousands. */
export function groupDigits(value: number, separator = ','): string {
  const places = decimalsOf(value);
  const [whole, fraction] = Math.abs(value).toFixed(places).split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+(?!\d))/g, separator);
  return (value < 0 ? '−' : '') + grouped + (fraction ? `.${fraction}` : '');
}

/** How many decimal places a value has, at most eight. */
export function decimalsOf(value: number): number {
  const [, fraction = ''] = Number(value.toFixed(8)).toString().split('.');
  return fraction.length;
}
