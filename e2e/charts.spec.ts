import { published } from './addresses.ts';
import { expect, StoryPage, test } from './story.ts';

test('a chart on its own page is drawn at the size that it has there, and its numbers open @quick', async ({ page, story }) => {
  await page.goto('/en/charts/passages/');
  const picture = page.locator('.chart svg.picture');
  await expect(page.locator('.chart')).toHaveAttribute('data-drawn', '');
  const { width, height } = (await picture.boundingBox())!;
  await expect(picture).toHaveAttribute('viewBox', `0 0 ${Math.round(width)} ${Math.round(height)}`);
  await page.locator('.targets a[data-target="ships-claimed"]').click();
  await expect(page.locator('dialog .card-sheet')).toHaveAttribute('data-card', 'ships-claimed');
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 400, height: 800 });
  await expect
    .poll(async () => (await picture.getAttribute('viewBox'))!.split(' ')[2])
    .toBe(String(Math.round((await picture.boundingBox())!.width)));
  await page.locator('nav a', { hasText: 'The last page' }).click();
  await expect(page).toHaveURL(/\/en\/#last-page$/);
  expect(story).toBeDefined();
});

/** How many separate dots a canvas shows: squares whose left and upper neighbours are paper. */
const dotsOn = (canvas: HTMLCanvasElement) => {
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, width, height);
  const isInk = (x: number, y: number) => x >= 0 && y >= 0 && data[(y * width + x) * 4 + 3]! > 0;
  let dots = 0;
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) if (isInk(x, y) && !isInk(x - 1, y) && !isInk(x, y - 1)) dots++;
  return dots;
};

for (const [width, deviceScaleFactor] of [
  [360, 3],
  [1440, 1],
] as const)
  test(`every one of 40,960 and 9,899 dots is set apart from the others, ${width} px wide`, async ({ browser }) => {
    const page = await browser.newPage({ baseURL: published.url, viewport: { width, height: 900 }, deviceScaleFactor });
    await page.goto('/en/charts/hotline/');
    const canvas = page.locator('.dot-canvas');
    await expect.poll(() => canvas.evaluate(dotsOn)).toBe(40_960 + 9899);
    await expect(page.locator('.picture .dots-field').first()).toHaveCSS('visibility', 'hidden');
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.picture .dots-field').first()).toHaveCSS('visibility', 'visible');
    await expect(canvas).toBeHidden();
    await page.close();
  });

test('dots that are counted out are seen from one to all, and the same on the way back', async ({ browser }) => {
  const page = await browser.newPage({ baseURL: published.url, viewport: { width: 1440, height: 900 } });
  await page.goto('/en/#fraud-hotline-2013');
  const story = new StoryPage(page);
  const canvas = page.locator('.chart[data-on-stage][data-chart="hotline"] .dot-canvas');
  /** Dots in view where the head of the entry stands at a share of the window. */
  const seenAt = async (share: number) => {
    await page.evaluate((part) => {
      const { top } = document.querySelector('.step[data-of="fraud-hotline-2013"]')!.getBoundingClientRect();
      window.scrollTo(0, window.scrollY + top - window.innerHeight * part);
    }, share);
    await story.settle();
    return (await canvas.count()) === 0 ? 0 : canvas.evaluate(dotsOn);
  };
  const places = [0.66, 0.6, 0.5, 0];
  const there: number[] = [];
  for (const place of places) there.push(await seenAt(place));
  expect(there[0]).toBeLessThan(3000);
  expect(there).toEqual(there.toSorted((a, b) => a - b));
  expect(there.at(-1)).toBe(40_960);
  for (const [index, place] of [...places.entries()].toReversed()) expect(await seenAt(place)).toBe(there[index]);
  await page.close();
});
