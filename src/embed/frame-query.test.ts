import { expect, it } from 'vitest';
import { readFrameQuery } from './frame-query.ts';

const entries = ['first-light', 'great-fog'];

it.each([
  ['', { theme: 'auto', layout: 'auto' }],
  ['?theme=dark&layout=box&at=great-fog', { theme: 'dark', layout: 'box', at: 'great-fog' }],
  ['?childId=graphic-1.a:b_c&initialWidth=600', { theme: 'auto', layout: 'auto', childId: 'graphic-1.a:b_c' }],
])('%s asks for what it says', (search, query) => {
  expect(readFrameQuery(search, entries)).toEqual(query);
});

it.each([
  '?theme=DARK&layout=modal&at=nowhere&childId=',
  '?theme=javascript:alert(1)&layout[]=pin&at=../great-fog&childId=%3Cimg%20src=x%3E',
  `?theme=&layout=&at=&childId=${'x'.repeat(101)}`,
  '?at=__proto__&theme=constructor&childId=a%20b',
  '?%E0%A4%A=1',
])('%s asks for nothing that is known', (search) => {
  expect(readFrameQuery(search, entries)).toEqual({ theme: 'auto', layout: 'auto' });
});
