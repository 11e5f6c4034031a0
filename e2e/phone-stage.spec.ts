import { published } from './addresses.ts';
import { expect, test } from './story.ts';

test.use({ baseURL: published.url, viewport: { width: 390, height: 844 } });

/** Least height of the tallest bar of each small chart, in CSS pixels. */
const leastBar = 44;

for (const lang of ['zh', 'en'])
  test(`on a phone every step of the story in ${lang} has a stage of 45 % of the height, a picture on it, and bars that can be compared`, async ({
    page,
    story,
  }) => {
    test.slow();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await story.open(lang);
    const steps = await page.$$eval('.step', (all) => all.map(({ dataset }) => [dataset.of!, Number(dataset.step)] as const));
    const faults: string[] = [];
    const kinds = new Set<string>();
    for (const [of, step] of steps) {
      const cue = await page.evaluate(
        async ([id, index]) => {
          const element = document.querySelector<HTMLElement>(`.step[data-of="${id}"][data-step="${index}"]`)!;
          const line = document.querySelector<HTMLElement>('.reading-line')!.offsetHeight;
          const { top, height } = element.getBoundingClientRect();
          window.scrollTo(0, window.scrollY + top - line + height / 2);
          return element.dataset.cue;
        },
        [of, step] as const,
      );
      if (cue) await expect(page.locator('.stage .chart[data-on-stage]')).toHaveAttribute('data-cue', cue);
      const seen = await page.evaluate(() => {
        const chart = document.querySelector<HTMLElement>('.chart[data-on-stage]')!;
        const stage = document.querySelector('.stage')!.getBoundingClientRect();
        const tallest = [...chart.querySelectorAll('.panel')].flatMap((panel) => {
          const bars = [...panel.querySelectorAll('path.bar, path.kept')].map((mark) => mark.getBoundingClientRect().height);
          return bars.length ? [Math.max(...bars)] : [];
        });
        const upright = [...chart.querySelectorAll('.marks > path.bar, .marks > g > path.bar')].map(
          (mark) => mark.getBoundingClientRect().height,
        );
        return {
          kind: chart.classList[1]!,
          share: (Math.min(stage.bottom, innerHeight) - Math.max(stage.top, 0)) / innerHeight,
          marks: chart.querySelectorAll('.marks *').length,
          tallest: tallest.length ? tallest : upright.length ? [Math.max(...upright)] : [],
        };
      });
      kinds.add(seen.kind);
      if (seen.share < 0.45) faults.push(`${of} ${step}: the stage has ${seen.share.toFixed(2)} of the height`);
      if (seen.marks === 0) faults.push(`${of} ${step}: no picture`);
      for (const height of seen.tallest)
        if (Math.round(height) < leastBar) faults.push(`${of} ${step}: bars of ${Math.round(height)} px (${seen.kind})`);
    }
    expect(faults).toEqual([]);
    expect([...kinds]).toEqual(expect.arrayContaining(['snapshots', 'bars', 'tiles', 'dumbbell', 'dot-plot']));
  });

test('on a phone the first screen has a picture', async ({ page, story }) => {
  for (const lang of ['zh', 'en']) {
    await story.open(lang);
    const picture = await page.locator('.pull .pull-count').evaluateAll((counts) =>
      counts.map((count) => {
        const { top, bottom, width } = count.getBoundingClientRect();
        return { seen: top >= 0 && bottom <= innerHeight, wide: width > innerWidth / 4 };
      }),
    );
    expect(picture.length).toBeGreaterThan(1);
    expect(picture.every(({ seen, wide }) => seen && wide)).toBe(true);
  }
});
