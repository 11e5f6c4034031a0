import { describe, expect, it } from 'vitest';
import { drawn } from '../contract.ts';
import type { Mark, Size } from '../mark.ts';
import { sampleData, sampleItem } from '../items/sample.ts';
import type { Item } from '../items/data.ts';
import { textBoxes, textsAstray } from '../text-boxes.ts';
import { figuresPath, partOfFigure } from './figures.ts';
import { waffleKind } from './kind.ts';
import { rulePage } from './layout.ts';

const share = (year: number, low: number, more: Partial<Item> = {}) =>
  sampleItem(`lit-${year}`, {
    digits: String(low),
    unit: '%',
    label: 'Share of lamps that burn all night',
    when: String(year),
    caption: String(year),
    measure: 'percent',
    low,
    high: low,
    from: year,
    to: year + 1,
    tone: 'counted',
    ...more,
  });
const data = sampleData(
  [
    share(1904, 0.5, { digits: 'about 0.5', tone: 'derived', certainty: 'soft', caption: '1904 · computed here' }),
    share(1905, 3.6, { digits: 'about 3.6', tone: 'derived', certainty: 'soft', caption: '1905 · computed here' }),
    share(1925, 82.1),
    share(1935, 77),
    share(1943, 65.1),
    share(1944, 63.2),
  ],
  {
    early: ['lit-1904', 'lit-1905'],
    middle: ['lit-1904', 'lit-1905', 'lit-1925'],
    late: ['lit-1904', 'lit-1905', 'lit-1925', 'lit-1935', 'lit-1943', 'lit-1944'],
  },
  {
    captions: {
      filled: 'burn all night',
      derived: 'burn all night, as computed here',
      outline: 'go out',
      empty: 'Nothing was found between.',
    },
  },
);
const cues = Object.keys(data.cues);
const phone = { width: 360, height: 400 };
const at = (cue: string, size: Size = phone) => drawn(waffleKind, data, waffleKind.at(data, cue), size);
const find = (marks: Mark[], key: string) => marks.find((mark) => mark.key === key)!;
const child = (mark: Mark, key: string) => mark.children?.find((one) => one.key === key);
const figuresIn = (mark: Mark, key: string) => String(child(mark, key)?.attrs.d ?? '').split('a2 2 0 1 1 4 0').length - 1;
const area = (outline: [number, number][]) =>
  Math.abs(outline.reduce((sum, [x, y], index) => sum + outline.at(index - 1)![0] * y - x * outline.at(index - 1)![1], 0)) / 2;

describe('a waffle of a hundred', () => {
  it('fills as many figures as the share has hundredths, and draws the others open', () => {
    const waffle = find(at('late'), 'waffle-lit-1935');
    expect([figuresIn(waffle, 'sure'), figuresIn(waffle, 'rest')]).toEqual([77, 23]);
    expect(figuresPath(0, 100).split('M').length - 1).toBe(10);
  });

  it('fills a part of a figure by its area', () => {
    const areaOf = (part: number) => partOfFigure(part).reduce((sum, outline) => sum + area(outline), 0);
    for (const part of [0.1, 0.3, 0.5, 0.9]) expect(areaOf(part) / areaOf(1)).toBeCloseTo(part, 3);
    expect(figuresPath(0, 0.3)).toMatch(/^M[^a]+z$/);
    expect(figuresPath(0, 0)).toBe('');
  });

  it('draws every waffle with the same hundred, whatever its size', () => {
    const [small, large] = ['waffle-lit-1904', 'waffle-lit-1944'].map((key) => find(at('late'), key));
    expect(small!.number!.height / small!.number!.width).toBeCloseTo(large!.number!.height / large!.number!.width);
    expect(large!.number!.height).toBeGreaterThan(2.5 * small!.number!.height);
  });

  it('leaves a lower bound, an upper bound and an absence open', () => {
    const only = (more: Partial<Item>) => {
      const one = sampleData([share(1904, 40, more)], { only: ['lit-1904'] });
      return find(drawn(waffleKind, one, waffleKind.at(one, 'only'), phone), 'waffle-lit-1904');
    };
    expect(child(only({ certainty: 'open-above' }), 'rest')!.attrs.class).toContain('open');
    const upper = only({ certainty: 'open-below' });
    expect([figuresIn(upper, 'sure'), figuresIn(upper, 'maybe')]).toEqual([0, 40]);
    const { low: _low, high: _high, certainty: _certainty, ...absent } = share(1904, 40, { tone: 'missing', digits: 'none', unit: '' });
    const one = sampleData([absent], { only: ['lit-1904'] });
    const missing = find(drawn(waffleKind, one, waffleKind.at(one, 'only'), phone), 'waffle-lit-1904');
    expect(missing.children!.map(({ key }) => key)).toEqual(['frame']);
  });

  it('gives what is computed edges that are broken, by a class', () => {
    expect(child(find(at('early'), 'waffle-lit-1905'), 'sure')!.attrs.class).toBe('sure derived about');
  });

  it('stands in the order of years, with every year of the span on the ruler', () => {
    const { slots, ruler } = rulePage(data, phone);
    expect(slots.map(({ x }) => x)).toEqual(slots.map(({ x }) => x).sort((a, b) => a - b));
    expect(String(find(at('early'), 'ruler').attrs.d).match(/v-4/g)).toHaveLength(41);
    expect(ruler.x(1925) - ruler.x(1905)).toBeCloseTo(20 * (ruler.x(1905) - ruler.x(1904)));
  });

  it('shows nothing of a later cue', () => expect(JSON.stringify(at('middle'))).not.toMatch(/65\.1|63\.2|"77"/));

  it('shows a number whole or not at all while its figures come', () => {
    for (const t of [0.1, 0.4, 0.5, 0.7, 0.9]) {
      const state = waffleKind.blend(waffleKind.at(data, 'early'), waffleKind.at(data, 'middle'), t);
      const texts = textBoxes(drawn(waffleKind, data, state, phone)).map(({ text }) => text);
      for (const text of texts.filter((one) => one.endsWith('%'))) expect(['about 0.5 %', 'about 3.6 %', '82.1 %']).toContain(text);
    }
  });

  it('comes to the same marks from any side', () => {
    for (const cue of cues) {
      for (const other of cues) {
        const state = waffleKind.blend(waffleKind.at(data, other), waffleKind.at(data, cue), 1);
        expect(drawn(waffleKind, data, state, phone)).toEqual(at(cue));
      }
      expect(drawn(waffleKind, data, waffleKind.blend(waffleKind.rest(data), waffleKind.at(data, cue), 1), phone)).toEqual(at(cue));
    }
  });

  it('keeps its words in the frame and apart, from a phone to a wall', () => {
    for (const width of [320, 360, 560, 900, 1400]) {
      for (const height of [340, 400, 520, 800]) {
        for (const cue of cues) {
          expect(textsAstray(textBoxes(at(cue, { width, height })), { width, height }), `${cue} at ${width} × ${height}`).toEqual([]);
        }
      }
    }
  });
});
