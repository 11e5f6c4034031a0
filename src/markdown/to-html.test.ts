import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { outline } from './outline.ts';
import { toHtml, type ProseWords } from './to-html.ts';

const fixtures = join(import.meta.dirname, 'fixtures');
const words: ProseWords = {
  figure: (address, form = 'whole') => `<a class="figure">${form} ${address}</a>`,
  citation: (id) => `<a class="citation">${id}</a>`,
  unbroken: /\d{4}年(?:\d{1,2}月)?/g,
};
const html = (content: Root) => toHtml(content, words);
const first = (markdown: string) => html(outline(markdown).steps[0]!.content);

/** Every part of a text under a line that names it; the first step under none. */
function printed(markdown: string): string {
  const { steps, notes, questions } = outline(markdown);
  return [
    ...steps.flatMap(({ cue, content }) => [...(cue ? [`step ${cue}`] : []), html(content)]),
    ...(html(notes) ? ['notes', html(notes)] : []),
    ...questions.flatMap(({ name, question, answer }) => [`question ${name}`, html(question), 'answer', html(answer)]),
  ].join('\n');
}

describe('the Markdown of an entry', () => {
  it.each(readdirSync(fixtures))('becomes the HTML of the case %s', (name) => {
    const read = (file: string) => readFileSync(join(fixtures, name, file), 'utf8').trimEnd();
    expect(printed(read('input.md'))).toBe(read('output.html'));
  });

  it('keeps a mark that closes with the link before it', () => {
    expect(first(':fig{#lens}, [log](/a); *b*, :src{#log}。')).toBe(
      '<p><a class="figure">whole lens</a>\u2060, <a class="outward" href="/a" rel="external noopener noreferrer">log</a>\u2060; <em>b</em>, <a class="citation">log</a>。</p>',
    );
  });

  it('keeps a date on one line, in other languages and in marks too, and next to a word with a colon', () => {
    expect(first('到1904年12月,*1905年*,住址:1906年,:en[1907年]')).toBe(
      '<p>到<span class="run">1904年12月</span>,<em><span class="run">1905年</span></em>,' +
        '住址:<span class="run">1906年</span>,<span lang="en"><span class="run">1907年</span></span></p>',
    );
  });

  it('says nothing of what an author left in a comment', () => {
    expect(first('a\n\n<!-- to do -->\n\nb <!-- c -->')).toBe('<p>a</p>\n<p>b </p>');
  });

  it.each(['a\n\n::chart', 'a :note[b]', 'a :fig{address=b}', ':::step{cue=b}\n::::notes\nb\n::::\n:::'])(
    'refuses %j, which the checker has refused before',
    (markdown) => {
      expect(() => outline(markdown).steps.map(({ content }) => html(content))).toThrow('Run the checker');
    },
  );
});
