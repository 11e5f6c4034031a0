import { expect, it } from 'vitest';
import { paragraphRuns, plainText, unescaped } from './runs.ts';

it('numbers of the ledger and stressed words are runs of their own', () => {
  expect(
    paragraphRuns(
      '<p>In all <a class="figure" href="#x"><data value="3"><span class="qualifier">about </span>3</data></a>, and <strong>none</strong>.</p>',
    ),
  ).toEqual([[{ text: 'In all ' }, { text: 'about 3', strong: true }, { text: ', and ' }, { text: 'none', strong: true }, { text: '.' }]]);
});

it('marks of citations are left out, and the word joiner before them', () => {
  expect(plainText('<p>So it is\u2060<a class="citation" href="#s" title="S">†</a>.</p>')).toBe('So it is.');
});

it('paragraphs, items and line breaks are lines, and spaces at their ends are none', () => {
  expect(plainText('<p>One </p>\n<ul>\n<li>two</li>\n<li>three</li>\n</ul><p>four<br>five</p>')).toBe('One\ntwo\nthree\nfour\nfive');
});

it('escapes are read, and an unknown one is an error', () => {
  expect(unescaped('a &#x26; b &lt; &#99; &quot;')).toBe('a & b < c "');
  expect(() => unescaped('&copy;')).toThrow('"&copy;" is no escape');
});
