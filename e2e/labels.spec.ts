import { chartData } from '../src/scenes/chart-data.ts';
import { markup } from '../src/charts/mark.ts';
import { pictureOf } from '../src/charts/registry.ts';
import { checkStory } from '../src/story/check/check-story.ts';
import { compileLedger } from '../src/story/compile-ledger.ts';
import { invented, published } from './addresses.ts';
import { bringLabelFaults } from './label-faults.ts';
import { quick, some } from './run-length.ts';
import { expect, test } from './story.ts';

/** Stages of a phone and a desk; of a tablet, the smallest phone and a wall too in the full run. */
const sizes = some(
  [
    [328, 400],
    [900, 700],
    [740, 620],
    [288, 350],
    [1300, 880],
  ] as const,
  0,
  1,
);

/** Sets each picture into the page, and asks for the faults of its labels. */
function faultsIn(pictures: { name: string; width: number; height: number; kind: string; html: string }[]): string[] {
  const faults: string[] = [];
  const main = document.createElement('main');
  // Sheets of the page are linked in its body.
  for (const part of [...document.body.children]) if (!part.matches('link, style')) part.remove();
  document.body.append(main);
  for (const { name, width, height, kind, html } of pictures) {
    main.innerHTML = `<figure class="chart ${kind}" style="max-inline-size:none;margin:0"><svg class="picture" viewBox="0 0 ${width} ${height}" style="inline-size:${width}px;block-size:${height}px"><g class="marks">${html}</g></svg></figure>`;
    faults.push(...window.labelFaults(main.querySelector('svg')!, name));
  }
  return faults;
}

for (const { dir, url } of [
  { dir: 'content', url: published.url },
  { dir: 'e2e/content', url: invented.url },
]) {
  for (const lang of ['zh', 'en']) {
    test(`no label of ${dir} meets another, leaves its picture or is too small in ${lang}, in any cue${quick(dir === 'content' && lang === 'zh')}`, async ({
      page,
      story,
    }) => {
      await page.goto(`${url}/${lang}/`);
      await page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())));
      const { draft } = checkStory(dir);
      expect(draft.languages).toContain(lang);
      const ledger = compileLedger(draft);
      const pictures = draft.scenes.flatMap(({ id, value: scene }) => {
        if (!scene || scene.kind === 'strip') return [];
        const picture = pictureOf(chartData(id, scene, ledger, lang));
        return sizes.flatMap(([width, height]) =>
          Object.keys(scene.cues).map((cue) => ({
            name: `${id} ${cue} ${width}×${height}`,
            width,
            height,
            kind: scene.kind,
            html: markup(picture(cue, cue, 1, { width, height })),
          })),
        );
      });
      await bringLabelFaults(page);
      expect(await page.evaluate(faultsIn, pictures)).toEqual([]);
      expect(story).toBeDefined();
    });
  }
}
