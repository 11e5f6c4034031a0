import decodeQR from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { qrPath } from './qr-path.ts';

/** The path as a picture, some pixels a module. */
function pictureOf({ size, path }: ReturnType<typeof qrPath>, scale = 4) {
  const data = new Uint8Array((size * scale) ** 2 * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1/g))
    for (let row = 0; row < scale; row++)
      for (let column = 0; column < scale; column++)
        data.fill(
          0,
          ((Number(y) * scale + row) * size * scale + Number(x) * scale + column) * 4,
          ((Number(y) * scale + row) * size * scale + Number(x) * scale + column) * 4 + 3,
        );
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
    const places = [...path.matchAll(/M(\d+) (\d+)/g)].flatMap(([, x, y]) => [Number(x), Number(y)]);
    expect([Math.min(...places), Math.max(...places)]).toEqual([4, size - 5]);
  });
});
