import { expect, test } from './story.ts';

const order = ['first-light', 'great-fog', 'night-rescue', 'last-page', 'margin-words'];

for (const lang of ['zh', 'en']) {
  test(`milestones stand in the order of their dates, those without one at the end, in ${lang}`, async ({ story }) => {
    await story.open(lang);
    expect(await story.milestones()).toEqual(order);
  });
}

test('scrolling to a milestone makes it the active one, in the page, the index and the address', async ({ story, page }) => {
  await story.open('en');
  await story.read('great-fog');
  await expect(page.locator('.index a[aria-current="step"]')).toHaveAttribute('href', '#great-fog');
  await expect(page).toHaveURL(/#great-fog$/);
  await expect(page.locator('.milestone[data-active]')).toHaveCount(1);
});

test('above the first milestone nothing is active and the address names no place', async ({ story, page }) => {
  await story.open('en');
  await story.read('great-fog');
  await page.evaluate(() => window.scrollTo(0, 0));
  await expect(story.active()).toHaveCount(0);
  await expect(page).toHaveURL(/\/en\/$/);
});

test('the spine says which driver runs: steps are observed until the reader moves, then the scroll is followed', async ({
  story,
  page,
}) => {
  await story.open('en');
  await expect(page.locator('html')).toHaveAttribute('data-driver', 'observer');
  await page.mouse.wheel(0, 400);
  await expect(page.locator('html')).toHaveAttribute('data-driver', 'scroll');
});

test('positions are told at most once a frame, with milestone, step and progress', async ({ story, page }) => {
  await story.open('en');
  await story.read('first-light');
  const told = await page.evaluate(async () => {
    const details: { milestone: string; step: number; progress: number }[] = [];
    const listen = (event: Event) => details.push((event as CustomEvent).detail);
    document.addEventListener('ledger:position', listen);
    for (let move = 0; move < 5; move++) window.scrollBy(0, 8);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    document.removeEventListener('ledger:position', listen);
    return details;
  });
  expect(told.length).toBeGreaterThan(0);
  expect(told.length).toBeLessThanOrEqual(2);
  expect(told.at(-1)).toMatchObject({ milestone: 'first-light', step: 0 });
});

test('the same place gives the same picture after scrolling on, back, and a reload @quick', async ({ story, page }) => {
  await story.open('en');
  await story.read('first-light', 1, 0.2);
  const picture = await story.picture();
  expect(picture).toMatchObject({ scene: 'passages', cue: 'y1909' });
  await story.read('last-page', 0, 0.9);
  await story.read('night-rescue', 1, 0.3);
  await story.read('first-light', 1, 0.2);
  expect(await story.picture()).toEqual(picture);
  await page.reload();
  await story.settle();
  await expect.poll(() => story.picture()).toEqual(picture);
});

test('a cue changes with the share of the step that is read', async ({ story }) => {
  await story.open('en');
  await story.read('first-light', 1, 0.05);
  const early = await story.picture();
  await story.read('first-light', 1, 0.2);
  expect((await story.picture()).marks).not.toBe(early.marks);
});

test('each scene takes the stage with its own milestone', async ({ story }) => {
  await story.open('en');
  for (const [milestone, step, scene, cue] of [
    ['first-light', 0, 'passages', 'y1901'],
    ['great-fog', 1, 'stores', 'counted'],
    ['night-rescue', 1, 'rescue', 'boats'],
    ['last-page', 0, 'passages', 'y1931'],
  ] as const) {
    await story.read(milestone, step, 0.6);
    expect(await story.picture()).toMatchObject({ scene, cue });
  }
});

test('the description of a chart follows what it shows', async ({ story, page }) => {
  await story.open('en');
  await story.read('great-fog', 0, 0.6);
  await expect(page.locator('.chart[data-chart="stores"] desc')).toHaveText(/In spring 60 .* of oil are in store\./);
});

test('on the opening of an era the running head and the rail name it, and no entry', async ({ story, page }) => {
  await story.open('en');
  await story.read('great-fog');
  await expect(page.locator('.running-number')).not.toBeEmpty();
  await page.evaluate(() => document.querySelector('#margins .spread')!.scrollIntoView());
  await expect(page.locator('.running-era')).toHaveText('Margins');
  await expect(page.locator('.running-number')).toBeEmpty();
  await expect(page.locator('.eras [aria-current]')).toHaveAttribute('href', '#margins');
  await story.read('last-page');
  await expect(page.locator('.running-number')).toHaveText('4 / 4');
});

test('a closing entry has no date and is not counted among the entries', async ({ story, page }) => {
  await story.open('en');
  await expect(page.locator('.extent')).toContainText('4 entries');
  const closing = page.locator('#margins #margin-words');
  await expect(closing).not.toHaveAttribute('data-date');
  await expect(closing.locator('time')).toHaveCount(0);
  await story.read('last-page');
  await expect(page.locator('.running-number')).toHaveText('4 / 4');
  await story.read('margin-words');
  await expect(page.locator('.running-number')).toBeEmpty();
  await expect(page.locator('.running-era')).toHaveText('Margins');
});

test('an account shows its lines step by step, and a derived number like any other', async ({ story, page }) => {
  await story.open('en');
  await story.read('margin-words', 0, 0.6);
  const entered = () =>
    page.locator('.chart[data-chart="papers"] .list-row').evaluateAll((lines) => lines.map((line) => line.getAttribute('data-k')));
  expect(await entered()).toEqual(['lamp-licence']);
  await story.read('margin-words', 1, 0.6);
  expect(await entered()).toEqual(['lamp-licence', 'wicks-left', 'boats-mended', 'ships-more']);
  await expect(page.locator('.card .figure[data-figure="ships-more"] data')).toHaveAttribute('value', '81');
});

test('a deep link opens at its milestone with the picture of that place @quick', async ({ story, page }) => {
  await story.open('en', 'last-page');
  await expect(story.active()).toHaveAttribute('id', 'last-page');
  await expect(page.locator('.chart[data-on-stage]')).toHaveAttribute('data-cue', 'y1931');
  await expect(page.locator('#last-page h3')).toBeInViewport();
});

test('the language switch leads to the same milestone', async ({ story, page }) => {
  await story.open('en');
  await story.read('night-rescue');
  await page.locator('.running a.switch').click();
  await expect(page).toHaveURL(/\/zh\/#night-rescue$/);
  await expect(story.active()).toHaveAttribute('id', 'night-rescue');
});

test('a jump from the index is pushed, so that back returns to the place left', async ({ story, page }) => {
  await story.open('en');
  await story.read('first-light');
  await expect(page).toHaveURL(/#first-light$/);
  await page.locator('.running summary').click();
  await page.locator('.index a[href="#last-page"]').click();
  await expect(page).toHaveURL(/#last-page$/);
  await expect(story.active()).toHaveAttribute('id', 'last-page');
  await expect(page.locator('.index nav')).toBeHidden();
  await page.goBack();
  await expect(story.active()).toHaveAttribute('id', 'first-light');
});

test('every number in prose is a link to its row, with its plain value', async ({ story, page }) => {
  await story.open('en');
  const figures = await page.$$eval('main .figure[data-figure]', (links) =>
    links.map((link) => ({
      id: link.getAttribute('data-figure')!,
      href: link.getAttribute('href')!,
      value: link.querySelector('data')?.getAttribute('value') ?? (link.querySelector('.none') ? '0' : ''),
    })),
  );
  expect(figures.length).toBeGreaterThan(20);
  await page.goto('/en/ledger/');
  for (const { id, href, value } of figures) {
    expect(href).toBe(`/en/ledger/#${id.replace('/', ':')}`);
    expect(value).toMatch(/^-?\d+(\.\d+)?((\.\.|; )-?\d+(\.\d+)?)*$/);
    await expect(page.locator(`[id="${id.replace('/', ':')}"]`)).toHaveCount(1);
  }
});

test.describe('where GSAP cannot be loaded', () => {
  test.use({ expectedMessages: [/Failed to load resource/] });

  test('steps are observed and shown finished', async ({ story, page }) => {
    await page.route('**/scroll-driver*', (route) => route.abort());
    await story.open('en');
    await page
      .locator('#night-rescue .step')
      .first()
      .evaluate((step) => step.scrollIntoView({ block: 'center' }));
    await expect(story.active()).toHaveAttribute('id', 'night-rescue');
    await expect(page.locator('html')).toHaveAttribute('data-driver', 'observer');
    await expect(page.locator('.chart[data-on-stage]')).toHaveAttribute('data-cue', 'sailors');
  });
});

test.describe('where the script of the story cannot be loaded', () => {
  test.use({ expectedMessages: [/Failed to load resource/] });

  test('the finished charts stand in the text', async ({ page, story }) => {
    await page.route('**/_astro/*.js', (route) => route.abort());
    await page.goto('/en/');
    await expect(page.locator('.entries .chart')).toHaveCount(4);
    await expect(page.locator('.entries .chart .picture').first()).toBeVisible();
    expect(await story.milestones()).toEqual(order);
  });
});

test('for print the charts stand finished in the text, and come back to the stage as they were', async ({ story, page }) => {
  await story.open('en');
  await story.read('first-light', 0, 0.6);
  const before = await story.picture();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('#first-light .chart[data-chart="passages"]')).toHaveAttribute('data-cue', 'y1931');
  await expect(page.locator('#night-rescue .chart[data-chart="rescue"]')).toHaveAttribute('data-cue', 'boats');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await story.settle();
  expect(await story.picture()).toEqual(before);
});
