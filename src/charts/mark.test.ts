import { describe, expect, it } from 'vitest';
import { copied, fade, type Mark, markup, round } from './mark.ts';

describe('markup', () => {
  it('writes marks with their keys, attributes and children', () => {
    expect(
      markup([{ key: 'a', tag: 'g', attrs: { class: 'x' }, children: [{ key: 'b', tag: 'text', attrs: { x: 1.5 }, text: 'one' }] }]),
    ).toBe('<g data-k="a" class="x"><text data-k="b" x="1.5">one</text></g>');
  });

  it('lets no text or attribute out of its place', () => {
    expect(markup([{ key: '"', tag: 'text', attrs: { d: '<&' }, text: '<script>' }])).toBe(
      '<text data-k="&quot;" d="&lt;&amp;">&lt;script&gt;</text>',
    );
  });
});

describe('round and fade', () => {
  it('keep one decimal, and opacity only where a mark is not whole', () => {
    expect(round(1.26)).toBe(1.3);
    expect(fade(1)).toEqual({});
    expect(fade(0.123)).toEqual({ opacity: 0.12 });
  });
});

it('names patterns of a copy anew, and where they are used', () => {
  const marks: Mark[] = [
    { key: 'defs', tag: 'defs', attrs: {}, children: [{ key: 'dots', tag: 'pattern', attrs: { id: 'hotline-0', width: 4 } }] },
    { key: 'field', tag: 'rect', attrs: { fill: 'url(#hotline-0)', class: 'dots' } },
  ];
  expect(markup(copied(marks, 'wide'))).toBe(
    markup(marks).replace('id="hotline-0"', 'id="hotline-0-wide"').replace('url(#hotline-0)', 'url(#hotline-0-wide)'),
  );
});
