/** Where the invented story is built. */
export const invented = '.cache/e2e/story';
