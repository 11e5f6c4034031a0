import { describe, expect, it } from 'vitest';
import { drawn } from '../contract.ts';
import type { Mark, Size } from '../mark.ts';
import { overlap } from '../place-labels.ts';
import { sampleData, sampleItem } from '../items/sample.ts';
import { tilesKind } from './kind.ts';
import { arrangeTiles, type Panel } from './arrange.ts';

const share = (id: string, value: number) =>
  sampleItem(id, { digits: String(value), unit: '%', measure: 'percent', low: value, high: value });
const data = sampleData(
  [
    sampleItem('opening', {
      digits: '',
      unit: '',
      tone: 'words',
      label: 'The first lamps are lit',
      caption: '1904 · How many is not said',
    }),
    sampleItem('school', { digits: '', unit: '', tone: 'words', label: 'A school for keepers', caption: '1904 · Pupils are not counted' }),
    sampleItem('few', { digits: '20', low: 20, high: 20, label: 'Lamps of the northern headlands and of the islands before them' }),
    sampleItem('lamps', { label: 'Lamps of the southern headlands and of the islands before them' }),
    sampleItem('hours', { digits: '9', unit: 'hours', measure: 'duration', low: 9, high: 9 }),
    sampleItem('ships/1904', { digits: '120', unit: 'ships', tone: 'counted', series: 'ships', low: 120, high: 120 }),
    sampleItem('ships/1905', { digits: '260', unit: 'ships', series: 'ships', low: 260, high: 260 }),
    sampleItem('oil', {
      digits: '−25',
      unit: '%',
      measure: 'percent-change',
      low: -25,
      high: -25,
      label: 'Oil burnt in a night, compared',
    }),
    share('lit', 25),
    share('pleased', 99),
    sampleItem('open', { digits: 'over 40', certainty: 'open-above' }),
    sampleItem('soft', { digits: 'about 40', certainty: 'soft' }),
    sampleItem('gone', { digits: 'not given', unit: '', tone: 'missing', low: undefined, high: undefined }),
  ],
  {
    words: ['opening'],
    more: ['opening', 'school'],
    counts: ['few', 'lamps', 'opening', 'hours'],
    series: ['ships/1904', 'ships/1905', 'school'],
    percents: ['oil', 'lit', 'pleased'],
    unsure: ['open', 'soft', 'gone'],
    all: ['lamps', 'ships/1904', 'ships/1905', 'oil', 'lit', 'pleased'],
  },
  { captions: { before: 'Oil burnt before, not given', after: 'Oil burnt now', ships: 'One square, one ship', counted: 'the harbour' } },
);
const cues = Object.keys(data.cues);
const wide = { width: 880, height: 700 };
const marks = (cue: string, size: Size = wide) => drawn(tilesKind, data, tilesKind.at(data, cue), size);
const all = (list: Mark[]): Mark[] => list.flatMap((mark) => [mark, ...all(mark.children ?? [])]);
const pathOf = (cue: string, name: string) => String(all(marks(cue)).find(({ attrs }) => attrs.class === name)?.attrs.d ?? '');
const pathsOf = (cue: string, key: string, t = 1, from = cue) =>
  all(drawn(tilesKind, data, tilesKind.blend(tilesKind.at(data, from), tilesKind.at(data, cue), t), wide)).filter(
    (mark) => mark.key === key,
  );
const tilesIn = (cue: string, key: string) => pathsOf(cue, key).flatMap(({ attrs }) => String(attrs.d).match(/M/g) ?? []).length;
const panel = (cue: string, key: string, size: Size = wide): Panel => arrangeTiles(data, cue, size).find((one) => one.key === key)!;

