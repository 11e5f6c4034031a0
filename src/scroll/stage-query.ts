/** Media query of windows with room for chart and text side by side or one below the other. 1280 × 1024 at 400 % zoom has no room. */
export const stageQuery = '(min-width: 40rem), (min-height: 24rem)';
