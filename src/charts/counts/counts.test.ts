import { describe, expect, it } from 'vitest';
import { drawn } from '../contract.ts';
import type { Mark, Size } from '../mark.ts';
import { sampleData, sampleItem } from '../items/sample.ts';
import { textBoxes, textsAstray } from '../text-boxes.ts';

import { countsKind } from './kind.ts';
import { placeRows } from './layout.ts';
import { blockRuns } from './marks.ts';
import { countsPage } from './page.ts';

const open = { certainty: 'open-above' } as const;
const paper = sampleItem('paper', {
  digits: '',
  unit: '',
  label: 'A licence for lamps',
  tone: 'words',
  caption: '1904 · Kept on the headland',
});
const lamps = sampleItem('lamps', {
  digits: 'over 2,300',
  low: 2300,
  high: 2300,
  ...open,
  label: 'Lamps that were lit along the whole headland',
});
const ships = sampleItem('ships', { digits: '430', unit: 'ships', low: 430, high: 430, tone: 'counted' });
const lit = sampleItem('lit', { digits: '97', unit: '%', measure: 'percent', low: 97, high: 97 });
const harbour = sampleData([paper, lamps, ships, lit], {
  paper: ['paper'],
  lamps: ['paper', 'lamps', 'lit'],
  all: ['lamps', 'lit', 'ships'],
});
const wrecks = sampleItem('wrecks', { digits: 'none found', unit: '', tone: 'missing' });
const unknown = sampleData([{ ...lit, digits: '90.1', low: 90.1 }, wrecks, lamps], {
  share: ['lit', 'wrecks'],
  all: ['lit', 'wrecks', 'lamps'],
});
const strand = sampleItem('strand', { digits: '200', unit: 'miles', measure: 'length', low: 200, high: 200 });
const water = sampleItem('water', { digits: 'over 900', unit: 'square miles', measure: 'area', low: 900, high: 900, ...open });
const piers = sampleItem('piers', { digits: '172', unit: 'piers', low: 172, high: 172 });
const shore = sampleData([water, strand, piers], { water: ['water'], all: ['water', 'strand', 'piers'] });
const scenes = { harbour, unknown, shore };
const sizes = [320, 360, 560, 900, 1400].flatMap((width) => [400, 700].map((height) => ({ width, height })));
const wide: Size = { width: 900, height: 700 };

const draw = (data: typeof harbour, cue: string, size = wide) => drawn(countsKind, data, countsKind.at(data, cue), size);
const drawing = (marks: Mark[], id: string, key: string) =>
  marks
    .find((mark) => mark.key === id)
    ?.children!.find((mark) => mark.key === 'drawing')
    ?.children!.find((mark) => mark.key === key);
const marksIn = (mark: Mark | undefined) => {
  const dashes = String(mark!.attrs['stroke-dasharray']).split(' ').map(Number);
  const ten = dashes.reduce((sum, length) => sum + length, 0);
  const pitch = dashes[0]! + dashes[1]!;
  const inRun = (length: number) =>
    Math.floor(length / ten + 0.005) * 10 + Math.min(10, Math.ceil((length - Math.floor(length / ten + 0.005) * ten) / pitch - 0.05));
  return [...String(mark!.attrs.d).matchAll(/h([\d.]+)/g)].reduce((sum, [, length]) => sum + inRun(Number(length)), 0);
};
const numbersOf = (mark: Mark | undefined) => [...String(mark!.attrs.d).matchAll(/-?[\d.]+/g)].map(Number);

describe('an account whose sums are drawn', () => {
  it('counts out as many marks as there are things, at one scale', () => {
    const marks = draw(harbour, 'all');
    expect([marksIn(drawing(marks, 'lamps', 'marks')), marksIn(drawing(marks, 'ships', 'marks'))]).toEqual([2300, 430]);
    const dashes = (id: string) => Number(String(drawing(marks, id, 'marks')!.attrs['stroke-width']));
    expect(dashes('lamps')).toBe(dashes('ships'));
    expect(marksIn(drawing(draw(shore, 'all'), 'piers', 'marks'))).toBe(172);
  });

  it('fills blocks in reading order', () => {
    const runs = blockRuns(437, 3, { pitch: 4, wide: 2, high: 3, ten: 42 });
    expect(runs.reduce((sum, { marks }) => sum + marks, 0)).toBe(437);
    expect(runs.slice(10).map(({ marks }) => marks)).toEqual([20, 20, 20, 17, 10, 10, 10, 10, 10, 10]);
  });

  it('leaves a lower bound open, and nothing else', () => {
    const marks = draw(harbour, 'all');
    expect(drawing(marks, 'lamps', 'open')).toBeDefined();
    expect(drawing(marks, 'ships', 'open')).toBeUndefined();
    const [side, , , , right] = numbersOf(drawing(draw(shore, 'all'), 'water', 'area'));
    expect(right).toBe(side);
    expect(String(drawing(draw(shore, 'all'), 'water', 'area')!.attrs.d)).toMatch(/H[\d.]+$/);
  });

  it('draws an area and a length at one scale', () => {
    const side = numbersOf(drawing(draw(shore, 'all'), 'water', 'area'))[0]!;
    expect(side / (wide.width / 200)).toBeCloseTo(30, 1);
  });

  it('inks a share of a hundred, or of a whole without ends where nobody counted it', () => {
    expect(marksIn(drawing(draw(harbour, 'all'), 'lit', 'marks'))).toBe(97);
    const marks = draw(unknown, 'all');
    const [, , end] = numbersOf(drawing(marks, 'lit', 'share'));
    const [from, , to] = numbersOf(drawing(marks, 'lit', 'whole'));
    expect((end! - from!) / (to! - from!)).toBeCloseTo(0.901, 3);
    expect(String(drawing(marks, 'lit', 'whole')!.attrs.d)).not.toContain('V');
    expect(drawing(marks, 'wrecks', 'absence')).toBeDefined();
  });

  it('shows a number whole while its marks are laid down', () => {
    const marks = drawn(countsKind, harbour, countsKind.blend(countsKind.at(harbour, 'paper'), countsKind.at(harbour, 'lamps'), 0.5), wide);
    expect(marksIn(drawing(marks, 'lamps', 'marks'))).toBeGreaterThan(0);
    expect(marksIn(drawing(marks, 'lamps', 'marks'))).toBeLessThan(2300);
    expect(JSON.stringify(marks)).toContain('over 2,300');
    expect(drawing(marks, 'lamps', 'open')).toBeUndefined();
  });

  it('shows nothing before its first cue, and the same from every side', () => {
    expect(JSON.stringify(drawn(countsKind, harbour, countsKind.rest(harbour), wide))).not.toMatch(/2,300|licence/);
    for (const from of ['paper', 'lamps', 'all'])
      expect(drawn(countsKind, harbour, countsKind.blend(countsKind.at(harbour, from), countsKind.at(harbour, 'lamps'), 1), wide)).toEqual(
        draw(harbour, 'lamps'),
      );
  });

  it.each(sizes)('keeps rows and texts in a frame of $width × $height, and apart', (size) => {
    for (const data of Object.values(scenes)) {
      const page = countsPage(data, size);
      for (const cue of Object.keys(data.cues)) {
        const end = placeRows(data, cue, page).reduce((sum, { height }) => sum + height, 0);
        expect(end).toBeLessThanOrEqual(page.bottom + 0.5);
        expect(textsAstray(textBoxes(draw(data, cue, size)), size), cue).toEqual([]);
      }
    }
  });

  it('refuses a cue that it does not have', () => expect(() => countsKind.at(harbour, 'none')).toThrow('no cue "none"'));
});
