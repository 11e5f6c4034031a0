/** A text of its own: a part that is cut out of a page holds the whole page in memory for as long as it is kept. */
export const apart = (text: string): string => Buffer.from(text).toString();
