import type { Page } from '@playwright/test';
import { childIn, childOf, counting, embed, expect, framed, hostsOf, loader, misfit, test, words } from './hosting.ts';
import { full, quick, some } from './run-length.ts';

/** How long a host is watched at rest, in milliseconds; of the ten messages that are allowed in five seconds, its share. */
const idle = full ? 5000 : 1000;
const allowed = (10 * idle) / 5000;

// A page without an address is of the site that it was opened from, so that it is to be new.
test.use({ reuseContext: false });

const entry = 'en/m/last-page';
const hosts = hostsOf(entry);

/** Messages that come while nothing happens. */
async function idleMessages(page: Page): Promise<number> {
  const begin = await page.evaluate(() => performance.now());
  await page.waitForFunction((end) => performance.now() > end, begin + idle, { timeout: idle + 5000 });
  return page.evaluate(
    ([from, to]) => (window as unknown as { heard: { at: number }[] }).heard.filter(({ at: time }) => time > from && time < to).length,
    [begin, begin + idle] as const,
  );
}

for (const { name, id, body, scripts } of some(hosts, 0, 2)) {
  test(`a frame has the height of its document where the host has ${name}, and keeps quiet then${quick(name === 'our loader')}`, async ({
    page,
    host,
  }) => {
    await page.goto(host.page(words(100) + body + words(100) + scripts, counting));
    const child = await childIn(page, id);
    await expect.poll(() => misfit(child)).toBeLessThanOrEqual(4);
    await expect(child.locator('html')).toHaveAttribute('data-tier', 'tall');
    expect(await idleMessages(page)).toBeLessThanOrEqual(allowed);

    await page.setViewportSize({ width: 380, height: 800 });
    await expect.poll(() => misfit(child)).toBeLessThanOrEqual(4);
    await child.locator('.entry-words a.figure').first().click();
    await expect(child.locator('dialog.in-place')).toBeVisible();
    await expect.poll(() => misfit(child)).toBeLessThanOrEqual(4);
    await child.locator('.card-close').click();
    await expect.poll(() => misfit(child)).toBeLessThanOrEqual(4);
  });
}

test('frames have their heights where one page has all hosts, and none hears another', async ({ page, host }) => {
  await page.goto(host.page(hosts.map(({ body }) => body).join(words(100)) + hosts.map(({ scripts }) => scripts).join(''), counting));
  for (const { name, id } of hosts) {
    const child = await childIn(page, id);
    await expect.poll(() => misfit(child), name).toBeLessThanOrEqual(4);
  }
  expect(await idleMessages(page)).toBeLessThanOrEqual(allowed * hosts.length);
});

test('a frame without a script in the host keeps its height and scrolls by itself to its end', async ({ page, host }) => {
  await page.goto(host.page(framed(entry, '', '') + words(100), counting));
  const child = await childOf(page);
  await expect(child.locator('html')).toHaveAttribute('data-tier', 'box');
  expect(await page.locator('iframe').evaluate((frame: HTMLElement) => frame.clientHeight)).toBe(700);
  await child.locator('.frame-credit').scrollIntoViewIfNeeded();
  await expect(child.locator('.frame-credit a')).toBeInViewport();
  expect(await idleMessages(page)).toBeLessThanOrEqual(allowed);
});

test('a host that isolates itself shows frames and runs our loader, checked by its hash', async ({ page, host, request }) => {
  const { file, integrity } = (await (await request.get('/embed/v1.json')).json()) as { file: string; integrity: string };
  const script = `<script async src="${embed(entry).replace(/\/embed\/.*/, `/embed/${file}`)}" integrity="${integrity}" crossorigin></script>`;
  const isolated = { 'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Opener-Policy': 'same-origin' };
  await page.goto(host.page(framed(entry) + words(100) + script, '', isolated));
  expect(await page.evaluate(() => window.crossOriginIsolated)).toBe(true);
  const child = await childOf(page);
  await expect(child.locator('html')).toHaveAttribute('data-tier', 'tall');
  await expect.poll(() => misfit(child)).toBeLessThanOrEqual(4);
});

test('an app that shows an article from a text shows frames too', async ({ page }) => {
  await page.setContent(`<!doctype html><title>Article</title>${words(100)}${framed(entry)}${words(100)}${loader}`);
  const child = await childOf(page);
  await expect(child.locator('html')).toHaveAttribute('data-tier', 'tall');
  await expect.poll(() => misfit(child)).toBeLessThanOrEqual(4);
});

