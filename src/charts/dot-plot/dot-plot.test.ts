import { describe, expect, it } from 'vitest';
import { drawn } from '../contract.ts';
import type { Mark, Size } from '../mark.ts';
import type { Item } from '../items/data.ts';
import { sampleData, sampleItem } from '../items/sample.ts';
import { textBoxes, textsAstray } from '../text-boxes.ts';
import { dotPlotKind } from './kind.ts';

const rate = (id: string, low: number, more: Partial<Item> = {}) =>
  sampleItem(id, {
    digits: String(low),
    unit: 'wrecks per 10,000 ships',
    label: `Rate of wrecks, ${id}`,
    measure: 'rate',
    low,
    high: low,
    tone: 'counted',
    series: 'bay',
    ...more,
  });
const data = sampleData(
  [rate('bay/1904', 1.1), rate('bay/1905', 0.77, { tone: 'told' }), rate('sea/1905', 1.66, { series: 'sea' })],
  { bay: ['bay/1904', 'bay/1905'], all: ['bay/1904', 'bay/1905', 'sea/1905'] },
  { captions: { axis: 'wrecks, from zero', 'bay-1904': 'as the keeper said in 1904, without naming the year' } },
);
const phone = { width: 328, height: 400 };
const at = (cue: string, size: Size = phone, of = data) => drawn(dotPlotKind, of, dotPlotKind.at(of, cue), size);
const find = (marks: Mark[], key: string) => marks.find((mark) => mark.key === key)!;
const child = (mark: Mark, key: string) => mark.children!.find((one) => one.key === key)!;
const placeOf = (mark: Mark) => Number(/translate\(([-\d.]+)/.exec(String(child(mark, 'mark').attrs.transform))![1]);

describe('rates on one axis', () => {
  it('stand at places proportional to their values, from zero', () => {
    const zero = dotPlotKind.layout(data, dotPlotKind.at(data, 'all'), phone).base;
    const [first, second, third] = Object.keys(data.items).map((id) => placeOf(find(at('all'), id)) - zero);
    expect(second! / first!).toBeCloseTo(0.77 / 1.1, 2);
    expect(third! / first!).toBeCloseTo(1.66 / 1.1, 2);
    for (const id of Object.keys(data.items)) expect(child(find(at('all'), id), 'stem').attrs.d).toMatch(new RegExp(`^M${zero} `));
  });

  it('keep their places when another comes: one scale for all cues', () => {
    expect(find(at('bay'), 'bay/1904')).toEqual(find(at('all'), 'bay/1904'));
  });

  it('tell by the form of a mark what is of another series', () => {
    const form = (id: string) => child(find(at('all'), id), 'mark').attrs.d;
    expect(form('bay/1904')).toContain('a');
    expect(form('sea/1905')).not.toContain('a');
    expect(find(at('all'), 'sea/1905').attrs.class).toBe('dot-row apart');
    expect(find(at('all'), 'bay/1905').attrs.class).toBe('dot-row told');
  });

  it('leave a bound open and an absence empty', () => {
    const {
      low: _low,
      high: _high,
      certainty: _certainty,
      ...absent
    } = rate('gone', 1, { tone: 'missing', digits: 'no number', unit: '' });
    const open = sampleData([rate('open', 2, { certainty: 'open-above' }), absent], { all: ['open', 'gone'] });
    const mark = child(find(at('all', phone, open), 'open'), 'mark').attrs;
    expect(mark.class).toBe('mark open-above');
    expect(mark.d).not.toMatch(/[az]/);
    expect(find(at('all', phone, open), 'gone').children!.map(({ key }) => key)).not.toContain('mark');
  });

  it('are said in words of the scene where it has some, else by their date', () => {
    const texts = textBoxes(at('all', { width: 900, height: 700 })).map(({ text }) => text);
    expect(texts).toContain('as the keeper said in 1904, without naming the year');
    expect(texts.filter((text) => text === '1904')).toHaveLength(2);
  });

  it('show nothing of a later cue, and a number whole while its line is laid down', () => {
    expect(JSON.stringify(at('bay'))).not.toContain('1.66 wrecks per 10,000 ships');
    const half = drawn(dotPlotKind, data, dotPlotKind.blend(dotPlotKind.at(data, 'bay'), dotPlotKind.at(data, 'all'), 0.5), phone);
    expect(textBoxes([find(half, 'sea/1905')]).map(({ text }) => text)).toContain('1.66 wrecks per 10,000 ships');
  });

  it('grow from a declared baseline to either side of it', () => {
    const below = sampleData([rate('low', -3), rate('high', 5)], { all: ['low', 'high'] }, { baseline: 1 });
    const { base, dots } = dotPlotKind.layout(below, dotPlotKind.at(below, 'all'), phone);
    const [low, high] = dots.map(({ value }) => value!.low - base);
    expect(low! / high!).toBeCloseTo(-4 / 4, 1);
  });

  it('keep number and unit on one line', () => {
    for (const { width, height } of [phone, { width: 900, height: 700 }]) {
      const texts = textBoxes(at('all', { width, height }));
      expect(texts.filter(({ text }) => /^[\d.]+ wrecks/.test(text))).toHaveLength(3);
    }
  });

  it('come to the same marks from any side', () => {
    for (const cue of ['bay', 'all']) {
      for (const from of [dotPlotKind.rest(data), dotPlotKind.at(data, 'bay'), dotPlotKind.at(data, 'all')])
        expect(drawn(dotPlotKind, data, dotPlotKind.blend(from, dotPlotKind.at(data, cue), 1), phone)).toEqual(at(cue));
    }
  });

  it('keep their words in the frame and apart, from a phone to a wall', () => {
    for (const width of [320, 360, 560, 900, 1400]) {
      for (const height of [340, 400, 520, 800]) {
        for (const cue of ['bay', 'all']) {
          expect(textsAstray(textBoxes(at(cue, { width, height })), { width, height }), `${cue} at ${width} × ${height}`).toEqual([]);
        }
      }
    }
  });
});
