/** A unit with its place: what stands right before the digits, and what stands behind them, each with its spaces. */
export interface PlacedUnit {
  before: string;
  after: string;
}

/**
 * Where a unit stands. `{}` in it is the number: `${}`, `{} €`, `{}°C`. Without it the unit follows the number.
 * @param gap what the language sets between a number and a unit that follows it
 */
export function placedUnit(unit: string, gap: string): PlacedUnit {
  const [before, after] = unit.split('{}');
  if (after !== undefined) return { before: before!, after };
  return { before: '', after: unit === '%' || unit === '' ? unit : gap + unit };
}
