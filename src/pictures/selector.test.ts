import { describe, expect, it } from 'vitest';
import { selectorOf, selects } from './selector.ts';

const path = (...elements: string[]) =>
  elements.map((text) => {
    const [tag, ...classes] = text.split('.') as [string, ...string[]];
    return { tag, classes: new Set(classes) };
  });
const finds = (selector: string, ...elements: string[]) => selects(selectorOf(selector)!, path(...elements));

describe('a selector of a style sheet', () => {
  it('selects by tag and classes, and through any number of elements between', () => {
    expect(finds('.chart.bars .bar', 'g.chart.bars', 'g', 'path.bar.told')).toBe(true);
    expect(finds('.chart.bars .bar', 'g.chart.line', 'g', 'path.bar')).toBe(false);
    expect(finds('path.bar', 'text.bar')).toBe(false);
  });

  it('knows one of several, and none of others', () => {
    expect(finds('.told :is(.number, .unit)', 'g.told', 'tspan.unit')).toBe(true);
    expect(finds('path.soft:not(.bar)', 'path.soft.bar')).toBe(false);
    expect(finds('path:is(.span, .open-above):not(.bar)', 'path.span')).toBe(true);
  });

  it('weighs as a browser weighs it: what is in brackets by its strongest', () => {
    expect(selectorOf('.a :is(.b, text)')!.specificity).toEqual([2, 0]);
    expect(selectorOf('path.a:not(.b.c)')!.specificity).toEqual([3, 1]);
  });

  it('is left out where it speaks of pages, and refused where it cannot be read', () => {
    expect(selectorOf('.target:hover')).toBeUndefined();
    expect(() => selectorOf('.a:has(.b)')).toThrow('cannot read the selector ".a:has(.b)"');
  });
});
