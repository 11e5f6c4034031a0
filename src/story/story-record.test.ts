import { expect, it } from 'vitest';
import { plainText } from './story-record.ts';

it('takes prose for its words: tags and citation marks go, numbers and paragraphs stay', () => {
  const html =
    '<p>In 1904 <a class="figure" data-figure="ships" href="#"><data value="900"><span class="qualifier">more than </span>900 ships</data></a> passed &amp; went<a class="citation" href="#x" title="Log, 1926">†</a>.</p>\n<p>So it says.</p>';
  expect(plainText(html)).toBe('In 1904 more than 900 ships passed & went.\nSo it says.');
});

it('leaves no space where a citation mark was set behind one', () => {
  expect(plainText('<p>They came ashore \u2060<a class="citation" href="#x">†</a>\u2060. All of them.</p>')).toBe(
    'They came ashore. All of them.',
  );
});

it('gives each item of a list and each paragraph of a quotation a line of its own', () => {
  expect(plainText('<p>a</p>\n<ul>\n<li>b</li>\n<li>c</li>\n</ul>\n<blockquote>\n<p>d</p>\n</blockquote>')).toBe('a\nb\nc\nd');
});
