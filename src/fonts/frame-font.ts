import { cutFace } from './cut-face.ts';

const file = '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2';
/** All characters of ranges, each from its first to its last. */
function ranges(...ends: string[]): string {
  const codes = ends.map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)] as const);
  return codes.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index))).join('');
}

/** What English words and numbers are written with, and the signs of numbers; a rarer one comes from a system face. */
const characters = `${ranges('az', 'AZ', '09')} .,:;?!'"()/&%+-=<>·÷×—–−‘’“”…†→≥≤°`;
let made: Promise<string> | undefined;

const cut = () => cutFace(file, characters, { variationAxes: { wght: { min: 400, max: 650 } }, noLayoutClosure: true });

/**
 * The `@font-face` rule, with the font inlined, for English words and all numbers of framed documents: a sandbox cannot fetch fonts, charts
 * are laid out for this one, and a frame has the height that was measured on whatever faces its reader's machine has.
 */
export function frameFont(): Promise<string> {
  made ??= cut().then(
    (face) =>
      `@font-face{font-family:"Ledger Serif";src:url(data:font/woff2;base64,${face.toString('base64')}) format("woff2");font-weight:400 650;ascent-override:90%;descent-override:22%;line-gap-override:0%}`,
  );
  return made;
}
