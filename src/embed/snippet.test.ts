import { expect, it } from 'vitest';
import { type Framing, oembedHtml, snippet } from './snippet.ts';

const framing: Framing = {
  src: 'https://ledger.example/embed/en/m/great-fog/?theme=dark&layout=auto',
  page: 'https://ledger.example/en/m/great-fog/',
  title: 'Fog & "stores" <1>',
  credit: 'The Lamp Book, 1912',
  lang: 'en',
  heights: [
    [320, 980],
    [480, 860],
    [960, 640],
  ],
};
const loader = { src: 'https://ledger.example/embed/v1.abc.js', integrity: 'sha384-abc' };

it('is a figure with the heights, a frame, a caption that leads to the page, and the script', () => {
  expect(snippet(framing, loader)).toBe(
    [
      '<figure data-ledger-embed data-h="320:980,480:860,960:640" lang="en" style="margin:1.5em 0">',
      '<iframe src="https://ledger.example/embed/en/m/great-fog/?theme=dark&amp;layout=auto" title="Fog &amp; &quot;stores&quot; &lt;1&gt;" width="100%" height="805" style="width:100%;min-height:640px;border:0" loading="lazy" referrerpolicy="no-referrer" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" allow="fullscreen; clipboard-write"></iframe>',
      '<figcaption><a href="https://ledger.example/en/m/great-fog/">Fog &amp; &quot;stores&quot; &lt;1&gt;</a> The Lamp Book, 1912</figcaption>',
      '</figure>',
      '<script async src="https://ledger.example/embed/v1.abc.js" integrity="sha384-abc" crossorigin="anonymous"></script>',
    ].join('\n'),
  );
});

it('goes without a script where the editor wants none', () => {
  expect(snippet(framing)).not.toContain('<script');
});

it('is a quotation and then one frame for hosts that take it by oEmbed, all in small letters and short', () => {
  const html = oembedHtml(framing);
  expect(html).toBe(
    '<blockquote><a href="https://ledger.example/en/m/great-fog/">Fog &amp; &quot;stores&quot; &lt;1&gt;</a> The Lamp Book, 1912</blockquote><iframe src="https://ledger.example/embed/en/m/great-fog/?theme=dark&amp;layout=auto" title="Fog &amp; &quot;stores&quot; &lt;1&gt;" width="100%" height="805" frameborder="0"></iframe>',
  );
  expect(html.length).toBeLessThan(1500);
  expect(html).not.toMatch(/<script|#|<[A-Z]/);
});

it.each(['javascript:alert(1)', 'data:text/html,x', '//ledger.example/', 'https:// ', ''])('refuses to lead to "%s"', (url) => {
  expect(() => snippet({ ...framing, src: url })).toThrow(`"${url}" is no address`);
  expect(() => oembedHtml({ ...framing, page: url })).toThrow(`"${url}" is no address`);
});

it('refuses a frame of unknown height', () => {
  expect(() => snippet({ ...framing, heights: [] })).toThrow('A snippet needs the heights of its frame.');
});
