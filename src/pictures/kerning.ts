/** Pairs of glyphs that stand nearer to each other or farther apart than their widths say: by how much, in units of the font. */
export type Kerning = (left: number, right: number) => number;

const none: Kerning = () => 0;

/** Four letters that name a table or a feature. */
const tagAt = (font: DataView, at: number): string => String.fromCharCode(...[0, 1, 2, 3].map((index) => font.getUint8(at + index)));

/** Index of a glyph in a coverage table; −1 where it is not in it. @see https://learn.microsoft.com/en-us/typography/opentype/spec/chapter2 */
function covered(font: DataView, at: number, glyph: number): number {
  const count = font.getUint16(at + 2);
  if (font.getUint16(at) === 1) {
    for (let index = 0; index < count; index += 1) if (font.getUint16(at + 4 + index * 2) === glyph) return index;
    return -1;
  }
  for (let index = 0; index < count; index += 1) {
    const range = at + 4 + index * 6;
    const first = font.getUint16(range);
    if (glyph >= first && glyph <= font.getUint16(range + 2)) return font.getUint16(range + 4) + glyph - first;
  }
  return -1;
}

/** Class of a glyph in a table of classes; 0 where it has none. */
function classOf(font: DataView, at: number, glyph: number): number {
  if (font.getUint16(at) === 1) {
    const index = glyph - font.getUint16(at + 2);
    return index >= 0 && index < font.getUint16(at + 4) ? font.getUint16(at + 6 + index * 2) : 0;
  }
  for (let index = 0; index < font.getUint16(at + 2); index += 1) {
    const range = at + 4 + index * 6;
    if (glyph >= font.getUint16(range) && glyph <= font.getUint16(range + 2)) return font.getUint16(range + 4);
  }
  return 0;
}

/** Bytes of a value record, and where in it the advance stands; −1 where it has none. */
function recordOf(format: number): { size: number; advance: number } {
  const bits = (mask: number) => [...(format & mask).toString(2)].filter((bit) => bit === '1').length;
  return { size: bits(0xffff) * 2, advance: format & 4 ? bits(3) * 2 : -1 };
}

/** What a table of pairs says of two glyphs; `undefined` where it does not speak of the first. */
function pairIn(font: DataView, at: number, left: number, right: number): number | undefined {
  const index = covered(font, at + font.getUint16(at + 2), left);
  if (index < 0) return undefined;
  const [first, second] = [recordOf(font.getUint16(at + 4)), recordOf(font.getUint16(at + 6))];
  const read = (record: number) => (first.advance < 0 ? 0 : font.getInt16(record + first.advance));
  if (font.getUint16(at) === 1) {
    const set = at + font.getUint16(at + 10 + index * 2);
    const size = 2 + first.size + second.size;
    for (let pair = 0; pair < font.getUint16(set); pair += 1)
      if (font.getUint16(set + 2 + pair * size) === right) return read(set + 4 + pair * size);
    return undefined;
  }
  const leftClass = classOf(font, at + font.getUint16(at + 8), left);
  const rightClass = classOf(font, at + font.getUint16(at + 10), right);
  return read(at + 16 + (leftClass * font.getUint16(at + 14) + rightClass) * (first.size + second.size));
}

/** Tables of pairs of the feature `kern` of a GPOS table, by lookup. */
function pairTables(font: DataView, gpos: number): number[][] {
  const [features, lookups] = [gpos + font.getUint16(gpos + 6), gpos + font.getUint16(gpos + 8)];
  const named = Array.from({ length: font.getUint16(features) }, (_, index) => features + 2 + index * 6).filter(
    (record) => tagAt(font, record) === 'kern',
  );
  const used = new Set(
    named.flatMap((record) => {
      const feature = features + font.getUint16(record + 4);
      return Array.from({ length: font.getUint16(feature + 2) }, (_, index) => font.getUint16(feature + 4 + index * 2));
    }),
  );
  return [...used].map((index) => {
    const lookup = lookups + font.getUint16(lookups + 2 + index * 2);
    const type = font.getUint16(lookup);
    return Array.from({ length: font.getUint16(lookup + 4) }, (_, sub) => lookup + font.getUint16(lookup + 6 + sub * 2)).flatMap(
      (table) => {
        if (type === 2) return [table];
        return type === 9 && font.getUint16(table + 2) === 2 ? [table + font.getUint32(table + 4)] : [];
      },
    );
  });
}

/** The kerning of a TrueType file; none where it has no table for it. */
export function kerningOf(bytes: Buffer): Kerning {
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = Array.from({ length: font.getUint16(4) }, (_, index) => 12 + index * 16);
  const record = tables.find((at) => tagAt(font, at) === 'GPOS');
  if (record === undefined) return none;
  const lookups = pairTables(font, font.getUint32(record + 8));
  return (left, right) =>
    lookups.reduce((sum, subtables) => {
      for (const table of subtables) {
        const value = pairIn(font, table, left, right);
        if (value !== undefined) return sum + value;
      }
      return sum;
    }, 0);
}
