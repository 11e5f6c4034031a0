/** What the first group of a pattern finds in a text, each time. */
export const foundIn = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found]) => found!);
