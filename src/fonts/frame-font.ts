import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subset from 'subset-font';

const file = '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2';
const printable = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');
let made: Promise<string> | undefined;

/**
 * The `@font-face` rule, with the font inlined, for numbers and Latin headings of framed documents: a sandbox cannot fetch fonts, and system
 * fonts are wider than the layout of charts assumes. One weight, ASCII and the signs of numbers.
 */
export function frameFont(): Promise<string> {
  made ??= subset(readFileSync(createRequire(import.meta.url).resolve(file)), `${printable}—–−‘’“”…→`, {
    targetFormat: 'woff2',
    variationAxes: { wght: 650 },
  }).then(
    (face) =>
      `@font-face{font-family:"Ledger Figures";src:url(data:font/woff2;base64,${face.toString('base64')}) format("woff2");font-weight:600 900;ascent-override:90%;descent-override:22%;line-gap-override:0%}`,
  );
  return made;
}
