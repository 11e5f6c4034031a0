import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { imageSize, readsAs } from './image-size.ts';

const plain = sharp({ create: { width: 60, height: 40, channels: 3, background: '#246' } });

describe('the size of a picture', () => {
  it.each([
    ['jpg', () => plain.clone().jpeg().toBuffer(), { width: 60, height: 40 }],
    ['png', () => plain.clone().png().toBuffer(), { width: 60, height: 40 }],
    ['webp', () => plain.clone().webp().toBuffer(), { width: 60, height: 40 }],
    ['webp', () => plain.clone().webp({ lossless: true }).toBuffer(), { width: 60, height: 40 }],
    ['webp', () => plain.clone().ensureAlpha(0.5).webp().toBuffer(), { width: 60, height: 40 }],
    // A camera that lay on its side: the picture is seen upright.
    ['jpg', () => plain.clone().withMetadata({ orientation: 6 }).jpeg().toBuffer(), { width: 40, height: 60 }],
    [
      'svg',
      () => Promise.resolve(Buffer.from('<?xml version="1.0"?>\n<!-- a --><svg xmlns="x" viewBox="0 0 60 40"/>')),
      { width: 60, height: 40 },
    ],
    ['svg', () => Promise.resolve(Buffer.from('<svg width="60" height="40px"/>')), { width: 60, height: 40 }],
  ])('is read from a %s (%#)', async (kind, made, size) => {
    const bytes = await made();
    expect(readsAs(bytes)).toBe(kind);
    expect(imageSize(bytes)).toEqual(size);
  });

  it('is unknown of a file that ends early, and of what is no picture', async () => {
    const bytes = await plain.clone().png().toBuffer();
    expect(imageSize(bytes.subarray(0, 18))).toBeUndefined();
    expect(readsAs(Buffer.from('GIF89a'))).toBeUndefined();
    expect(imageSize(Buffer.from('<p>'))).toBeUndefined();
    expect(imageSize(Buffer.from('<svg>'))).toBeUndefined();
  });
});
