import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hashOf } from './hash.ts';

const css = 'b{color:red}@font-face{src:url(data:font/woff2;base64,AA)}';

/** The module as a build has it: what it holds is made anew. */
async function inBuild() {
  vi.resetModules();
  return {
    texts: await import('./repeated-text.ts'),
    parts: await import('./inline-parts.ts'),
    policy: await import('./page-policy.ts'),
  };
}

describe('a text that many pages hold', () => {
  beforeEach(() => vi.stubGlobal('isBuiltPage', true));
  afterEach(() => vi.unstubAllGlobals());

  it('stands in a page of a build as a mark until its end, with the hash of the text', async () => {
    const { texts, parts } = await inBuild();
    const { placed, hash } = texts.repeated(css);
    expect(placed).not.toContain('color');
    expect(hash).toBe(hashOf(css));
    const page = `<style>${placed}</style>灯<style>${placed}</style>`;
    expect(parts.inlineParts(page).styles).toEqual([hashOf(css)]);
    expect(Buffer.concat(texts.withTexts(page)).toString()).toBe(`<style>${css}</style>灯<style>${css}</style>`);
  });

  it('has the same place, hash and policy in a page that is held by its bytes', async () => {
    const { texts, policy } = await inBuild();
    const code = 'document.title="灯"';
    const page = (style: string) =>
      `<meta charset="utf-8"><style>${style}</style><meta http-equiv="content-security-policy" content="script-src '${hashOf(code)}'; style-src '${hashOf(css)}'"><script>${code}</script>灯`;
    const { placed } = texts.repeated(css);
    const bytes = texts.withTexts(policy.settlePolicy(Buffer.from(page(placed)).toString('latin1'), 'latin1'), 'latin1');
    expect(Buffer.concat(bytes).toString()).toBe(policy.settlePolicy(page(css)));
  });

  it('is known for the faces that stand in it', async () => {
    const { texts, policy } = await inBuild();
    const page = (style: string) =>
      `<meta charset="utf-8"><style>${style}</style><meta http-equiv="content-security-policy" content="font-src 'self' data:; style-src '${hashOf(css)}'">`;
    const settled = policy.settlePolicy(page(texts.repeated(css).placed));
    expect(Buffer.concat(texts.withTexts(settled)).toString()).toBe(policy.settlePolicy(page(css)));
  });

  it('leaves what only looks like a mark', async () => {
    const { texts } = await inBuild();
    const page = `<p>%text-${'a'.repeat(43)}% 100 %</p>`;
    expect(Buffer.concat(texts.withTexts(page)).toString()).toBe(page);
  });
});

it('stands in a page that is served as it is', async () => {
  const { texts } = await inBuild();
  expect(texts.repeated(css).placed).toBe(css);
});
