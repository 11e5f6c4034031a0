import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outline } from './outline.ts';
import { toHtml, type ProseWords } from './to-html.ts';

const words: ProseWords = { figure: (address) => `<a>${address}</a>`, citation: (id) => `<a>${id}</a>` };

/** Everything of a text that is printed anywhere, as one text without tags. */
function printed(markdown: string): string {
  const { steps, notes, questions } = outline(markdown);
  const parts = [...steps.map(({ content }) => content), notes, ...questions.flatMap(({ question, answer }) => [question, answer])];
  return parts
    .map((part) => toHtml(part, words))
    .join('\n')
    .replace(/<[^>]+>/g, '');
}

const tokens = ['lamp', 'wick', 'oil', '灯还亮着', '油', '《灯簿》'];
const marks = [
  '**',
  '*',
  '__',
  '_',
  '~~',
  '`',
  '|',
  '\\',
  '&amp;',
  '#',
  '##',
  '>',
  '>>',
  '- ',
  '1. ',
  '31. ',
  '+ ',
  '---',
  '===',
  '    ',
  '\t',
  '　',
  '[',
  ']',
  '(',
  ')',
  '](',
  '][',
  '[^1]',
  '![',
  '<',
  '>',
  '<b>',
  '</b>',
  'https://a.example/b',
  '<https://a.example/b>',
  '"',
  '“',
  '）',
  ':',
  '::',
  ':::',
  '：：：',
  ':::step{cue=a}',
  ':::notes',
  '::: notes',
  ':::question{#q}',
  ':fig{#lens}',
  ':fig',
  ':src{#log}',
  ':src{log}',
  ':en[',
  ':name[9',
  ':zh【',
  '{',
  '}',
  '{#a}',
  '{#a form=bare}',
  '[label]',
  '\n',
  '\n\n',
  '\n\n',
  ' ',
  ' ',
];

describe('the fence', () => {
  it('lets nothing that an author types vanish: what is not named as a problem is printed', () => {
    const piece = fc.oneof(fc.constantFrom(...tokens), fc.constantFrom(...marks));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const markdown = pieces.join('');
        const { strays, html } = outline(markdown);
        fc.pre(strays.length === 0 && html.length === 0);
        const text = printed(markdown);
        const count = (whole: string, token: string) => whole.split(token).length - 1;
        for (const token of tokens) expect(`${token} ${count(text, token)}`).toBe(`${token} ${count(markdown, token)}`);
      }),
      { seed: 1931, numRuns: 500, maxSkipsPerRun: 200 },
    );
  });

  it('leaves no mark in what is printed', () => {
    const piece = fc.oneof(
      fc.constantFrom(...tokens),
      fc.constantFrom('**', '*', ':::', ':::notes\n', '\n:::\n', '：：', '](', '[a', '~~', '`', ' ', '\n\n'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const markdown = pieces.join('');
        const { strays, html } = outline(markdown);
        fc.pre(strays.length === 0 && html.length === 0);
        expect(printed(markdown)).not.toMatch(/\*|:::|：：|\]\(|~~|`/);
      }),
      { seed: 1931, numRuns: 300, maxSkipsPerRun: 200 },
    );
  });
});
