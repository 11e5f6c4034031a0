import { published } from './addresses.ts';
import { full, some } from './run-length.ts';
import { expect, test } from './story.ts';

test.use({ baseURL: published.url });
test.setTimeout(240_000);

for (const [width, height] of [
  [390, 844],
  [1440, 900],
] as const)
  for (const lang of full ? ['en', 'zh'] : ['en'])
    test(`as the story is scrolled in ${lang} at ${width} × ${height}, the stage changes or a line of words comes within each window`, async ({
      page,
      story,
    }) => {
      test.skip(!full, 'a walk through the whole story');
      await page.setViewportSize({ width, height });
      await story.open(lang);
      await page.mouse.wheel(0, 10);
      await story.settle();
      const runs = await page.evaluate(async (step) => {
        const frame = () => new Promise(requestAnimationFrame);
        const top = () => document.querySelector('.colophon')!.getBoundingClientRect().top + window.scrollY;
        /** Tops of all lines of words, from the top of the document. */
        const lines = [...document.querySelectorAll('header.opening, .entries')].flatMap((part) => {
          const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
          const tops: number[] = [];
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            if (!node.nodeValue!.trim() || !node.parentElement!.checkVisibility()) continue;
            const range = document.createRange();
            range.selectNodeContents(node);
            for (const rect of range.getClientRects()) tops.push(rect.top + window.scrollY);
          }
          return tops;
        });
        const sorted = lines.sort((one, other) => one - other);
        const appears = (from: number, to: number) => sorted.some((line) => line > from && line <= to);
        const picture = () => {
          const figure = document.querySelector<HTMLElement>('.stage .chart[data-on-stage]');
          const pull = document.querySelector<HTMLElement>('.pull');
          const falls = [...document.querySelectorAll<HTMLElement>('.piles li')].map((item) => item.style.cssText).join();
          return [figure?.dataset.chart, figure?.querySelector('.marks')?.outerHTML, pull?.style.cssText, falls].join();
        };
        const found: { from: number; length: number; near: string }[] = [];
        let still = 0;
        let before = '';
        let begin = 0;
        for (let y = 0; y < top() - window.innerHeight; y += step) {
          window.scrollTo(0, y);
          await frame();
          await frame();
          while (document.documentElement.dataset.moving) await frame();
          const now = picture();
          if (now !== before || appears(y - step + window.innerHeight, y + window.innerHeight)) {
            if (still > window.innerHeight)
              found.push({
                from: begin,
                length: still / window.innerHeight,
                near: document.querySelector('.milestone[data-active]')?.id ?? '',
              });
            still = 0;
            begin = y;
          } else still += step;
          before = now;
        }
        return { found, screens: document.documentElement.scrollHeight / window.innerHeight };
      }, 120);
      expect(runs.found).toEqual([]);
      expect(runs.screens).toBeLessThan(width < 600 ? 50 : 55);
    });

const changes = [
  ['security-company-1984', 'resident-and-temporary-permits-1984'],
  ['organized-crime-campaign', 'facial-recognition-2018'],
  ['road-deaths-2019', 'population-2019'],
] as const;

for (const [from, to] of some(changes, 1))
  test(`between ${from} and ${to} the stage is never blank, and the same on the way back`, async ({ page, story }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await story.open('en', from);
    await story.settle();
    const begin = await page.evaluate(() => window.scrollY);
    const end = await page.evaluate((id) => {
      const step = document.querySelector<HTMLElement>(`.step[data-of="${id}"]`)!;
      return window.scrollY + step.getBoundingClientRect().top - window.innerHeight * 0.28;
    }, to);
    const places = Array.from({ length: 13 }, (_, place) => begin + ((end - begin) * place) / 12);
    const at = async (top: number) => {
      await page.evaluate((y) => window.scrollTo(0, y), top);
      await story.settle();
      return page.evaluate(() => {
        const seen = (chart: HTMLElement) =>
          [...chart.querySelectorAll<SVGElement>('.marks path, .marks text, .marks rect, .marks circle')].filter((mark) => {
            const { width, height } = mark.getBoundingClientRect();
            return width * height > 4 && mark.checkVisibility({ opacityProperty: true, visibilityProperty: true });
          }).length;
        const charts = [...document.querySelectorAll<HTMLElement>('.stage .chart[data-on-stage], .stage .chart[data-leaving]')];
        const sheet = document.querySelector<HTMLElement>('.stage .chart[data-leaving]');
        return { marks: charts.reduce((sum, chart) => sum + seen(chart), 0), sheet: sheet?.style.getPropertyValue('--left') ?? '' };
      });
    };
    const there = [];
    for (const place of places) there.push(await at(place));
    expect(there.filter(({ marks }) => marks < 3)).toEqual([]);
    expect(there.filter(({ sheet }) => sheet !== '').length).toBeGreaterThan(0);
    const back = [];
    for (const place of places.toReversed()) back.push(await at(place));
    expect(back.toReversed()).toEqual(there);
  });
