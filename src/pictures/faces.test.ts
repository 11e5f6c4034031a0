import { describe, expect, it } from 'vitest';
import { pictureFaces } from './faces.ts';
import { outlineOf, textWidthIn } from './outline.ts';

const faces = await pictureFaces();
const roles = ['display', 'text', 'bold'] as const;

describe('a text as outlines', () => {
  it.each([...'‰→≥≤℃①āīéŁΩЖ※€深，'])('has a shape for %s in every role', (character) => {
    for (const role of roles) {
      expect(outlineOf(faces, character, 0, 0, 100, role).length, role).toBeGreaterThan(20);
      expect(textWidthIn(faces, character, 100, role)).toBeGreaterThan(20);
    }
  });

  it('stops the build where no face has a glyph, and names it', () => {
    expect(() => outlineOf(faces, 'a ship 🚢', 0, 0, 100, 'text')).toThrow('No face of pictures has a glyph for "🚢" (U+1F6A2)');
  });

  it('sets spaces, and nothing for joiners', () => {
    expect(outlineOf(faces, ' \u200d', 0, 0, 100, 'text')).toBe('');
    expect(textWidthIn(faces, 'a b', 100, 'text')).toBeGreaterThan(textWidthIn(faces, 'ab', 100, 'text'));
  });

  it('sets pairs of letters nearer where the face does, and digits in columns', () => {
    const width = (text: string) => textWidthIn(faces, text, 1000, 'display');
    expect(width('AV')).toBeLessThan(width('A') + width('V') - 30);
    expect(width('To')).toBeLessThan(width('T') + width('o') - 30);
    expect(width('HH')).toBeCloseTo(2 * width('H'));
    expect(width('深圳')).toBeCloseTo(2000);
  });

  it('stands at its place and is as large as it is set', () => {
    const [, x, y] = /^M(-?[\d.]+)[ ]?(-?[\d.]+)/.exec(outlineOf(faces, 'H', 50, 200, 100, 'text'))!;
    expect(Number(x)).toBeGreaterThan(50);
    expect(Number(x)).toBeLessThan(130);
    expect(Number(y)).toBeGreaterThan(130);
    expect(Number(y)).toBeLessThan(201);
  });
});

it('sets every kind of space as a space', () => {
  for (const space of ['\u00A0', '\u202F', '\u2009', '\u2002'])
    expect(textWidthIn(faces, `1${space}234`, 100, 'text'), space.codePointAt(0)!.toString(16)).toBe(
      textWidthIn(faces, '1 234', 100, 'text'),
    );
});
