/**
 * Takes the place of d3-color and d3-format in bundles. d3-scale brings both for scales of colours and for ticks in English; the scales of
 * charts are of numbers, and locales word every tick.
 */
const refuse = (): never => {
  throw new Error('d3-color and d3-format are left out of bundles.');
};

/** Nothing is a colour, so d3-interpolate takes every text for a text. */
export function color(): undefined {
  return undefined;
}

export { refuse as cubehelix, refuse as hcl, refuse as hsl, refuse as lab, refuse as rgb };
export { refuse as format, refuse as formatPrefix, refuse as formatSpecifier };
export { refuse as precisionFixed, refuse as precisionPrefix, refuse as precisionRound };

/** Takes the place of chart2music in scripts that stand in a document. */
export function c2mChart(): never {
  throw new Error('Charts are heard on their pages: chart2music is left out of scripts that stand in a document.');
}
