import decodeQR from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { qrPath } from './qr-path.ts';

/** The path as a picture, some pixels a module. */
function pictureOf({ size, path }: ReturnType<typeof qrPath>, scale = 4) {
  const data = new Uint8Array((size * scale) ** 2 * 4).fill(255);
  for (const [, ...box] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    const [x, y, width] = box.map(Number) as [number, number, number];
    for (let row = 0; row < scale; row++)
      for (let column = 0; column < width * scale; column++) {
        const pixel = ((y * scale + row) * size * scale + x * scale + column) * 4;
        data.fill(0, pixel, pixel + 3);
      }
  }
  return { width: size * scale, height: size * scale, data };
}

describe('the QR code of an address', () => {
  it.each([
    'https://example.org/zh/#first-light',
    'https://example.org/ledger/en/#resident-and-temporary-permits-1984:2',
    'http://localhost/en/#平安',
  ])('is read as %s', (address) => expect(decodeQR(pictureOf(qrPath(address)))).toBe(address));

  it('has a quiet border of four modules', () => {
    const { size, path } = qrPath('https://example.org/');
    const places = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].flatMap(([, x, y, width]) => [
      Number(x),
      Number(x) + Number(width) - 1,
      Number(y),
    ]);
    expect([Math.min(...places), Math.max(...places)]).toEqual([4, size - 5]);
  });
});
