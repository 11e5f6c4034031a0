/** Normalizes a text for comparison: full-width forms and letter case do not count (２０１８ = 2018, Police = police). */
export const plainText = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Whether a normalized text contains each word of a query as a substring; Chinese needs no word boundaries. An empty query matches any text. */
export function hasWords(text: string, query: string): boolean {
  return plainText(query)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
