/** Windows in which a chart and words have room beside or below each other. A window of 1280 × 1024 at 400 % has not. */
export const stageQuery = '(min-width: 40rem), (min-height: 24rem)';
