/** A colour as every viewer of SVG reads it: six digits, and how much of it is seen (0–1) apart. */
export interface Colour {
  hex: string;
  alpha: number;
}

const two = (value: number) => Math.round(value).toString(16).padStart(2, '0');
const fine = (value: number) => Math.round(value * 1000) / 1000;

/** Red, green and blue from 0 to 255, and alpha from 0 to 1. */
function channels(text: string): [number, number, number, number] {
  if (text === 'transparent') return [0, 0, 0, 0];
  const [, digits] = /^#([\da-f]{3,8})$/i.exec(text) ?? [];
  if (digits === undefined || digits.length === 5 || digits.length === 7)
    throw new Error(`Pictures cannot read the colour "${text}". Write it as # and digits, as a token, or as a mix of two.`);
  const wide = digits.length < 6 ? [...digits].map((digit) => digit + digit).join('') : digits;
  const [red, green, blue, alpha = 255] = wide.match(/../g)!.map((pair) => parseInt(pair, 16)) as [number, number, number, number?];
  return [red, green, blue, alpha / 255];
}

const mixed = /^color-mix\(in srgb, *([^,]+?) +([\d.]+)%, *([^,]+?)\)$/;

/**
 * Reads a colour: hexadecimal of any length, `transparent`, or `color-mix(in srgb, A 20%, B)` of two of them. Throws if it is another.
 * A mix with `transparent` is the first colour, seen in part.
 */
export function colourOf(text: string): Colour {
  const [, first, share, second] = mixed.exec(text.trim()) ?? [];
  const [a, part] = [channels(first ?? text.trim()), first === undefined ? 1 : Number(share) / 100];
  const b = second === undefined ? a : channels(second);
  const alpha = a[3] * part + b[3] * (1 - part);
  // Colours are mixed as far as they are seen.
  const mix = (index: 0 | 1 | 2) => (alpha === 0 ? 0 : (a[index] * a[3] * part + b[index] * b[3] * (1 - part)) / alpha);
  return { hex: `#${two(mix(0))}${two(mix(1))}${two(mix(2))}`, alpha: fine(alpha) };
}
