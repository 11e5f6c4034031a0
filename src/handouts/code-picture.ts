import { qrModules } from '../classroom/qr-path.ts';
import { palettePng } from '../pictures/png.ts';

/** Pixels of a module on each side. */
const sharpness = 6;

/** Opaque black and white: the highest byte of a pixel is its opacity. */
const [dark, light] = [0xff << 24, ~0];
const codes = new Map<string, Uint8Array>();

/** A code that leads to an address, as a PNG file. Decks share most of them. */
export function codePicture(address: string): Uint8Array {
  const known = codes.get(address);
  if (known) return known;
  const modules = qrModules(address);
  const width = modules.length * sharpness;
  const pixels = new Uint32Array(width * width);
  modules.forEach((row, y) => {
    const top = y * sharpness * width;
    row.forEach((isDark, x) => pixels.fill(isDark ? dark : light, top + x * sharpness, top + (x + 1) * sharpness));
    for (let copy = 1; copy < sharpness; copy += 1) pixels.copyWithin(top + copy * width, top, top + width);
  });
  const made = palettePng(new Uint8Array(pixels.buffer), width)!;
  codes.set(address, made);
  return made;
}
