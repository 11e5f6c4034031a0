import { chartData } from '../src/charts/chart-data.ts';
import { markup } from '../src/charts/mark.ts';
import { pictureOf } from '../src/charts/registry.ts';
import { checkStory } from '../src/story/check-story.ts';
import { compileLedger } from '../src/story/compile-ledger.ts';
import { invented, published } from './addresses.ts';
import { expect, test } from './story.ts';

const full = process.env.FULL === '1';
/** Stages of a phone, a tablet and a desk; of the smallest phone and a wall too in the full run. */
const sizes = [[328, 400], [740, 620], [900, 700], ...(full ? [[288, 350] as const, [1300, 880] as const] : [])] as const;

/** Texts of a picture that leave it, meet another or are too small to read, measured in the faces of the page. */
function faultsIn(pictures: { name: string; width: number; height: number; kind: string; html: string }[]): string[] {
  const faults: string[] = [];
  const main = document.createElement('main');
  document.body.replaceChildren(main);
  for (const { name, width, height, kind, html } of pictures) {
    main.innerHTML = `<figure class="chart ${kind}" style="max-inline-size:none;margin:0"><svg class="picture" viewBox="0 0 ${width} ${height}" style="inline-size:${width}px;block-size:${height}px"><g class="marks">${html}</g></svg></figure>`;
    const svg = main.querySelector('svg')!;
    const frame = svg.getBoundingClientRect();
    const seen = (element: Element) => {
      let opacity = 1;
      for (let node: Element | null = element; node && node !== svg; node = node.parentElement)
        opacity *= Number(node.getAttribute('opacity') ?? 1);
      return opacity > 0.3;
    };
    /** Where letters stand: the box of a line is higher than they are. */
    const inkOf = (text: Element) => {
      const { x, y, width: wide, height: high } = text.getBoundingClientRect();
      return new DOMRect(x, y + high * 0.14, wide, high * 0.66);
    };
    const texts = [...svg.querySelectorAll('text')]
      .filter((text) => text.textContent.trim() !== '' && seen(text))
      .map((text) => ({
        words: text.textContent,
        box: inkOf(text),
        size: Math.min(...[text, ...text.querySelectorAll('*')].map((one) => parseFloat(getComputedStyle(one).fontSize))),
      }));
    for (const [index, { words, box, size }] of texts.entries()) {
      if (box.left < frame.left - 1.5 || box.right > frame.right + 1.5 || box.top < frame.top - 3 || box.bottom > frame.bottom + 3)
        faults.push(
          `${name}: "${words}" leaves the picture (${[box.left - frame.left, box.top - frame.top, frame.right - box.right, frame.bottom - box.bottom].map(Math.round).join(', ')})`,
        );
      if (size < 11) faults.push(`${name}: "${words}" is set at ${size} px`);
      for (const other of texts.slice(index + 1)) {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (across > 1.5 && down > 1) faults.push(`${name}: "${words}" meets "${other.words}"`);
      }
    }
  }
  return faults;
}

for (const { dir, url } of [
  { dir: 'content', url: published.url },
  { dir: 'e2e/content', url: invented.url },
]) {
  const { draft } = checkStory(dir);
  const ledger = compileLedger(draft);
  for (const lang of draft.languages) {
    test(`no label of ${dir} meets another, leaves its picture or is too small in ${lang}, in any cue`, async ({ page, story }) => {
      await page.goto(`${url}/${lang}/`);
      await page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())));
      const pictures = draft.scenes.flatMap(({ id, value: scene }) => {
        if (!scene || scene.kind === 'strip') return [];
        const picture = pictureOf(chartData(id, scene, ledger, lang));
        return sizes.flatMap(([width, height]) =>
          Object.keys(scene.cues).map((cue) => ({
            ...{ name: `${id} ${cue} ${width}×${height}`, width, height, kind: scene.kind },
            html: markup(picture(cue, cue, 1, { width, height })),
          })),
        );
      });
      expect(await page.evaluate(faultsIn, pictures)).toEqual([]);
      expect(story).toBeDefined();
    });
  }
}
