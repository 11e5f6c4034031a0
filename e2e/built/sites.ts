/** Where the invented story is built. */
export const invented = '.cache/e2e/story';

/** Where the invented story is built on several pages, as a story of many entries is, with at most two entries on each. */
export const inParts = '.cache/e2e/parts';
