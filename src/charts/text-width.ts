/** Shares of an em that characters take at most, in the bold of the faces of the story. */
const shares: [RegExp, number][] = [
  [/[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\u3000-\u303F]/, 1],
  [/[\s.,:;’'|ijlft]/, 0.34],
  [/[mwMW%—]/, 0.93],
  [/[A-Z]/, 0.72],
  [/\d/, 0.57],
];

/** Shares of the characters that were met, by character: a picture asks for the same ones at every frame. */
const known = new Map<string, number>();

function shareOf(character: string): number {
  const found = known.get(character);
  if (found !== undefined) return found;
  const share = shares.find(([pattern]) => pattern.test(character))?.[1] ?? 0.57;
  known.set(character, share);
  return share;
}

const han = /[\u2E80-\u9FFF]/;

/** Width of a text in pixels, estimated generously from the shares of an em that its characters take. Needs no browser. */
export function textWidth(text: string, size: number): number {
  // Chinese faces give the dot between words, and curly quotes, a whole em.
  const isHan = han.test(text);
  let ems = 0;
  for (const character of text) {
    if (character === '·') ems += isHan ? 1 : 0.34;
    else ems += isHan && '“”‘’'.includes(character) ? 1 : shareOf(character);
  }
  return ems * size;
}
