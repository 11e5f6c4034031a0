/** Digits with thousand separators and a true minus; `decimals` fixes the places, otherwise as many as the value has. */
export function groupDigits(value: number, decimals?: number): string {
  const places = decimals ?? decimalsOf(value);
  const [whole, fraction] = Math.abs(value).toFixed(places).split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return (value < 0 ? '−' : '') + grouped + (fraction ? `.${fraction}` : '');
}

/** How many decimal places a value has, at most eight. */
export function decimalsOf(value: number): number {
  const [, fraction = ''] = Number(value.toFixed(8)).toString().split('.');
  return fraction.length;
}
