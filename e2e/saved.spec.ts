import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test } from './story.ts';

test.describe('a story page that a browser has saved with its files', () => {
  test.use({ expectedMessages: [/Failed to load resource|ERR_FAILED/] });

  test('has every chart in its own entry where its scripts cannot be loaded again', async ({ story, page }) => {
    await page.goto('/en/');
    const homes = () =>
      page.$$eval('.chart', (charts) =>
        charts.map((chart) => [chart.getAttribute('data-chart'), chart.closest('.milestone')?.id ?? '']).sort(),
      );
    await story.open('en', 'great-fog');
    await story.settle();
    const saved = await page.content();
    expect(saved).toContain('data-on-stage');
    await page.route('**/*.js', (route) => route.abort());
    await page.route('**/saved.html', (route) => route.fulfill({ contentType: 'text/html', body: saved }));
    await page.goto('/en/saved.html');
    await expect(page.locator('.stage .chart')).toHaveCount(0);
    const kept = await homes();
    expect(kept.length).toBeGreaterThan(3);
    expect(kept.filter(([, home]) => home === '')).toEqual([]);
    for (const [chart] of kept) await expect(page.locator(`.chart[data-chart="${chart}"] .picture`)).toBeVisible();
    // The same as of a page that has never been on a stage.
    await page.unroute('**/*.js');
    await page.goto('/en/');
    await page.evaluate(() => dispatchEvent(new Event('ledger:no-stage')));
    expect(await homes()).toEqual(kept);
  });

  test('has every chart as it was printed, finished, though it was saved wide, amid a change, with a card open, and nothing is over its words', async ({
    story,
    page,
  }) => {
    await page.goto('/en/');
    /** The plates of a page as its file has them. */
    const printed = (text: string) =>
      page.evaluate((file) => {
        const charts = new DOMParser().parseFromString(file, 'text/html').querySelectorAll<HTMLElement>('.chart');
        return [...charts].map(({ dataset, children }) => {
          const plate = [...children].find((part) => part.matches('.plate'))?.outerHTML ?? '';
          return [dataset.chart!, { plate, cue: dataset.cue }] as const;
        });
      }, text);
    const asBuilt = await page.request.get('/en/').then((answer) => answer.text());
    const wanted = await printed(asBuilt);
    await story.open('en', 'great-fog');
    await story.settle();
    for (const share of [0.2, 0.6, 0.9]) await story.read('great-fog', 0, share);
    expect(await page.locator('.stage .chart[data-on-stage]').count()).toBe(1);
    await page.locator('#great-fog a.figure').first().click();
    await page.locator('dialog.card-dialog .card-sheet').waitFor();
    const saved = await page.content();
    expect(saved).toContain('<dialog class="card-dialog"');
    await page.route('**/*.js', (route) => route.abort());
    await page.route('**/saved.html', (route) => route.fulfill({ contentType: 'text/html', body: saved }));
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto('/en/saved.html');
    await expect(page.locator('.stage .chart')).toHaveCount(0);
    const shown = new Map(await printed(await page.content()));
    expect([...shown.keys()].sort()).toEqual(wanted.map(([name]) => name).sort());
    for (const [name, { plate, cue }] of wanted) {
      expect(shown.get(name)!.cue, name).toBe(cue);
      expect(shown.get(name)!.plate === plate, `the plate of ${name} is the printed one`).toBe(true);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    await expect(page.locator('dialog')).toBeHidden();
  });
});

/** A page in one file as WebKit writes it: the document as it stands, without its type and its scripts, and its style sheets. */
async function webArchive(page: Page): Promise<string> {
  const { html, sheets } = await page.evaluate(async () => {
    const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
    const read = async ({ href }: HTMLLinkElement) => ({ href, text: await fetch(href).then((answer) => answer.text()) });
    const root = document.documentElement.cloneNode(true) as HTMLElement;
    for (const script of root.querySelectorAll('script')) script.remove();
    return { html: root.outerHTML, sheets: await Promise.all(links.map(read)) };
  });
  const part = (type: string, address: string, text: string) =>
    [
      '--part',
      `Content-Type: ${type}`,
      'Content-Transfer-Encoding: base64',
      `Content-Location: ${address}`,
      '',
      Buffer.from(text).toString('base64'),
      '',
    ].join('\r\n');
  return [
    'From: <Saved by WebKit>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="part"',
    '',
    part('text/html', page.url(), html) + sheets.map(({ href, text }) => part('text/css', href, text)).join('') + '--part--',
    '',
  ].join('\r\n');
}

/** A page in one file as Chromium writes it. */
async function snapshot(page: Page): Promise<string> {
  const device = await page.context().newCDPSession(page);
  return (await device.send('Page.captureSnapshot', { format: 'mhtml' })).data;
}

for (const [width, height, name, save] of [
  [1280, 800, 'Chromium', snapshot],
  [390, 844, 'Chromium', snapshot],
  [1280, 800, 'WebKit', webArchive],
  [390, 844, 'WebKit', webArchive],
] as const)
  test(`a story page saved in one file by ${name} has every chart, finished or as it was seen, at its own entry, ${width} px wide`, async ({
    story,
    page,
    context,
  }) => {
    await page.setViewportSize({ width, height });
    await story.open('en', 'great-fog');
    await story.read('great-fog', 0, 0.6);
    await page.evaluate(() => document.querySelector<HTMLElement>('#great-fog a.figure')!.click());
    await page.locator('dialog.card-dialog .card-sheet').waitFor();
    mkdirSync('.cache/e2e/saved', { recursive: true });
    const file = resolve(`.cache/e2e/saved/${name}-${width}.mhtml`);
    writeFileSync(file, await save(page));
    const device = await context.newCDPSession(page);
    await page.goto(pathToFileURL(file).href);
    // No script runs in such a file, so the browser is asked from outside.
    const { root } = await device.send('DOM.getDocument', { depth: 0 });
    const find = async (selector: string) => (await device.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector })).nodeIds;
    const boxOf = async (nodeId: number) => {
      const [x, y, right, , , bottom] = (await device.send('DOM.getBoxModel', { nodeId })).model.border as [
        number,
        number,
        number,
        number,
        number,
        number,
      ];
      return { x, y, right, bottom };
    };
    const [dialog] = await find('dialog[open]');
    await expect(boxOf(dialog!), 'a card that was open is left out').rejects.toThrow();
    const charts = await find('.stage .chart');
    expect(charts.length).toBeGreaterThan(3);
    for (const chart of charts) {
      const { attributes } = await device.send('DOM.getAttributes', { nodeId: chart });
      const home = attributes[attributes.indexOf('data-home') + 1]!;
      const [entry] = await find(`[id="${home}"]`);
      const [own, place] = [await boxOf(chart), await boxOf(entry!)];
      expect(own.y, home).toBeGreaterThanOrEqual(place.y);
      expect(own.bottom, home).toBeLessThanOrEqual(place.bottom + 1);
      expect(own.right, home).toBeLessThanOrEqual(width);
      if (width > 900) expect(own.x, home).toBeGreaterThanOrEqual(place.right);
      const chartName = attributes[attributes.indexOf('data-chart') + 1]!;
      const [marks] = await find(`.chart[data-chart="${chartName}"] .marks :is(text, tspan)`);
      expect(await boxOf(marks!), chartName).toBeDefined();
    }
  });
