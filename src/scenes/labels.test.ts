import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Mark, Size } from '../charts/mark.ts';
import { pictureOf } from '../charts/registry.ts';
import { bareLeaders, ruledThrough, textBoxes, textsAstray } from '../charts/text-boxes.ts';
import { checkStory } from '../story/check/check-story.ts';
import { compileLedger } from '../story/compile-ledger.ts';
import { chartData } from './chart-data.ts';

const root = resolve(import.meta.dirname, '../..');
/** The long run looks at every size and moment, the short one at a phone and a desk. */
const full = process.env.FULL === '1';

const sizesOf = (pairs: string) =>
  pairs.split(/\s+/).map((pair): Size => {
    const [width, height] = pair.split('x').map(Number) as [number, number];
    return { width, height };
  });

/** The largest and smallest picture of a stage in windows 320, 360, 390, 820, 1440 and 1920 px wide, and in the last four with letters of 200 %. */
const stages = sizesOf(
  full
    ? `280x349 280x276 320x349 320x297 350x423 350x331 754x625 754x555 785x776 785x679 1125x956 1125x883
       310x452 310x341 740x702 740x597 661x830 661x637 879x833 879x555`
    : '320x297 785x679',
);
/** Finished pictures beside entries, in frames, in print and as files. */
const finished = sizesOf(full ? '400x440 320x400 450x420 600x440 760x480 640x460 900x640 1200x860' : '320x400 760x480');
const moments = full ? [0.1, 0.3, 0.5, 0.7, 0.9, 1] : [0.3, 0.5, 0.7, 1];

/** Hollow points without a label, where the picture does not say how many more it holds. */
function untold(marks: readonly Mark[]): string[] {
  const addresses = (name: string) => marks.flatMap(({ key }) => (key.startsWith(name) ? [key.slice(name.length)] : []));
  const labelled = addresses('label-other-');
  const missing = addresses('other-').filter((address) => !labelled.includes(address));
  const key = marks.filter((mark) => mark.key === 'key').flatMap((mark) => textBoxes([{ ...mark, attrs: { ...mark.attrs, opacity: 1 } }]));
  const said = key.some(({ text }) => text.includes(String(missing.length)));
  return missing.length > 0 && !said ? [`${missing.join(', ')} without a word`] : [];
}

/** What cannot be read in a picture. */
const faultsOf = (marks: Mark[], size: Size): string[] => [
  ...untold(marks),
  ...textsAstray(textBoxes(marks), size),
  ...ruledThrough(marks),
  ...bareLeaders(marks),
];

describe.each(['content', 'e2e/content'])('labels of the charts of %s', (dir) => {
  const { draft } = checkStory(join(root, dir));
  const ledger = compileLedger(draft);
  const scenes = draft.scenes.flatMap(({ id, value }) => (value && value.kind !== 'strip' ? [{ id, scene: value }] : []));

  it.each(scenes)(
    'of $id meet nothing, stay in their picture, can be read, have no rule through them and leave no count without a word, at rest and on the way',
    (one) => {
      const { id, scene } = one;
      const cues = Object.keys(scene.cues);
      const faults = draft.languages.flatMap((lang) => {
        const picture = pictureOf(chartData(id, scene, ledger, lang));
        const looks = cues.flatMap((cue, index) => [
          ...stages.flatMap((size) => moments.map((t) => ({ size, t, from: cues[index - 1], cue }))),
          ...finished.map((size) => ({ size, t: 1, from: cue, cue })),
        ]);
        return looks.flatMap(({ size, t, from, cue }) =>
          faultsOf(picture(from, cue, t, size), size).map((fault) => `${lang} ${cue} at ${t}, ${size.width} × ${size.height}: ${fault}`),
        );
      });
      expect(faults).toEqual([]);
    },
  );
});