test('a frame without a width asks for nothing until it has one', async ({ page, host }) => {
  await page.goto(host.page(`<iframe src="${embed(entry)}" style="width:0;height:0"></iframe>`, counting));
  const said = () =>
    page.evaluate(() =>
      (window as unknown as { heard: { data: { t?: string; h?: number; type?: string; height?: number } }[] }).heard.flatMap(({ data }) =>
        data.t === 'ready' ? [['ready', data.h]] : data.type === 'embed-size' ? [['height', data.height]] : [],
      ),
    );
  await expect.poll(said).toEqual([['ready', 0]]);
  await page.locator('iframe').evaluate((frame: HTMLElement) => (frame.style.cssText = 'width:100%;height:500px'));
  await expect.poll(async () => (await said()).length).toBeGreaterThan(1);
  const child = page.frames()[1]!;
  const height = await child.evaluate(() => Math.ceil(document.querySelector('.frame')!.getBoundingClientRect().height));
  expect((await said()).slice(1).map(([, told]) => told)).toEqual([height]);
});

test('WordPress gets heights with its secret, also one that comes late, and links that it may follow', async ({ page, host }) => {
  const listen = `<script>addEventListener("message",({data,source})=>{const f=document.querySelector("iframe");
    if(source===f.contentWindow&&data&&data.secret===f.dataset.secret&&data.message==="height")f.height=Math.min(1000,Math.max(200,data.value))})</script>`;
  const body = `<iframe src="${embed(entry)}" data-secret="aB3dE6gH9j" sandbox="allow-scripts" width="100%" height="200"></iframe>`;
  await page.goto(host.page(body + words(200) + listen, counting));
  const child = await childOf(page);
  const frame = page.locator('iframe');
  await expect(frame).toHaveAttribute('height', '200');
  await frame.evaluate((element: HTMLIFrameElement) => (element.src += '#?secret=aB3dE6gH9j'));
  await expect(frame).not.toHaveAttribute('height', '200');
  await child.locator('.frame-credit a').click();
  const link = await child.locator('.frame-credit a').getAttribute('href');
  await page.waitForFunction(
    (value) =>
      (window as unknown as { heard: { data: { message?: string; value?: string; secret?: string } }[] }).heard.some(
        ({ data }) => data.message === 'link' && data.value === value && data.secret === 'aB3dE6gH9j',
      ),
    link,
  );
});

test('iframe-resizer, AMP, Datawrapper, Embedly and the Guardian get the height in their own words', async ({ page, host }) => {
  await page.goto(host.page(framed(entry, '', ''), counting));
  const child = await childOf(page);
  await page.evaluate(() => {
    const init = '[iFrameSizer]lamp0:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:child:auto:true:::true:::::';
    document.querySelector('iframe')!.contentWindow!.postMessage(init, '*');
  });
  const height = await child.evaluate(() => Math.ceil(document.querySelector('.frame')!.getBoundingClientRect().height));
  const has = (wanted: unknown) =>
    page.waitForFunction(
      (json) => (window as unknown as { heard: { data: unknown }[] }).heard.some(({ data }) => JSON.stringify(data) === json),
      JSON.stringify(wanted),
    );
  const width = await child.evaluate(() => window.innerWidth);
  await has(`[iFrameSizer]lamp0:${height}:${width}:init`);
  await has(`[iFrameSizer]lamp0:${height}:${width}:size`);
  await has({ sentinel: 'amp', type: 'embed-size', height });
  await has({ 'datawrapper-height': { 'm-last-page': height } });
  await has(JSON.stringify({ src: child.url(), context: 'iframe.resize', height }));
  await has({ kind: 'interactive:height', height });
});

test('iframe-resizer whose script comes after the document hears again that the frame is ready, until it has answered', async ({
  page,
  host,
}) => {
  await page.goto(host.page(framed(entry, '', ''), counting));
  await childOf(page);
  const heard = (begin: string) =>
    page.evaluate(
      (wanted) =>
        (window as unknown as { heard: { data: unknown }[] }).heard.filter(
          ({ data }) => typeof data === 'string' && data.startsWith(wanted),
        ).length,
      begin,
    );
  const ready = () => heard('[iFrameResizerChild]Ready');
  await expect.poll(ready).toBeGreaterThan(1);
  await page.evaluate(() => document.querySelector('iframe')!.contentWindow!.postMessage('[iFrameSizer]图 1:8:false:false:32', '*'));
  await expect.poll(() => heard('[iFrameSizer]图 1:')).toBeGreaterThan(1);
  // The next would have come two seconds after the last.
  const before = await ready();
  const begin = await page.evaluate(() => performance.now());
  await page.waitForFunction((end) => performance.now() > end, begin + (full ? 5000 : 2500), { timeout: 10_000 });
  expect(await ready()).toBe(before);
});
