import { expect, it } from 'vitest';
import { qualify } from './qualify.ts';

const digits = (text: string) => qualify([{ key: 'digits', tag: 'tspan', attrs: {}, text }])[0]!;

it.each([
  ['约1.05亿', ['约', '1.05亿']],
  ['2,000余万', ['2,000', '余', '万']],
  ['over 20 million', ['over ', '20 million']],
  ['380 or about 420', ['380 or ', 'about ', '420']],
])('sets the qualifier of %s apart from its digits', (text, runs) => {
  const { children } = digits(text);
  expect(children!.map((run) => run.text)).toEqual(runs);
  expect(children!.filter(({ attrs }) => attrs.class === 'qualifier')).toHaveLength(1);
});

it('leaves a number without one as it is', () =>
  expect(digits('6,547')).toEqual({ key: 'digits', tag: 'tspan', attrs: {}, text: '6,547' }));
