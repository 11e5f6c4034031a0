/** Shares of an em that characters take at most, in the bold of the faces of the story. */
const shares: [RegExp, number][] = [
  [/[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\u3000-\u303F]/, 1],
  [/[\s.,:;’'|·ijlft]/, 0.34],
  [/[mwMW%—]/, 0.93],
  [/[A-Z]/, 0.72],
  [/\d/, 0.57],
];

/** Shares by UTF-16 code unit, 0 where none was asked for yet: a picture asks for the same ones at every frame. */
const known = new Float64Array(1 << 16);

/** Share of an em of a code unit; the second half of a pair has none. */
function shareOf(code: number): number {
  const found = known[code]!;
  if (found !== 0) return found;
  const character = String.fromCharCode(code);
  const share = shares.find(([pattern]) => pattern.test(character))?.[1] ?? 0.57;
  known[code] = share;
  return share;
}

const isLow = (code: number) => code >= 0xdc00 && code <= 0xdfff;
const han = /[\u2E80-\u9FFF]/;
const wideInHan = new Set([...'·“”‘’'].map((character) => character.charCodeAt(0)));
/** The code units of `wideInHan` lie between these. */
const [firstWide, lastWide] = [Math.min(...wideInHan), Math.max(...wideInHan)];
const isWide = (code: number) => code >= firstWide && code <= lastWide && wideInHan.has(code);

/** Whether a text has Han characters, in whose faces the dot between words, and curly quotes, take a whole em. */
export const hasHan = (text: string): boolean => han.test(text);

/** Width of a text in ems, among Han characters or not. */
export function emsOf(text: string, amongHan: boolean): number {
  let ems = 0;
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    if (isLow(code)) continue;
    ems += amongHan && isWide(code) ? 1 : shareOf(code);
  }
  return ems;
}

/** Width of a text in pixels, estimated generously from the shares of an em that its characters take. Needs no browser. */
export const textWidth = (text: string, size: number): number => emsOf(text, hasHan(text)) * size;