describe('tiles', () => {
  it('are as many as their number, and of one size in a picture', () => {
    expect(tilesIn('counts', 'tiles-few')).toBe(20);
    expect(tilesIn('counts', 'tiles-lamps')).toBe(40);
    for (const cue of cues) expect(new Set(arrangeTiles(data, cue, wide).map(({ pitch }) => pitch)).size).toBe(1);
  });

  it('of a later number of a series follow those of the one before', () => {
    expect(tilesIn('series', 'tiles-ships/1904')).toBe(120);
    expect(tilesIn('series', 'tiles-ships/1905')).toBe(140);
    expect(panel('series', 'ships').lines).toHaveLength(2);
  });

  it('of a share are a hundred, with those of the share filled', () => {
    expect(tilesIn('percents', 'rest')).toBe(200);
    expect(tilesIn('percents', 'tiles-lit')).toBe(25);
    expect(tilesIn('percents', 'tiles-pleased')).toBe(99);
  });

  it('are laid down in reading order while the whole number is seen', () => {
    const [begun] = pathsOf('series', 'tiles-ships/1904', 0.5, 'words');
    const tiles = String(begun!.attrs.d).match(/M/g)!.length;
    expect([tiles > 0, tiles < 260]).toEqual([true, true]);
    expect(pathsOf('series', 'tiles-ships/1905', 0.5, 'words')).toEqual([]);
    expect(JSON.stringify(drawn(tilesKind, data, { from: 'words', to: 'series', t: 0.5 }, wide))).toContain('"text":"260"');
  });

  it('of a bound are open at the end, and the last of what is about are broken', () => {
    expect(pathsOf('unsure', 'arrow-open')).toHaveLength(1);
    expect(pathsOf('counts', 'arrow-lamps')).toHaveLength(0);
    expect([tilesIn('unsure', 'tiles-soft'), tilesIn('unsure', 'tiles unsure-soft')]).toEqual([30, 10]);
  });
});

describe('a length that is cut', () => {
  it('begins at zero, and its parts are proportional', () => {
    const width = (path: string) => Number(/h(-?[\d.]+)/.exec(path)![1]);
    const [kept, cut] = [width(pathOf('percents', 'kept told')), width(pathOf('percents', 'cut'))];
    expect(cut / (kept + cut)).toBeCloseTo(0.25, 3);
    expect(pathOf('percents', 'kept told')).toMatch(/^M0 /);
  });
});

describe('what is not counted', () => {
  it('is an empty ruled sheet without a tile or a number', () => {
    for (const cue of ['words', 'more']) {
      expect(JSON.stringify(marks(cue))).not.toMatch(/"number"|tile/);
      expect(pathOf(cue, 'sheet-rules')).not.toBe('');
    }
    expect(panel('unsure', 'gone').figure).toBe('sheet');
    expect(all(marks('unsure')).some(({ number }) => number?.address === 'gone')).toBe(true);
  });

  it('stands beside numbers as words alone, and what is not counted out as a number alone', () => {
    expect(panel('counts', 'opening').figure).toBe('none');
    expect(panel('counts', 'hours').figure).toBe('none');
  });
});

describe('the pictures', () => {
  it('are the same however a cue is reached, and nothing is there before the first', () => {
    expect(drawn(tilesKind, data, tilesKind.rest(data), wide)).toEqual([]);
    for (const from of cues) {
      for (const to of cues)
        expect(drawn(tilesKind, data, tilesKind.blend(tilesKind.at(data, from), tilesKind.at(data, to), 1), wide)).toEqual(marks(to));
    }
  });

  it('keep every text in the frame and apart, from a phone to a wall', () => {
    for (const width of [320, 360, 560, 900, 1400]) {
      for (const height of [340, 400, 560, 800]) {
        for (const cue of cues) {
          const panels = arrangeTiles(data, cue, { width, height });
          const boxes = panels.flatMap(({ blocks, box }) => [...blocks, { key: 'figure', ...box }]).filter((box) => box.height > 0);
          boxes.forEach((box, index) => {
            const where = `${cue} ${width} × ${height} ${box.key}`;
            expect(box.x + box.width, where).toBeLessThanOrEqual(width);
            expect(box.y + box.height, where).toBeLessThanOrEqual(height);
            for (const other of boxes.slice(index + 1)) expect(overlap(box, other), `${where} × ${other.key}`).toBe(false);
          });
          const sizes = panels.flatMap(({ blocks }) => blocks.flatMap(({ texts }) => texts.map(({ size }) => size)));
          expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
        }
      }
    }
  });
});
