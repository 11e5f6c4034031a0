import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { rolldown } from 'rolldown';
import { describe, expect, it } from 'vitest';
import { pureCalls } from './pure-calls.ts';
import { manualPureFunctions } from './settings.ts';

const main = createRequire(import.meta.url).resolve('d3-shape');

/** The bundle of a module that uses these functions of d3-shape. */
async function bundle(code: string, plugins = [pureCalls]): Promise<string> {
  const entry = {
    name: 'entry',
    resolveId: (id: string) => (id === 'entry' ? id : undefined),
    load: (id: string) => (id === 'entry' ? code : undefined),
  };
  const build = await rolldown({ input: 'entry', plugins: [entry, ...plugins], treeshake: { manualPureFunctions } });
  const { output } = await build.generate({ format: 'esm' });
  await build.close();
  return output[0].code;
}

describe('a bundle', () => {
  it('leaves out curves of d3-shape that nothing uses', async () => {
    const code = await bundle(`import { line } from '${main}'; globalThis.made = line;`);
    expect(code).not.toMatch(/CatmullRom|Cardinal|Basis|Natural|Monotone|Reflect/);
    expect(code.length).toBeLessThan((await bundle(`import { line } from '${main}'; globalThis.made = line;`, [])).length * 0.6);
  });

  it('keeps those that are used, as they are', async () => {
    const code = await bundle(
      `import { curveCatmullRom, curveBasis, curveMonotoneY, line } from '${main}'; globalThis.drawn = [curveCatmullRom.alpha(0.7), curveBasis, curveMonotoneY].map((curve) => line().curve(curve)([[0, 0], [5, 9], [9, 1], [12, 4]]));`,
    );
    const run = new Function(`const globalThis = {}; ${code}; return globalThis.drawn;`) as () => string[];
    const { curveBasis, curveCatmullRom, curveMonotoneY, line } = await import('d3-shape');
    const points: [number, number][] = [
      [0, 0],
      [5, 9],
      [9, 1],
      [12, 4],
    ];
    expect(run()).toEqual([curveCatmullRom.alpha(0.7), curveBasis, curveMonotoneY].map((curve) => line().curve(curve)(points)));
  });

  it('changes no other package', () => {
    expect(pureCalls.transform(readFileSync(main, 'utf8'), '/node_modules/other/index.js')).toBeUndefined();
  });
});
