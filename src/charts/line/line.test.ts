import { describe, expect, it } from 'vitest';
import { drawn } from '../contract.ts';
import type { Line, LineCue, LineData, LinePoint } from './data.ts';
import { lineKind } from './kind.ts';
import { layoutLine } from './layout.ts';
import { blendLine, lineAt, restLine } from './state.ts';

const point = (address: string, x: number, y: number, open = false): LinePoint => ({
  address,
  x,
  y,
  digits: String(y),
  unit: 'u',
  caption: address,
  when: String(x),
  ...(open ? { certainty: 'open-above' as const } : {}),
});
const main: Line = {
  id: 'main',
  points: [point('m/0', 0, 10), point('m/2', 2, 20), point('m/4', 4, 40), point('m/6', 6, 30), point('m/8', 8, 80)],
  breaks: [6],
  gaps: [],
};
const cue = (through: number, top: number, more: Partial<LineCue> = {}): LineCue => ({
  through,
  domain: [0, top],
  levels: [],
  claims: [],
  points: [],
  ...more,
});
const data: LineData = {
  span: [0, 10],
  baseline: 0,
  lines: [main],
  comparison: [point('b/2', 2, 15), point('b/8', 8, 70)],
  others: { claim: point('claim', 8, 160, true), old: point('old', 2, 20), wide: point('wide', 4, 120) },
  cues: {
    early: cue(2, 25),
    late: cue(8, 100, { levels: ['old'] }),
    faced: cue(8, 200, { claims: ['claim'], points: ['wide'], question: 'Who are they?' }),
  },
  more: '{count} more',
  format: { divide: 1, suffix: ' u', separator: ',' },
  times: [0, 5, 10].map((value) => ({ value, label: String(value), major: true })),
};
const size = { width: 800, height: 500 };
const at = (cue: string) => layoutLine(data, lineAt(data, cue), size);

describe('a line', () => {
  it('stands on zero, with heights proportional to values', () => {
    const { frame, comparison } = at('late');
    const high = (y: number) => frame.bottom - y;
    const [first, second] = comparison;
    expect(high(second!.y) / high(first!.y)).toBeCloseTo(70 / 15, 1);
  });

  it('is never drawn across a break', () => {
    expect(at('late').lines[0]!.path.match(/M/g)).toHaveLength(2);
    expect(at('early').lines[0]!.path.match(/M/g)).toHaveLength(1);
  });

  it('shows the last whole value and none between two', () => {
    const state = blendLine(lineAt(data, 'early'), lineAt(data, 'late'), 0.15);
    const geometry = layoutLine(data, state, size);
    expect(state.through).toBeGreaterThan(2);
    expect(state.through).toBeLessThan(4);
    expect(geometry.lines[0]!.last!.point.address).toBe('m/2');
    expect(geometry.labels.hero!.digits).toBe('20');
  });

  it('shows nothing of a date that has not come', () => {
    const early = JSON.stringify(drawn(lineKind, data, lineAt(data, 'early'), size));
    for (const later of ['m/4', 'b/8', 'claim', '"80"']) expect(early).not.toContain(later);
  });

  it('leaves the past as a level when the scale grows', () => {
    const level = at('late').levels.find(({ point: { address } }) => address === 'old')!;
    expect(level.y).toBeGreaterThan(at('early').comparison[0]!.y);
  });

  it('leaves a lower bound open: a foot, an arrow and no bar', () => {
    const claim = drawn(lineKind, data, lineAt(data, 'faced'), size).find(({ key }) => key === 'claim-claim')!;
    expect(claim.attrs.d).toMatch(/V.*L.*L/);
  });

  it('question its question in the gap between the line and the claim', () => {
    const { labels, claims, lines } = at('faced');
    expect(labels.question!.y).toBeGreaterThan(claims[0]!.y);
    expect(labels.question!.y).toBeLessThan(lines[0]!.tip!.y);
  });

  it('stands its number over the end of the line where a claim faces it, and under where another count is in the way', () => {
    const wide = { width: 1000, height: 500 };
    const free = layoutLine(data, lineAt(data, 'faced'), wide);
    const { hero } = free.labels;
    expect(hero!.y + hero!.height).toBeLessThan(free.lines[0]!.tip!.y);
    const ring = point('wide', 7.6, 92);
    const met = layoutLine({ ...data, others: { ...data.others, wide: ring } }, lineAt(data, 'faced'), wide);
    expect(met.labels.hero!.y).toBeGreaterThan(met.lines[0]!.tip!.y);
  });

  it('gives the same marks from either side of a cue, and from rest', () => {
    const there = drawn(lineKind, data, blendLine(lineAt(data, 'early'), lineAt(data, 'late'), 1), size);
    const back = drawn(lineKind, data, blendLine(lineAt(data, 'faced'), lineAt(data, 'late'), 1), size);
    const again = drawn(lineKind, data, blendLine(restLine(data), lineAt(data, 'late'), 1), size);
    expect(back.map(({ key }) => key)).toEqual(there.map(({ key }) => key));
    expect(again.find(({ key }) => key === 'line-main')).toEqual(there.find(({ key }) => key === 'line-main'));
  });

  it('keeps every label in the frame and apart, from a phone to a wall', () => {
    for (const width of [320, 360, 560, 900, 1400]) {
      for (const cue of Object.keys(data.cues)) {
        const { labels } = layoutLine(data, lineAt(data, cue), { width, height: 420 });
        const boxes = [labels.hero!, ...labels.claims, ...labels.comparison, ...labels.levels, ...labels.points];
        for (const box of boxes) {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(width);
          for (const other of boxes) {
            if (other === box) continue;
            const apart =
              box.x + box.width <= other.x ||
              other.x + other.width <= box.x ||
              box.y + box.height <= other.y ||
              other.y + other.height <= box.y;
            expect(apart, `${box.key} and ${other.key} at ${width}`).toBe(true);
          }
        }
      }
    }
  });

  it('refuses a cue that it does not have', () => expect(() => lineAt(data, 'none')).toThrow('no cue "none"'));
});

describe('a claim among other counts', () => {
  it('keeps its label, whatever stands around it, at every width', () => {
    const crowded: LineData = {
      ...data,
      others: { ...data.others, near: point('near', 7.4, 158), nearer: point('nearer', 8.6, 161), above: point('above', 7.7, 190) },
      cues: { all: cue(8, 220, { claims: ['claim'], points: ['near', 'nearer', 'above', 'wide'], question: 'Who?' }) },
    };
    for (const width of [320, 400, 640, 900, 1400]) {
      const { labels } = layoutLine(crowded, lineAt(crowded, 'all'), { width, height: 440 });
      expect(
        labels.claims.map(({ key }) => key),
        `at ${width}`,
      ).toEqual(['claim']);
    }
  });
});
