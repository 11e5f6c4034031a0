import { resolve } from 'node:path';

/** The oldest supported browsers. Newer syntax, such as nested CSS rules, is compiled for them. */
export const oldest = ['chrome109', 'edge109', 'firefox115', 'safari16.4'];

/** Functions whose calls may be dropped if their result is not used. d3's packages call them at load for functions that are not used here. */
export const manualPureFunctions = [
  'bisector',
  'Blur2',
  'shuffler',
  'curveRadial',
  'sin',
  'sqrt',
  'rgbSpline',
  'interpolateTransform',
  'hsl',
  'hcl',
  'cubehelix',
];

const leftOut = resolve('src/bundle/left-out.ts');

/** Packages that bundles leave out, and what takes their place. */
export const alias = {
  'd3-color': leftOut,
  'd3-format': leftOut,
  'd3-interpolate': resolve('src/bundle/interpolate-numbers.js'),
  'd3-path': resolve('src/bundle/straight-path.ts'),
};

/** The same for scripts that stand in a document: charts are heard on pages that can fetch the library of tones. */
export const classicAlias = { ...alias, chart2music: leftOut };
