import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mustRow } from '../ledger/ledger.ts';
import { localeOf } from '../locales/locale.ts';
import { checkStory } from '../story/check/check-story.ts';
import { compileLedger } from '../story/compile-ledger.ts';
import { chartData } from './chart-data.ts';
import { sceneAddresses } from './chart-table.ts';
import type { Mark } from '../charts/mark.ts';
import { pictureOf } from '../charts/registry.ts';
import { targetsOf } from '../charts/targets.ts';

/** How far apart the moments of a change are; the long run looks at twice as many. */
const step = process.env.FULL === '1' ? 0.0625 : 0.125;
const root = resolve(import.meta.dirname, '../..');
const stories = ['e2e/content', 'content'].map((dir) => {
  const { draft } = checkStory(join(root, dir));
  return { dir, draft, ledger: compileLedger(draft) };
});
const qualifying = /余|\+|over|more than|约|about|不到|fewer|less|–|或| or /;
/** Texts of a mark; of a number its digits with their qualifier. */
const textsOf = (mark: Mark): string[] =>
  mark.key === 'digits' && mark.children
    ? [mark.children.map(({ text }) => text).join('')]
    : [...(mark.text === undefined ? [] : [mark.text]), ...(mark.children ?? []).flatMap(textsOf)];
/** Marks that show a number, with all words in them. */
const numbersIn = (marks: Mark[]): { address: string; texts: string[] }[] =>
  marks.flatMap((mark) => (mark.number ? [{ address: mark.number.address, texts: textsOf(mark) }] : numbersIn(mark.children ?? [])));

describe.each(stories)('every frame of the charts of $dir', ({ draft, ledger }) => {
  const scenes = draft.scenes.flatMap(({ id, value }) => (value && value.kind !== 'strip' ? [{ id, scene: value }] : []));

  it.each(scenes)('of $id shows a number as its row has it, or not at all: nothing counts up to it', ({ id, scene }) => {
    let seen = 0;
    for (const lang of draft.languages) {
      const locale = localeOf(lang);
      const picture = pictureOf(chartData(id, scene, ledger, lang));
      const cues = [undefined, ...Object.keys(scene.cues)];
      for (const [index, cue] of cues.slice(1).entries()) {
        for (let t = 0; t <= 1; t += step) {
          for (const { address, texts } of numbersIn(picture(cues[index], cue, t, { width: 640, height: 520 }))) {
            // A claim has words alone.
            if (address.startsWith('claim:')) continue;
            const { number } = mustRow(ledger, address);
            const plain = (text: string) => text.replace(/[^\d]/g, '');
            const own = plain(locale.label(number).digits);
            const shown = texts.filter((text) => /\d/.test(text) && plain(text) === own);
            if (texts.length === 0) continue;
            seen += 1;
            // A slogan is shown as words, which may spell its number.
            if (number.qualifier === 'missing' || scene.kind === 'slogan') continue;
            expect(shown.length, `${address} at ${t}: ${texts.join(' | ')}`).toBeGreaterThan(0);
            if (number.qualifier !== 'exact')
              expect(
                shown.some((text) => qualifying.test(text)),
                `${address} at ${t}: ${shown.join(' | ')}`,
              ).toBe(true);
          }
        }
      }
    }
    if (sceneAddresses(scene, ledger).length > 0) expect(seen).toBeGreaterThan(10);
  });

  it.each(scenes)('of $id has one stop for keys for each number that is seen, large enough for a finger', ({ id, scene }) => {
    const picture = pictureOf(chartData(id, scene, ledger, draft.languages[0]!));
    for (const width of [328, 900]) {
      for (const cue of Object.keys(scene.cues)) {
        const marks = picture(cue, cue, 1, { width, height: 480 });
        const targets = targetsOf(marks);
        const addresses = [...new Set(numbersIn(marks).map(({ address }) => address))];
        expect(
          targets
            .filter(({ again }) => !again)
            .map(({ address }) => address)
            .sort(),
        ).toEqual(addresses.sort());
        for (const target of targets) expect(Math.min(target.width, target.height)).toBeGreaterThanOrEqual(24);
      }
    }
  });
});
