import { qualifierWords } from '../locales/qualifier-words.ts';
import type { Mark } from './mark.ts';

/** Runs of a number's text: its digits, and the words of its qualifier. */
function runs(text: string, size: number): Mark[] {
  const found = qualifierWords.exec(text);
  if (!found) return text ? [{ key: 'd0', tag: 'tspan', attrs: {}, text }] : [];
  const [word] = found;
  const after = text.slice(found.index + word.length);
  return [
    ...(found.index > 0 ? [{ key: 'd0', tag: 'tspan' as const, attrs: {}, text: text.slice(0, found.index) }] : []),
    {
      key: 'q',
      tag: 'tspan',
      attrs: { class: 'qualifier', 'font-size': Math.round(Math.min(size, Math.max(12, size * 0.6))) },
      text: word,
    },
    ...(after ? [{ key: 'd1', tag: 'tspan' as const, attrs: {}, text: after }] : []),
  ];
}

/**
 * Marks with the qualifier of every number set apart from its digits: smaller but never too small to read, and in its own mark, wherever a kind of chart draws it.
 * @param around size of the text that the marks stand in, in pixels
 */
export function qualify(marks: Mark[], around = 16): Mark[] {
  return marks.map((mark): Mark => {
    const size = Number(mark.attrs['font-size'] ?? around);
    if (mark.children) return { ...mark, children: qualify(mark.children, size) };
    if (mark.key !== 'digits' || mark.text === undefined || !qualifierWords.test(mark.text)) return mark;
    const { text, ...rest } = mark;
    return { ...rest, children: runs(text, size) };
  });
}
