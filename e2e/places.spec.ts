import { published } from './addresses.ts';
import { pageAt, placeOf, settle } from './reading.ts';
import { pairs, quick } from './run-length.ts';
import { expect, test } from './story.ts';

test('back and forward lead to the places left, though the window has another size', async ({ story, page }) => {
  await story.open('en');
  await story.read('first-light', 1, 0.7);
  const left = await placeOf(page);
  await page.evaluate(() => document.querySelector<HTMLElement>('.index a[href="#last-page"]')!.click());
  await expect(story.active()).toHaveAttribute('id', 'last-page');
  await pageAt(page);
  const gone = await placeOf(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await settle(page);
  await page.goBack();
  await expect(story.active()).toHaveAttribute('id', 'first-light');
  const back = await placeOf(page);
  expect(back).toEqual({ ...left, share: expect.closeTo(left!.share, 2) });
  await page.goForward();
  await expect(story.active()).toHaveAttribute('id', 'last-page');
  expect(await placeOf(page)).toEqual({ ...gone, share: expect.closeTo(gone!.share, 2) });
});

const changes = [
  ['above', '#first-light .card'],
  ['at', '#great-fog .step[data-step="1"] .card'],
  ['below', '#last-page .card'],
] as const;
for (const [driver, [where, selector]] of pairs(['scroll', 'observer'] as const, changes)) {
  test(`heights changed by 20 % ${where} the reader in the middle of a scene keep the place and the active entry, ${driver}${quick(where === 'above')}`, async ({
    story,
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: driver === 'observer' ? 'reduce' : 'no-preference' });
    await story.open('en', 'great-fog');
    await page.evaluate(() => {
      const step = document.querySelector('#great-fog .step[data-step="1"]')!;
      const line = document.querySelector<HTMLElement>('.reading-line')!.offsetHeight;
      const { top, height } = step.getBoundingClientRect();
      window.scrollBy(0, top - line + height * 0.5);
    });
    await story.settle(driver);
    const before = await placeOf(page);
    const scrolled = await page.evaluate(() => window.scrollY);
    for (const factor of [1.2, 0.8]) {
      await page.evaluate(
        ([all, by]) => {
          for (const card of document.querySelectorAll<HTMLElement>(all)) {
            const step = card.parentElement!;
            step.style.minHeight = '0';
            step.style.height = '';
            step.style.height = `${Math.max(step.offsetHeight, 700) * by}px`;
          }
        },
        [selector, factor] as const,
      );
      await story.settle(driver);
      expect(await placeOf(page)).toEqual({ ...before, share: expect.closeTo(before!.share, 2) });
      await expect(story.active()).toHaveAttribute('id', 'great-fog');
      if (where === 'below') expect(await page.evaluate(() => window.scrollY)).toBe(scrolled);
    }
  });
}

test('a window that loses and wins a fifth of its height keeps the place', async ({ story, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await story.open('zh');
  await story.read('great-fog', 1, 0.5);
  const before = await placeOf(page);
  for (const height of [675, 844, 1010, 844]) {
    await page.setViewportSize({ width: 390, height });
    await story.settle();
    expect(await placeOf(page)).toEqual({ ...before, share: expect.closeTo(before!.share, 2) });
  }
});

test('nothing on the page is as high as the window is at the moment: an address bar that hides moves nothing', async ({ story, page }) => {
  await story.open('en');
  const sheets = await page.evaluate(async () =>
    Promise.all(
      [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].map(async ({ href }) => (await fetch(href)).text()),
    ),
  );
  const inline = await page.$$eval('style', (styles) => styles.map((style) => style.textContent));
  expect(sheets.length).toBeGreaterThan(0);
  expect([...sheets, ...inline].flatMap((css) => css.match(/[\d.]+d?v(?:h|b|max|min)\b/g) ?? [])).toEqual([]);
});

test('the language switch leads to the same step, and so does the address of a step @quick', async ({ story, page }) => {
  await story.open('en');
  await story.read('great-fog', 1, 0.5);
  await page.locator('.running a.switch').click();
  await expect(page).toHaveURL(/\/zh\/#great-fog(:2)?$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await story.settle();
  expect(await placeOf(page)).toMatchObject({ of: 'great-fog', step: '1' });
  await page.goto('/en/#great-fog:2');
  await story.settle();
  expect(await placeOf(page)).toMatchObject({ of: 'great-fog', step: '1' });
});

test('in the heading of an era the language switch leads to that heading, from the first on', async ({ story, page }) => {
  for (const [era, before] of [
    ['kindling', undefined],
    ['margins', 'last-page'],
  ] as const) {
    await page.goto(`/en/#${era}`);
    await story.settle();
    await expect(page.locator('.running a.switch')).toHaveAttribute('href', new RegExp(`#${era}$`));
    await page.locator('.running a.switch').click();
    await expect(page).toHaveURL(/\/zh\//);
    await story.settle();
    await expect(page.locator(`#${era} > header.spread`)).toBeInViewport({ ratio: 0.9 });
    expect((await placeOf(page))?.of).toBe(before);
  }
});

test('an address, a key and a switch lead to a step whose picture is finished', async ({ story, page }) => {
  for (const [width, height] of [
    [1280, 800],
    [390, 844],
    [360, 640],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto('about:blank');
    await story.open('en', 'great-fog');
    await story.settle();
    const arrived = await pageAt(page);
    await story.read('great-fog', 0, 0.95);
    expect(arrived.picture).toEqual((await pageAt(page)).picture);
  }
});

test.describe('in the long story', () => {
  test.use({ baseURL: published.url });

  test('a jump over all entries draws the scene of its target, and none that it passes', async ({ story, page }) => {
    const order = await story.open('en').then(() => story.milestones());
    await story.read(order[0]!, 0, 0.9);
    await page.evaluate(() => {
      const drawn = new Set<string>();
      Object.assign(window, { drawn });
      const watch = new MutationObserver((changes) => {
        for (const { target } of changes) {
          const figure = (target instanceof Element ? target : target.parentElement)?.closest<HTMLElement>('.chart');
          if (figure && (target as Element).closest?.('.marks')) drawn.add(figure.dataset.chart!);
        }
      });
      watch.observe(document.querySelector('.stage')!, { subtree: true, childList: true, attributes: true, characterData: true });
    });
    const charts = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.stage .chart')].map(({ dataset }) => ({ scene: dataset.chart!, home: dataset.home! })),
    );
    const goal = charts.at(-3)!;
    await page.evaluate((id) => void (location.hash = id), goal.home);
    await expect(story.active()).toHaveAttribute('id', goal.home);
    const shown = await pageAt(page);
    expect(order.indexOf(goal.home)).toBeGreaterThan(30);
    const first = charts.findIndex(({ scene }) => scene === shown.picture![0]);
    // At the first entry the scenes that follow it were prepared.
    const passed = charts.slice(7, first).map(({ scene }) => scene);
    expect(passed.length).toBeGreaterThan(4);
    const drawn = await page.evaluate(() => [...(window as unknown as { drawn: Set<string> }).drawn]);
    expect(drawn).toContain(charts[first]!.scene);
    expect(drawn.filter((scene) => passed.includes(scene))).toEqual([]);
  });
});
