/** What is asked of a page in a look. */
export type Question = 'axe' | 'contrast' | 'width' | 'sideways' | 'text' | 'lines';

/** A window, and what its reader has chosen. */
export interface Look {
  name: string;
  size: readonly [width: number, height: number];
  asks: readonly Question[];
  /** Languages that the short run looks at in this look; the long run looks at all. */
  short: readonly string[];
  phone?: boolean;
  dark?: boolean;
  /** What the reader adds to the style. */
  css?: string;
}

/** @see https://www.w3.org/TR/WCAG22/#text-spacing */
const spacing =
  '*{line-height:1.5 !important;letter-spacing:.12em !important;word-spacing:.16em !important}p{margin-block-end:2em !important}';
const letters = (percent: number) => `html{font-size:${percent}% !important}`;

/** Looks of the survey, in the order in which a page is looked at: sizes that are near to each other follow each other. */
export const looks: readonly Look[] = [
  { name: 'on a desk', size: [1280, 800], asks: ['axe', 'contrast', 'lines'], short: ['en'] },
  { name: 'on a desk, dark', size: [1280, 800], asks: ['axe', 'contrast'], short: [], dark: true },
  { name: 'with wider spacing', size: [1280, 844], asks: ['sideways', 'text'], short: [], css: spacing },
  { name: '1440 px wide', size: [1440, 900], asks: ['lines', 'width'], short: [] },
  { name: '820 px wide', size: [820, 900], asks: ['lines', 'width'], short: [] },
  { name: 'at 200 %', size: [640, 512], asks: ['sideways', 'text'], short: ['zh'] },
  { name: 'with letters half as large again on a phone', size: [390, 844], asks: ['sideways', 'text'], short: [], css: letters(150) },
  { name: 'with letters twice as large on a phone', size: [390, 844], asks: ['sideways', 'text'], short: ['en'], css: letters(200) },
  { name: 'with wider spacing on a phone', size: [390, 844], asks: ['sideways', 'text'], short: [], css: spacing },
  { name: 'on a phone of 390 px', size: [390, 700], asks: ['width'], short: [], phone: true },
  { name: 'on a phone of 360 px, dark', size: [360, 700], asks: ['width', 'lines', 'contrast'], short: ['en'], phone: true, dark: true },
  { name: 'on a phone of 360 px', size: [360, 700], asks: ['width', 'lines', 'contrast'], short: ['zh'], phone: true },
  { name: 'on a phone of 320 px', size: [320, 700], asks: ['axe', 'width'], short: ['zh'], phone: true },
  { name: 'on a phone of 320 px, dark', size: [320, 700], asks: ['axe', 'width', 'contrast'], short: [], phone: true, dark: true },
  { name: 'at 400 %', size: [320, 256], asks: ['sideways', 'text'], short: [] },
];
