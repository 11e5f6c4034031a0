import { expect, it } from 'vitest';
import { wrapText } from './wrap-text.ts';

it('breaks Han text at any character, never before a closing mark', () =>
  expect(wrapText('灯亮了，船来了。', 10, 30)).toEqual(['灯亮', '了，船', '来了。']));

it('breaks other text at spaces', () => expect(wrapText('lamps were lit', 10, 60)).toEqual(['lamps were', 'lit']));

it('leaves a word whole that is wider than the room', () => expect(wrapText('lighthouse', 10, 20)).toEqual(['lighthouse']));
