import { published } from './addresses.ts';
import { expect, test } from './story.ts';

test.use({ baseURL: published.url });

/** Addresses of the numbers in the order in which a reader meets them. */
const addressesOf = (seals: (SVGElement | HTMLElement)[]) =>
  seals
    .map((seal) => ({ address: seal.dataset.figure!, order: Number(seal.parentElement!.style.getPropertyValue('--order')) }))
    .sort((one, other) => one.order - other.order)
    .map(({ address }) => address);

test('a strip holds a seal for every number, stamps those that were passed, on and back, and a tap opens the nearest', async ({
  page,
  story,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await story.open('en', 'population-2019');
  await story.settle();
  const strip = page.locator('.seal-strip');
  await expect(strip).toHaveAttribute('data-open', '');
  const addresses = await page.locator('.piles .seal').evaluateAll(addressesOf);
  const marks = strip.locator('.seal');
  expect(await marks.count()).toBe(addresses.length);
  const stamped = strip.locator('.seal[data-stamped]');
  const here = await stamped.count();
  expect(here).toBeGreaterThan(5);
  await story.read('national-day-2020');
  await expect.poll(() => stamped.count()).toBeGreaterThan(here);
  await story.read('population-2019');
  await expect.poll(() => stamped.count()).toBe(here);
  const box = (await marks.nth(here - 1).boundingBox())!;
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect(page.locator(`dialog .card-sheet[data-card="${addresses[here - 1]}"]`)).toBeVisible();
});

test('on the last page the seals fall from one row into piles by standing; each pile says its count, and each seal opens its number', async ({
  page,
  story,
}) => {
  await story.open('en', 'missing-years');
  await story.settle();
  const piles = page.locator('.piles');
  const scrollTo = (share: number) =>
    piles.evaluate((box, at) => window.scrollTo(0, window.scrollY + box.getBoundingClientRect().top - window.innerHeight * at), share);
  const tops = () => piles.locator('li').evaluateAll((items) => items.map((item) => Math.round(item.getBoundingClientRect().top)));
  await scrollTo(0.87);
  const isRow = async () => {
    const all = await tops();
    return Math.max(...all) - Math.min(...all) < 40;
  };
  await expect.poll(isRow).toBe(true);
  await scrollTo(0.1);
  await expect.poll(isRow).toBe(false);
  for (const pile of await page.locator('.pile').all())
    await expect(pile.locator('.pile-count')).toHaveText(String(await pile.locator('.seal').count()));
  const seal = page.locator('.seal.disputed[data-figure="population-2019-article"]');
  await expect(seal).toHaveAccessibleName(/20 million/);
  await seal.click();
  await expect(page.locator('dialog .card-sheet')).toContainText('20 million');
});
