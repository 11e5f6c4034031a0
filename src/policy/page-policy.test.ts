import { describe, expect, it } from 'vitest';
import { hashOf } from './hash.ts';
import { inlineParts } from './inline-parts.ts';
import { settlePolicy, withoutPolicy } from './page-policy.ts';
import { singleFilePolicy } from './single-file.ts';

const code = 'document.title="lamp"';
const css = 'b{color:red}';
/** As Astro writes it: at the end of the head, with hashes of what the page does not have. */
const policy = (...hashes: string[]) =>
  `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self' 'sha256-of-another-file' ${hashes.join(' ')}; style-src 'self' '${hashOf(css)}'; style-src-attr 'unsafe-inline';">`;
const page = (head: string, body = '') => `<html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const contentOf = (html: string) => /content="([^"]*)"/.exec(html)![1];

describe('the policy of a page', () => {
  it('stands before everything that it is about, once, and permits what the page has and nothing else', () => {
    const html = page(`<style>${css}</style>${policy(`'${hashOf(code)}'`)}`, `<script>${code}</script>`);
    expect(settlePolicy(html)).toBe(
      page(
        `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src '${hashOf(code)}'; style-src '${hashOf(css)}'; style-src-attr 'unsafe-inline'"><style>${css}</style>`,
        `<script>${code}</script>`,
      ),
    );
  });

  it('permits files of the site where the page takes some', () => {
    const html = page(`<link rel="stylesheet" href="/a.css">${policy()}<script type="module" src="/a.js"></script>`);
    expect(contentOf(settlePolicy(html))).toContain(`script-src 'self'; style-src 'self'; style-src-attr`);
  });

  it('permits no script on a page that holds data alone', () => {
    const html = page(policy(), '<script type="application/json">{"a":"</b>"}</script><script type="text/plain">x</script>');
    expect(contentOf(settlePolicy(html))).toContain(`script-src 'none'; style-src 'none';`);
  });

  it('is the document’s own where it has one', () => {
    const own = singleFilePolicy({ scripts: [hashOf(code)], styles: [] });
    const html = page(`<meta http-equiv="Content-Security-Policy" content="${own}"><script>${code}</script>${policy()}`);
    expect(settlePolicy(html)).toBe(page(`<meta http-equiv="Content-Security-Policy" content="${own}"><script>${code}</script>`));
  });

  it.each([
    ['a script', page(policy(), `<script>${code}</script>`), hashOf(code)],
    ['a module', page(policy(), `<script type="module">${code}</script>`), hashOf(code)],
    ['a style sheet', page(policy(), '<style>i{}</style>'), hashOf('i{}')],
  ])('is refused where %s stands in the page that it does not know', (_, html, hash) =>
    expect(() => settlePolicy(html)).toThrow(`the page did not insert its hash, ${hash}.`),
  );

  it.each([page(''), `<html><head>${policy()}</head></html>`])('is asked for', (html) =>
    expect(() => settlePolicy(html)).toThrow('no policy'),
  );

  it('is taken out of a page that becomes part of another', () => expect(withoutPolicy(page(policy()))).toBe(page('')));
});

describe('parts of a page', () => {
  it('are told from their names in scripts, and counted once', () => {
    const html = `<script>${code}</script><script>"<style>a{}</style>"</script><script>${code}</script>`;
    expect(inlineParts(html)).toEqual({
      scripts: [hashOf(code), hashOf('"<style>a{}</style>"')],
      styles: [],
      fetches: { scripts: false, styles: false },
    });
  });

  it('hash as browsers hash them', () => expect(hashOf('')).toBe('sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='));
});
