import { describe, expect, it } from 'vitest';
import { listedPage } from './listed-page.ts';

const url = 'https://example.org/en/m/fog/';
const page = (links: string) =>
  `<!doctype html><html><head><title>Fog</title>${links}</head><body><link rel="canonical" href="x"></body></html>`;
const canonical = `<link rel="canonical" href="${url}">`;

describe('a page in the list for search engines', () => {
  it('stands there with its other languages', () => {
    const languages =
      '<link rel="alternate" hreflang="en" href="https://example.org/en/m/fog/"><link rel="alternate" hreflang="x-default" href="https://example.org/?a=b&amp;c">';
    expect(listedPage(page(canonical + languages), url)).toEqual({
      url,
      links: [
        { lang: 'en', url },
        { lang: 'x-default', url: 'https://example.org/?a=b&c' },
      ],
    });
  });

  it('is left out where it asks for that', () => {
    expect(listedPage(page(`${canonical}<meta name="robots" content="noindex">`), url)).toBeUndefined();
  });

  it('is left out where another page is named in its place, or none', () => {
    expect(listedPage(page('<link rel="canonical" href="https://example.org/en/">'), url)).toBeUndefined();
    expect(listedPage(page(''), url)).toBeUndefined();
  });
});
