import { expect, it } from 'vitest';
import { wrapText } from './wrap-text.ts';

it('breaks short Han lines at any character, never before a closing mark', () =>
  expect(wrapText('灯亮了，船来了。', 10, 30)).toEqual(['灯亮', '了，船', '来了。']));

it('keeps Han words whole where a line has room for four characters', () => {
  const text = '报道称全市公安机关接到报警电话，比上一年减少';
  for (let width = 40; width < 200; width += 10)
    for (const word of ['报道', '公安', '机关', '报警', '电话', '减少'])
      expect(wrapText(text, 10, width).join('|'), `${word} at ${width}`).toContain(word);
});

it('keeps quotes and titles whole at the ends of lines', () => {
  for (const width of [20, 30, 40, 50, 60, 80, 100]) {
    for (const line of wrapText('守灯人说“零”夜无灯，见《灯簿》（第3页）；别处说“有”。', 10, width)) {
      expect(line).not.toMatch(/^[，。、；：？！）》”’…·%]/u);
      expect(line).not.toMatch(/[（《“‘]$/u);
    }
  }
});

it('breaks other text at spaces, quotes and all', () => {
  expect(wrapText('lamps were lit', 10, 60)).toEqual(['lamps were', 'lit']);
  for (const line of wrapText('the “great” lamp was “lit”', 10, 40)) expect(line).not.toMatch(/^”|“$/);
});

it('leaves a word whole that is wider than the room', () => expect(wrapText('lighthouse', 10, 20)).toEqual(['lighthouse']));

it('loses no letter', () => {
  const text = '2018年 Bao’an 区报“零”发案 — cases, 案件';
  for (const width of [20, 50, 90]) expect(wrapText(text, 10, width).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
});

it('breaks a word behind its hyphen where it is wider than its room, and nowhere else', () => {
  expect(wrapText('harbour-master of lamps', 10, 60)).toEqual(['harbour-', 'master of', 'lamps']);
  expect(wrapText('the harbour-master', 10, 200)).toEqual(['the harbour-master']);
});
