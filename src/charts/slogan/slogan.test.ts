import { describe, expect, it } from 'vitest';
import { drawn } from '../contract.ts';
import { sampleData, sampleItem } from '../items/sample.ts';
import { textBoxes, textsAstray } from '../text-boxes.ts';
import { targetsOf } from '../targets.ts';
import { sloganKind } from './kind.ts';

const data = sampleData(
  [
    sampleItem('wrecks', { digits: '0', unit: 'wrecks', label: 'Wrecks in the summer of the regatta' }),
    sampleItem('watches', { digits: '3', unit: 'watches', label: 'Watches in the name of the rule' }),
    sampleItem('bright', { digits: '', unit: '', tone: 'words', label: 'Always bright', note: 'Words of the keeper' }),
  ],
  { first: ['wrecks'], all: ['wrecks', 'watches', 'bright'] },
  { captions: { wrecks: 'Zero wrecks', stamp: 'Not a count', note: 'Nobody says how they were counted' } },
);
const sizes = [288, 328, 740, 900, 1300].flatMap((width) => [350, 480, 880].map((height) => ({ width, height })));
const desk = { width: 900, height: 700 };
const at = (cue: string) => sloganKind.at(data, cue);

describe('a sheet of slogans', () => {
  it('sets the words of the scene, the statement, or else the number itself', () => {
    const { slogans } = sloganKind.layout(data, at('all'), desk);
    expect(slogans.map(({ words }) => words)).toEqual(['Zero wrecks', undefined, 'Always bright']);
    const texts = textBoxes(drawn(sloganKind, data, at('all'), desk)).map(({ text }) => text);
    expect(texts).toContain('3 watches');
  });

  it('strikes each with one rule that leads to its stamp', () => {
    const { slogans, stamp } = sloganKind.layout(data, at('all'), desk);
    expect(slogans.map(({ strike }) => strike.to)).toEqual([stamp.x, stamp.x, stamp.x]);
    expect(new Set(textBoxes(drawn(sloganKind, data, at('all'), desk)).filter(({ text }) => text === 'Not a count')).size).toBe(3);
  });

  it('draws the rules one after the other, and presses the stamps last', () => {
    const half = sloganKind.layout(data, sloganKind.blend(at('first'), at('all'), 0.55), desk).slogans;
    expect(half[0]!.strike.to).toBeGreaterThan(half[1]!.strike.to);
    expect(half[1]!.strike.to).toBeGreaterThanOrEqual(half[2]!.strike.to);
    expect(half.map(({ seal }) => seal)).toEqual([1, 0, 0]);
  });

  it('opens the row of a figure, and no row for words', () => {
    expect(targetsOf(drawn(sloganKind, data, at('all'), desk)).map(({ address }) => address)).toEqual(['wrecks', 'watches']);
  });

  it('keeps texts in the frame and apart, from a phone to a wall', () => {
    for (const size of sizes)
      for (const cue of Object.keys(data.cues))
        expect(textsAstray(textBoxes(drawn(sloganKind, data, at(cue), size)), size), `${cue} ${size.width} × ${size.height}`).toEqual([]);
  });
});
