import { createHash } from 'node:crypto';
import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { release } from './release.ts';

it('names a script by what is in it, so that its file never changes', async () => {
  const { text, file, integrity } = await release('embed/loader.ts', 'v1');
  expect(file).toMatch(/^v1\.[0-9a-f]{12}\.js$/);
  expect(integrity).toBe(`sha384-${createHash('sha384').update(text).digest('base64')}`);
  expect(await release('embed/loader.ts', 'v1')).toEqual({ text, file, integrity });
});

it('keeps the loader within 2.2 KB and without modules, storage or requests', async () => {
  const { text } = await release('embed/loader.ts', 'v1');
  expect(brotliCompressSync(text).length).toBeLessThan(2.2 * 1024);
  expect(text).not.toMatch(/\b(import|export|fetch|localStorage|sessionStorage|innerHTML|eval|cookie)\b/);
});
