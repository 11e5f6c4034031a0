import { describe, expect, it } from 'vitest';
import { drawn } from '../contract.ts';
import type { ItemsData, Item } from '../items/data.ts';
import { sampleItem } from '../items/sample.ts';
import { ruledThrough, textBoxes, textsAstray } from '../text-boxes.ts';
import { listKind } from './kind.ts';
import { rulePage } from './layout.ts';

const line = (id: string, more: Partial<Item> = {}): Item =>
  sampleItem(id, {
    digits: '2,300',
    unit: 'disputes',
    label: `What was counted as ${id}`,
    when: '1904 to 1905',
    caption: '1904 to 1905',
    ...more,
  });
const data: ItemsData = {
  items: {
    first: line('first'),
    second: line('second', { digits: 'over 11,000', unit: 'square kilometres of open sea', tone: 'counted' }),
    paper: line('paper', {
      digits: '',
      unit: '',
      label: 'A licence',
      caption: '1904 · It let its holder keep one lamp on the headland.',
      tone: 'words',
    }),
  },
  captions: {},
  cues: { paper: ['paper'], all: ['paper', 'first', 'second'], last: ['second'] },
};
const marks = (cue: string | undefined, size = { width: 360, height: 400 }) =>
  drawn(listKind, data, cue === undefined ? listKind.rest(data) : listKind.at(data, cue), size);

describe('an account', () => {
  it('is ruled before anything is entered, as many rows as its fullest cue has', () => {
    const written = JSON.stringify(marks(undefined));
    expect(written).toContain('row-rules');
    expect(written).not.toContain('2,300');
    expect(rulePage(data, { width: 360, height: 400 }).rows).toBe(3);
  });

  it('keeps a line in its row and at its size when others come', () => {
    const [alone] = marks('paper').filter(({ key }) => key === 'paper');
    const [among] = marks('all').filter(({ key }) => key === 'paper');
    expect(among).toEqual(alone);
  });

  it('shows nothing of a later cue', () => expect(JSON.stringify(marks('paper'))).not.toMatch(/2,300|11,000/));

  it('tells who says so by the form of a mark: open, filled, a stroke for words', () => {
    const forms = marks('all').flatMap(({ key, children }) => (children ? [[key, children[0]!.tag, children[0]!.attrs.class]] : []));
    expect(forms).toEqual([
      ['paper', 'path', 'item-mark words'],
      ['first', 'circle', 'item-mark told'],
      ['second', 'circle', 'item-mark counted'],
    ]);
  });

  it('keeps texts in their rows and out of the column of sums, from a phone to a wall', () => {
    for (const width of [300, 360, 560, 900, 1400]) {
      for (const height of [300, 420, 700]) {
        const page = rulePage(data, { width, height });
        expect(page.rows * page.rowHeight).toBeLessThanOrEqual(height);
        expect(page.column).toBeGreaterThan(width * 0.35);
        expect(page.column).toBeLessThanOrEqual(width);
        expect(page.numberSize).toBeGreaterThanOrEqual(14);
        for (const cue of Object.keys(data.cues)) {
          const drawing = marks(cue, { width, height });
          expect([...textsAstray(textBoxes(drawing), { width, height }), ...ruledThrough(drawing)], `${width} × ${height}`).toEqual([]);
        }
      }
    }
  });

  it('comes back to the same marks after going on', () => {
    const back = listKind.blend(listKind.at(data, 'last'), listKind.at(data, 'all'), 1);
    expect(drawn(listKind, data, back, { width: 360, height: 400 })).toEqual(marks('all'));
  });

  it('refuses a cue that it does not have', () => expect(() => listKind.at(data, 'none')).toThrow('no cue "none"'));
});
