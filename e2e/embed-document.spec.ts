import { childOf, embed, expect, framed, loader, misfit, rest, test, tiered, words } from './hosting.ts';
import { pairs, quick } from './run-length.ts';

// A sandbox gives no clipboard: the text is offered to be copied by hand.
test.use({ expectedMessages: [/The Clipboard API has been blocked/] });

const kinds = ['story', 'm/last-page', 'charts/passages'];
const documents = pairs(['en', 'zh'], kinds).map((parts) => parts.join('/'));

for (const path of documents) {
  test(`${path} is whole without scripts: words, finished pictures, sources, and the way to its page`, async ({ browser, host }) => {
    const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
    await page.goto(host.page(framed(path)));
    const child = page.frameLocator('iframe');
    await expect(child.locator('h1')).toBeVisible();
    await expect(child.locator('.picture:visible').first()).toBeVisible();
    expect(await child.locator('.picture:visible .marks > *').count()).toBeGreaterThan(4);
    await expect(child.locator('.chart-source').first()).toBeVisible();
    await expect(child.locator('.frame-credit a')).toBeVisible();
    await expect(child.locator('.frame-address')).toContainText('localhost:4321/');
    await expect(child.locator('.frame-enter')).toHaveCount(path.endsWith('story') ? 1 : 0);
    await expect(child.locator('button:visible')).toHaveCount(0);
    await page.close();
  });

  test(`${path} works where a sandbox gives it scripts alone, and asks its server for nothing${quick(path === 'en/charts/passages')}`, async ({
    page,
    host,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(host.page(`<iframe src="${embed(path)}" sandbox="allow-scripts" width="100%" height="700"></iframe>${words(100)}`));
    const child = await childOf(page);
    expect(await child.evaluate(() => origin)).toBe('null');
    if (path.endsWith('story')) await child.locator('.frame-enter').click();
    const number = child.locator('.milestone a.figure, .chart-words a.figure').first();
    await number.click();
    const dialog = child.locator('dialog.card-dialog');
    await expect(dialog.locator('.card-number')).toBeVisible();
    await expect(dialog.locator('dl')).toBeVisible();
    await dialog.locator('[data-copy]').first().click();
    await expect(dialog.locator('textarea')).toHaveValue(/.{20}/);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(number).toBeFocused();
    expect(asked.map((url) => new URL(url).pathname)).toEqual([expect.any(String), `/embed/${path}/`]);
  });
}

test('each number that a framed entry or chart shows opens its card', async ({ page, host }) => {
  for (const path of ['en/m/last-page', 'en/m/great-fog', 'en/charts/stores']) {
    await page.goto(host.page(framed(path, '?layout=stack') + words(100) + loader));
    const child = await childOf(page);
    const lost = await child.evaluate(() => {
      const { content } = document.querySelector<HTMLTemplateElement>('template.frame-cards')!;
      const links = document.querySelectorAll<HTMLElement>('.frame a[data-figure], .frame a[data-claim]');
      const addresses = [...links].map(({ dataset }) => dataset.figure ?? `claim:${dataset.claim}`);
      return { count: addresses.length, lost: addresses.filter((address) => !content.getElementById(address.replace('/', ':'))) };
    });
    expect(lost.count).toBeGreaterThan(3);
    expect(lost.lost).toEqual([]);
  }
});

test('patterns of a picture stand in it, whatever else of the same chart is hidden', async ({ page, host }) => {
  for (const [path, query, picture] of [
    ['en/m/night-rescue', '', '.picture:visible'],
    ['en/story', '?layout=stack', '#night-rescue .of-step .picture'],
  ] as const) {
    await page.goto(host.page(framed(path, query) + words(100) + loader));
    const child = await childOf(page);
    await child.locator(picture).first().scrollIntoViewIfNeeded();
    const svg = child.locator(picture).first();
    await expect(svg.locator('[fill^="url(#"]').first()).toBeAttached();
    // Copies are named anew when they are drawn.
    const own = () =>
      svg.evaluate((of) =>
        [...of.querySelectorAll('[fill^="url(#"]')].map((mark) =>
          of.contains(document.querySelector(mark.getAttribute('fill')!.slice(4, -1))),
        ),
      );
    await expect.poll(own, path).not.toContain(false);
  }
});

test('a corrected number shows when it was corrected, from what to what and why', async ({ page, host }) => {
  await page.goto(host.page(framed('en/m/great-fog') + loader));
  const child = await childOf(page);
  await expect(child.locator('.correction')).toHaveText([
    /Status changed on 9 February 1932: “Single source” before, “Corroborated” now\./,
    /Corrected on 20 January 1932: 204 wicks before, 240 wicks now\. Two digits/,
  ]);
  await page.goto(host.page(framed('zh/charts/stores') + loader));
  await expect((await childOf(page)).locator('.correction')).toHaveText([/1932年2月9日改状态/, /1932年1月20日更正/]);
});

test('the theme that the address asks for wins over that of the system, both ways, and none is asked for by default', async ({
  page,
  host,
}) => {
  const ground = async (query: string, system: 'light' | 'dark') => {
    await page.emulateMedia({ colorScheme: system });
    await page.goto(host.page(framed('en/m/great-fog', query)));
    const child = (await (await page.locator('iframe').elementHandle())!.contentFrame())!;
    await child.locator('h1').waitFor();
    return child.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  };
  const [day, night] = ['rgb(251, 246, 236)', 'rgb(20, 19, 15)'];
  expect(await ground('', 'light')).toBe(day);
  expect(await ground('', 'dark')).toBe(night);
  expect(await ground('?theme=dark', 'light')).toBe(night);
  expect(await ground('?theme=light', 'dark')).toBe(day);
  expect(await ground('?theme=mauve', 'dark')).toBe(night);
});

test('a boxed story is a poster until it is entered, begins where the address says, ends with Escape, and leaves the page alone @quick', async ({
  page,
  host,
}) => {
  await page.goto(host.page(words(100) + framed('en/story', '?at=night-rescue&layout=box') + words(300)));
  const child = await childOf(page);
  await expect(child.locator('html')).toHaveAttribute('data-tier', 'box');
  await expect(child.locator('.frame-enter')).toHaveText('Read from “A rescue by night”');
  await expect(child.locator('.opening .doors a')).toHaveText('Open the full story');
  await page.locator('iframe').hover();
  await page.mouse.wheel(0, 200);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(100);
  await child.locator('.frame-enter').scrollIntoViewIfNeeded();
  await rest(page);
  expect(await child.evaluate(() => window.scrollY)).toBe(0);
  const before = await page.evaluate(() => window.scrollY);
  await child.locator('.frame-enter').click();
  await expect(child.locator('.milestone[data-active]')).toHaveId('night-rescue');
  await expect(child.locator('.chart[data-on-stage]')).toHaveAttribute('data-chart', 'rescue');
  expect(await page.evaluate(() => window.scrollY)).toBe(before);
  await child.evaluate(() => window.scrollTo(0, 1e6));
  await expect(child.locator('.frame-credit a')).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(child.locator('.frame-enter')).toBeFocused();
  expect(await child.evaluate(() => [window.scrollY, document.documentElement.hasAttribute('data-reading')])).toEqual([0, false]);
});

test('a card is the document without scripts: numbers lead to the ledger', async ({ page, host, context }) => {
  await page.goto(host.page(framed('en/m/great-fog', '?layout=card') + loader));
  const child = (await (await page.locator('iframe').elementHandle())!.contentFrame())!;
  await expect(child.locator('h1')).toBeVisible();
  const opened = context.waitForEvent('page');
  await child.locator('.entry-words a.figure').first().click();
  await expect(await opened).toHaveURL(/\/en\/ledger\/#/);
  await expect(child.locator('dialog')).toHaveCount(0);
});

test('a framed story offers no guess, which only the page can take', async ({ page }) => {
  for (const lang of ['zh', 'en']) {
    await page.goto(embed(`${lang}/story`, '?theme=dark'));
    await expect(page.locator('html')).toHaveAttribute('data-driver', 'scroll');
    await expect(page.locator('.offer, .guess')).toHaveCount(0);
  }
  await page.goto(embed('en/story').replace('/embed/en/story/', '/en/'));
  expect(await page.locator('.offer').count()).toBeGreaterThan(0);
});

test('a card of the story is its opening, and leads to the full story', async ({ page, host }) => {
  await page.goto(host.page(framed('en/story', '?layout=card') + words(100) + loader));
  const child = (await (await page.locator('iframe').elementHandle())!.contentFrame())!;
  await expect(child.locator('main')).toBeHidden();
  await expect(child.locator('.opening .doors a')).toBeVisible();
  await expect(child.locator('.frame-enter')).toBeHidden();
  await expect.poll(() => misfit(child)).toBeLessThanOrEqual(4);
  expect(
    await child.locator('.opening a:visible').evaluateAll((links) => links.filter((link) => link.getAttribute('href')?.startsWith('#'))),
  ).toEqual([]);
});

test('a reader who wants no motion gets every step with its finished picture', async ({ page, host }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(host.page(framed('en/story') + words(100) + loader));
  const child = await tiered(await childOf(page));
  await expect(child.locator('html')).toHaveAttribute('data-tier', 'tall');
  await expect(page.locator('iframe')).not.toHaveCSS('position', 'sticky');
});
