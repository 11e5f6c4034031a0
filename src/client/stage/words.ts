/** A text as it is compared: one form of width and case, so that 2018 and ２０１８, Police and police are the same. */
export const plainText = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Whether all words of a query occur in a plain text, wherever they stand, so that Chinese needs no spaces. An empty query is met by any. */
export function hasWords(text: string, query: string): boolean {
  return plainText(query)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
