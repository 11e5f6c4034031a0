import { describe, expect, it } from 'vitest';
import { drawn } from '../contract.ts';
import { sampleData, sampleItem } from '../items/sample.ts';
import { textBoxes, textsAstray } from '../text-boxes.ts';
import { reformKind } from './kind.ts';

const words = { digits: '', unit: '', tone: 'words', who: 'The lamp book' } as const;
const data = sampleData(
  [
    sampleItem('joined', {
      ...words,
      when: '1904',
      parts: { from: ['Keepers of the lamp', 'Keepers of the horn', 'Pilots'], to: ['The harbour office'] },
    }),
    sampleItem('split', {
      ...words,
      when: 'May 1911',
      note: 'By a note in the margin',
      parts: { from: ['One watch'], to: ['A morning watch', 'An evening watch'] },
    }),
    sampleItem('moved', { ...words, when: '1912', parts: { from: ['On the headland'], to: ['In the harbour'] } }),
  ],
  { joined: ['joined'], grown: ['joined', 'split'], split: ['split'], moved: ['moved'] },
);
const sizes = [288, 328, 740, 900, 1300].flatMap((width) => [350, 480, 880].map((height) => ({ width, height })));
const desk = { width: 900, height: 700 };
const at = (cue: string) => reformKind.at(data, cue);
const layout = (cue: string, size = desk) => reformKind.layout(data, at(cue), size);

describe('a sheet of a reform', () => {
  it('has a rule for each name of the side with more, and they meet under the single name', () => {
    const { strands } = layout('joined');
    expect(strands).toHaveLength(3);
    expect(new Set(strands.map(({ to }) => to)).size).toBe(1);
    expect(new Set(strands.map(({ from }) => from)).size).toBe(3);
  });

  it('parts one rule into several, and leads one to one straight across', () => {
    expect(new Set(layout('split').strands.map(({ from }) => from)).size).toBe(1);
    const [straight] = layout('moved').strands;
    expect(straight!.from).toBe(straight!.to);
  });

  it('writes each name above its own rule, before on the left and after on the right', () => {
    const { reforms, reach } = layout('joined');
    for (const { side, x, y, lines } of reforms[0]!.names) {
      expect(x).toBe(side === 'from' ? 0 : reach);
      expect(lines.at(-1)!.y).toBeLessThan(y);
    }
  });

  it('draws the rules from the left as it enters, and the name after last', () => {
    const entering = reformKind.layout(data, reformKind.blend(reformKind.rest(data), at('joined'), 0.3), desk);
    expect(entering.strands.every(({ progress }) => progress > 0 && progress < 1)).toBe(true);
  });

  it('keeps the rules in ink from one reform to the next and moves them', () => {
    const middle = reformKind.layout(data, reformKind.blend(at('joined'), at('split'), 0.4), desk);
    expect(middle.strands).toHaveLength(3);
    expect(middle.strands.every(({ progress }) => progress === 1)).toBe(true);
    expect(middle.strands[0]!.from).not.toBe(layout('joined').strands[0]!.from);
    expect(layout('split').strands).toHaveLength(2);
  });

  it('makes room on a sheet that grows: the rules of the first move up and stay in ink, and those of the next part from them', () => {
    const grown = layout('grown');
    expect(grown.strands).toHaveLength(5);
    expect(grown.strands.slice(3)).toEqual(grown.strands.slice(3).filter(({ from }) => from > grown.strands[2]!.from));
    const middle = reformKind.layout(data, reformKind.blend(at('joined'), at('grown'), 0.4), desk);
    expect(middle.strands).toHaveLength(5);
    expect(middle.strands.every(({ progress }) => progress === 1)).toBe(true);
    expect(drawn(reformKind, data, reformKind.blend(at('joined'), at('grown'), 1), desk)).toEqual(
      drawn(reformKind, data, at('grown'), desk),
    );
  });

  it('keeps texts in the frame and apart, from a phone to a wall', () => {
    for (const size of sizes)
      for (const cue of Object.keys(data.cues))
        expect(textsAstray(textBoxes(drawn(reformKind, data, at(cue), size)), size), `${cue} ${size.width} × ${size.height}`).toEqual([]);
  });
});
