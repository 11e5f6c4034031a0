import { describe, expect, it } from 'vitest';
import { drawn } from '../contract.ts';
import type { Voice } from '../items/data.ts';
import { sampleData, sampleItem } from '../items/sample.ts';
import { textBoxes, textsAstray } from '../text-boxes.ts';
import { claimsKind } from './kind.ts';

const voice = (id: string, more: Partial<Voice> = {}): Voice => ({
  id,
  relation: 'differs',
  label: 'An earlier lamp on the mainland',
  caption: '1903 · Harbour log',
  from: 1903,
  to: 1904,
  ...more,
});
const claim = (id: string, from: number, more: object = {}) =>
  sampleItem(id, {
    digits: '',
    unit: '',
    label: 'The first lamp of the islands',
    caption: `${from} · The lamp book`,
    from,
    to: from + 1,
    ...more,
  });
const data = sampleData(
  [
    claim('lamp', 1904, { voices: [voice('log')], none: 'No second source found' }),
    claim('lens', 1911, {
      label: 'The first great lens',
      voices: [voice('press', { relation: 'confirms', caption: 'no date · Pilots', from: undefined, to: undefined })],
    }),
    claim('horn', 1905, { to: 1910, label: 'Fog horns in every year', none: 'No second source found' }),
  ],
  { lamp: ['lamp'], lens: ['lamp', 'lens'], horn: ['lamp', 'lens', 'horn'] },
  { span: [1900, 1920] },
);
const cues = Object.keys(data.cues);
const sizes = [288, 328, 740, 900, 1300].flatMap((width) => [350, 480, 880].map((height) => ({ width, height })));
const desk = { width: 900, height: 700 };
const state = (cue: string | undefined) => (cue === undefined ? claimsKind.rest(data) : claimsKind.at(data, cue));
const layout = (from: string | undefined, to: string | undefined, t: number, size = desk) =>
  claimsKind.layout(data, t >= 1 ? state(to) : claimsKind.blend(state(from), state(to), t), size);

describe('a sheet of claims', () => {
  it('stands each claim and each voice at its date on one axis of years', () => {
    const { claims, ticks } = layout('lamp', 'lamp', 1);
    const [own, log] = claims[0]!.rows;
    const year = (value: number) => ticks.find((tick) => tick.value === value)!.at;
    expect(own!.mark!.x).toBeGreaterThan(year(1904));
    expect(log!.mark!.x).toBeLessThan(own!.mark!.x);
  });

  it('leaves an empty ruled line, without a mark, where nobody else was found to say so', () => {
    const none = layout('lamp', 'lamp', 1).claims[0]!.rows.at(-1)!;
    expect(none).toMatchObject({ form: 'none', texts: [{ text: 'No second source found' }] });
    expect(none.mark).toBeUndefined();
    expect(layout('lens', 'lens', 1).claims[0]!.rows.map(({ form }) => form)).toEqual(['told', 'confirms']);
  });

  it('gives a voice without a date no mark, and a claim of several years its ends', () => {
    expect(layout('lens', 'lens', 1).claims[0]!.rows[1]!.mark).toBeUndefined();
    expect(layout('horn', 'horn', 1).claims[0]!.rows[0]!.mark!.ends).toHaveLength(2);
  });

  it('keeps earlier claims as a line each, and moves a mark straight down on the way there', () => {
    const markIn = (from: string, to: string, t: number) => layout(from, to, t).marks.find(({ key }) => key === 'lamp')!;
    const [before, middle, after] = [markIn('lamp', 'lamp', 1), markIn('lamp', 'lens', 0.4), markIn('lens', 'lens', 1)];
    expect([middle.x, after.x]).toEqual([before.x, before.x]);
    expect(middle.y).toBeGreaterThan(before.y);
    expect(after.y).toBeGreaterThan(middle.y);
    expect(layout('lens', 'lens', 1).labels.map(({ key }) => key)).toEqual(['lamp']);
  });

  it('sets the earlier claims on the axis where a register would leave no room for large words', () => {
    const { slots, labels } = layout('horn', 'horn', 1, { width: 328, height: 190 });
    expect([slots, labels]).toEqual([[], []]);
  });

  it('keeps texts in the frame and apart in every cue, from a phone to a wall', () => {
    for (const size of sizes)
      for (const cue of cues)
        expect(textsAstray(textBoxes(drawn(claimsKind, data, state(cue), size)), size), `${cue} ${size.width} × ${size.height}`).toEqual(
          [],
        );
  });

  it('shows no two claims at once in the middle of a change', () => {
    for (const t of [0.1, 0.3, 0.5, 0.7, 0.9]) {
      const { claims } = layout('lamp', 'lens', t);
      expect(Math.min(...claims.map(({ opacity }) => opacity)), String(t)).toBe(0);
    }
  });

  it('refuses a cue that it does not have', () => {
    expect(() => claimsKind.at(data, 'none')).toThrow('no cue "none"');
  });
});
