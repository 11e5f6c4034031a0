import { describe, expect, it } from 'vitest';
import { plainImports } from './plain-imports.ts';

const rendered = (code: string) => plainImports.renderChunk(code)?.code;

describe('a module that is imported late', () => {
  it('is imported without the function that fetches its sheets and chunks', () => {
    expect(rendered('const way = __vitePreload(() => import("./way.js").then((n) => n.t), __VITE_PRELOAD__);')).toBe(
      'const way = import("./way.js").then((n) => n.t);',
    );
    expect(
      rendered(`__vitePreload(async () => {
		const { openGuess } = await import("./guess.js");
		return { openGuess };
	}, __VITE_PRELOAD__).then(({ openGuess }) => openGuess);`),
    ).toBe('import("./guess.js").then(({ openGuess }) => openGuess);');
  });

  it('is loaded as it is written where that is in another way', () => {
    const code = '__vitePreload(function () { return import("./way.js"); }, __VITE_PRELOAD__);';
    expect(rendered(code)).toBe(code);
    expect(rendered('const plain = import("./way.js");')).toBeUndefined();
  });
});
