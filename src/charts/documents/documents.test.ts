import { describe, expect, it } from 'vitest';
import { drawn } from '../contract.ts';
import type { Mark } from '../mark.ts';
import { overlap } from '../place-labels.ts';
import { sampleData, sampleItem } from '../items/sample.ts';
import { textBoxes, textsAstray } from '../text-boxes.ts';
import { documentsKind } from './kind.ts';
import { placeCards } from './places.ts';

const document = (id: string, year: number, label: string, note: string, when = String(year), to = year + 1) =>
  sampleItem(id, { digits: '', unit: '', tone: 'words', low: undefined, high: undefined, label, note, when, from: year, to });
const data = sampleData(
  [
    document('licence', 1904, 'Licence of a lamp keeper', 'For those who live on the headland. It is not a pilot’s licence.'),
    document('pass', 1904, 'Harbour pass', 'For crews from elsewhere, who may sleep on land with it.'),
    document('rules', 1905, 'Interim provisions on visiting crews', 'They gave the harbour master a legal basis, the keeper writes.'),
    document('census', 1918, 'Counting of sleepers', 'Crews are counted where they sleep.', '1 August 1918', 1918.5),
    document('law', 1918, 'Law on harbour passes', 'The pass becomes the document for every service of the harbour, the keeper writes.'),
  ],
  {
    first: ['licence', 'pass'],
    second: ['licence', 'pass', 'rules'],
    third: ['licence', 'pass', 'rules', 'census', 'law'],
    all: ['licence', 'pass', 'rules', 'census', 'law'],
  },
);
const desk = { width: 900, height: 700 };
const sizes = [320, 360, 560, 900, 1400].flatMap((width) => [340, 400, 800].map((height) => ({ width, height })));
const cues = Object.keys(data.cues);
const at = (cue: string | undefined) => (cue === undefined ? documentsKind.rest(data) : documentsKind.at(data, cue));
const marks = (cue: string, size = desk) => drawn(documentsKind, data, at(cue), size);

const written = (list: Mark[]) =>
  textBoxes(list)
    .map(({ text }) => text)
    .join(' ');

describe('documents on a desk', () => {
  it('lie large at the front when they come, and show their heads alone when others do', () => {
    const [licence, , rules] = placeCards(data, 'second', desk);
    expect(rules!.box.height).toBeGreaterThan(licence!.box.height * 5);
    expect(written(marks('first'))).toContain('may sleep');
    expect(written(marks('second'))).not.toContain('may sleep');
    expect(written(marks('second'))).toContain('Harbour pass');
  });

  it('are all spread out, with what they say, in a cue that brings none', () => {
    const cards = placeCards(data, 'all', desk);
    expect(new Set(cards.map(({ box }) => `${box.width} × ${box.height}`)).size).toBe(1);
    for (const start of ['For those', 'For crews', 'They gave', 'Crews are', 'The pass']) expect(written(marks('all'))).toContain(start);
  });

  it('show a year large, and beside it the rest of a date that says more', () => {
    expect(written(marks('all'))).toContain('1 August 1918');
    expect(written(marks('first')).match(/1904/g)).toHaveLength(2);
    const vague = { ...data, items: { ...data.items, pass: { ...data.items.pass!, when: '1900s', to: 1914 } } };
    const year = placeCards(vague, 'first', desk)[1]!.writing.year;
    expect([year.text, year.class]).toEqual(['1900s', 'tick']);
  });

  it('keep their cards in the frame and apart at every size', () => {
    for (const size of sizes) {
      for (const cue of cues) {
        const cards = placeCards(data, cue, size);
        for (const { box } of cards) {
          expect(box.x + box.width, `${cue} ${size.width}`).toBeLessThanOrEqual(size.width);
          expect(box.y + box.height, `${cue} ${size.width} × ${size.height}`).toBeLessThanOrEqual(size.height);
        }
        expect(cards.some((a, index) => cards.slice(index + 1).some((b) => overlap(a.box, b.box)))).toBe(false);
      }
    }
  });

  it('keep every name whole, every text in the frame and no text on another, also half way to a new card', () => {
    for (const size of sizes) {
      for (const [index, cue] of cues.entries()) {
        for (const t of cue === 'all' ? [1] : [0.35, 0.5, 0.8, 1]) {
          const list = drawn(documentsKind, data, documentsKind.blend(at(cues[index - 1]), at(cue), t), size);
          const where = `${cue} at ${t}, ${size.width} × ${size.height}`;
          expect(textsAstray(textBoxes(list), size), where).toEqual([]);
          if (t === 1) for (const id of data.cues[cue]!) expect(written(list), where).toContain(data.items[id]!.label);
        }
      }
    }
  });

  it('are on an empty desk before the first cue, and the same forward and back', () => {
    expect(drawn(documentsKind, data, at(undefined), desk)).toEqual([]);
    for (const from of [undefined, ...cues])
      expect(drawn(documentsKind, data, documentsKind.blend(at(from), at('second'), 1), desk)).toEqual(marks('second'));
  });
});
