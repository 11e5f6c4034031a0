import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { plainScales } from './plain-scales.ts';

it("d3's scales are bundled without their English ticks, and otherwise as they are", () => {
  const file = createRequire(import.meta.url).resolve('d3-scale');
  const code = readFileSync(file, 'utf8');
  expect(code).toMatch(/scale\.tickFormat = /);
  const plain = plainScales.transform(code, file)!.code;
  expect(plain).not.toMatch(/scale\.tickFormat = /);
  expect(plain.match(/scale\.\w+ = /g)!.length).toBe(code.match(/scale\.(?!tickFormat)\w+ = /g)!.length);
  expect(plainScales.transform(code, '/site/src/charts/scales.ts')).toBeUndefined();
});
