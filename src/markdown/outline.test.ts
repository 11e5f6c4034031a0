import { describe, expect, it } from 'vitest';
import { outline } from './outline.ts';

const strays = (markdown: string) => outline(markdown).strays.map(({ why, name, line }) => `${line} ${why} ${name}`);
const html = (markdown: string) => outline(markdown).html.map(({ name }) => name);

const entry = `First :fig{#lens}
and :fig{#ships/1901 form=bare} words :src{#log}.

:::step{cue=later}
Then :fig{#lens}.
:::

:::notes
Only :fig{#oil} for the speaker.
:::

:::question{#why}
Why?

> Because :src{#diary}.
:::
`;

describe('the outline of an entry', () => {
  it('gives each step its cue, its line and its numbers', () => {
    const { steps } = outline(entry);
    expect(steps.map(({ cue, line, figures }) => ({ cue, line, figures: figures.map(({ name }) => name) }))).toEqual([
      { cue: '', line: 1, figures: ['lens', 'ships/1901'] },
      { cue: 'later', line: 4, figures: ['lens'] },
    ]);
  });

  it('lists numbers, sources and questions of the whole text, notes and answers too', () => {
    const { figures, sources, questions, strays, html } = outline(entry, 5);
    expect(figures.map(({ name, line }) => `${name}:${line}`)).toEqual(['lens:6', 'ships/1901:7', 'lens:10', 'oil:14']);
    expect(sources.map(({ name }) => name)).toEqual(['log', 'diary']);
    expect(questions.map(({ name, line }) => `${name}:${line}`)).toEqual(['why:17']);
    expect([...strays, ...html]).toEqual([]);
  });

  it.each(['At 10:30 the lamp was lit.', '全称:雾角岛。', 'See a:b and :en[Hold the light].', '*Note*: 3:2'])(
    'lets %s be text',
    (markdown) => {
      expect(strays(markdown)).toEqual([]);
    },
  );

  it.each([
    ['a :fig {#lens}', '1 literal :fig'],
    ['a :fig[lens]', '1 literal :fig'],
    ['a :fig{lens}', '1 literal :fig'],
    ['a\n:src{#log', '2 literal :src'],
    ['a \uff1afig{#lens}', '1 literal \uff1afig'],
    ['a `:fig{#lens}`', '1 form Code in the line'],
    ['a :note[b]', '1 unknown :note'],
    ['a\n\n::chart', '3 unknown ::chart'],
    [':::aside\na\n:::', '1 unknown :::aside'],
    ['::::step{cue=b}\na\n\n:::notes\nb\n:::\n::::', '4 nested :::notes'],
    [':::step{cue=b}\na\n:::\n\nb', '5 after-step text'],
  ])('reports %j as %s', (markdown, stray) => {
    expect(strays(markdown)).toEqual([stray]);
  });

  it('does not count numbers below the last step as those of the first', () => {
    expect(outline('a\n\n:::step{cue=b}\nb\n:::\n\n:fig{#lens}').steps[0]!.figures).toEqual([]);
  });

  it('lets an author leave comments, and nothing that hides behind one', () => {
    expect(html('<!-- to do -->\n\n:::step{cue=b}\na\n:::\n\n<!-- later -->')).toEqual([]);
    expect(html('<!-- a --><script>x</script><!-- b -->')).toEqual(['<!-- a --><script>x</script><!-- b -->']);
    expect(html('a <b>b</b>')).toEqual(['<b>']);
    expect(html('a</div>')).toEqual(['</div>']);
  });
});
