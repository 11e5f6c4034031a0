import { describe, expect, it } from 'vitest';
import { lengthOf, splitPassage, summary } from './sentences.ts';

describe('a passage', () => {
  it('is split after as many whole sentences as fit', () => {
    expect(splitPassage('<p>One two three. Four five. Six seven eight.</p>', 5)).toEqual({
      head: '<p>One two three. Four five.</p>',
      rest: '<p>Six seven eight.</p>',
    });
  });

  it('keeps its first sentence, however long, and is whole where it fits', () => {
    expect(splitPassage('<p>One two three. Four.</p>', 1).head).toBe('<p>One two three.</p>');
    expect(splitPassage('<p>One. Two.</p>', 9)).toEqual({ head: '<p>One. Two.</p>', rest: '' });
  });

  it('is not split within a number, an abbreviation without a space, or an element', () => {
    const html = '<p>About <a href="#">1.5. million</a> of U.S. dollars<a>†</a>. Then more words follow here.</p>';
    expect(splitPassage(html, 8).head).toContain('<a href="#">1.5. million</a> of U.S.');
    expect(splitPassage('<p>Said so<a>†</a>. Next one.</p>', 3).head).toBe('<p>Said so<a>†</a>.</p>');
  });

  it('is split between paragraphs, and after Chinese marks without a space', () => {
    expect(splitPassage('<p>One two.</p><p>Three four.</p>', 2)).toEqual({ head: '<p>One two.</p>', rest: '<p>Three four.</p>' });
    expect(splitPassage('<p>县改成市。公安局也改了名。</p>', 3)).toEqual({ head: '<p>县改成市。</p>', rest: '<p>公安局也改了名。</p>' });
  });

  it('counts eighty Han characters as forty-five words, and no markup', () => {
    expect(lengthOf(`<p class="a b c">${'市'.repeat(80)}</p>`)).toBe(45);
    expect(lengthOf(`<p>${'市民，1'.repeat(20)}。</p>`)).toBeCloseTo((81 * 45) / 80);
    expect(lengthOf('<p>The bureau (公安局) answers</p>')).toBeCloseTo(3 + (3 * 45) / 80);
    expect(lengthOf('<p>Nine thousand <b>calls</b> &amp; 1,200 texts</p>')).toBe(5);
  });
});

describe('a summary', () => {
  it('ends at a sentence, and has the first one however long it is', () => {
    const long = `${'Word '.repeat(80)}end.`;
    expect(summary(`One two. Three 1.5 four. ${long}`)).toBe('One two. Three 1.5 four.');
    expect(summary(`${long} More.`)).toBe(long);
    expect(summary('甲乙。丙丁。' + '戊'.repeat(200) + '。')).toBe('甲乙。丙丁。');
    expect(summary('No end')).toBe('No end');
  });

  it('is one line without marks, and without spaces between Han characters', () => {
    expect(summary('甲乙。\n丙丁 *戊己*†，“庚”\n“辛” 2 个。')).toBe('甲乙。丙丁戊己，“庚”“辛” 2 个。');
    expect(summary('One *two*.\nThree\u2060.')).toBe('One two. Three.');
  });
});
