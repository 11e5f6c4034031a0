import type { Frame, Page } from '@playwright/test';
import { fail, failingMessages, faultsOfReading, type Way, ways } from './failing.ts';
import { embed, expect, framed, loader, test, words } from './hosting.ts';
import { full } from './run-length.ts';

test.use({ reuseContext: false, expectedMessages: [failingMessages, { scope: 'test' }] });

/** Framed documents, which bring all that they need with them; the host adds the loader alone. */
const documents = { story: 'en/story', entry: 'en/m/night-rescue', chart: 'en/charts/rescue' };
const loaderPath = '/embed/v1.js';
const pathOf = (document: string) => new URL(embed(document)).pathname;

/** The framed document, once it has been read to the end that it has. */
async function documentIn(page: Page): Promise<Frame> {
  const frame = (await (await page.locator('iframe').elementHandle())!.contentFrame())!;
  await frame.waitForFunction(() => location.pathname.startsWith('/embed/') && document.readyState !== 'loading');
  return frame;
}

/**
 * What is wrong with a framed entry or chart, or a part of one, for somebody who reads it: words and numbers that are not seen, a chart
 * without its numbers, an end that is not reached. It runs in the frame.
 */
async function faultsOfFrame(isWhole: boolean): Promise<string[]> {
  const faults: string[] = [];
  const seen = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && element.getBoundingClientRect().width > 0;
  const reached = async (element: Element) => {
    element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  const parts = [...document.querySelectorAll('h1, p, a.figure, .frame-credit')].filter(
    (part) => part.textContent!.trim() && !part.closest('dialog, [hidden], details:not([open])'),
  );
  for (const part of parts) if (!seen(part) || !(await reached(part))) faults.push(`not seen: ${part.textContent!.trim().slice(0, 40)}`);
  const charts = [...document.querySelectorAll('svg.picture')];
  const drawn = charts.filter((chart) => seen(chart) && [...chart.querySelectorAll('text, tspan')].some(seen));
  if (isWhole && charts.length > 0 && drawn.length !== 1) faults.push(`${drawn.length} charts`);
  if (parts.length < (isWhole ? 3 : 1)) faults.push('no words');
  if (isWhole && !document.querySelector('.frame-credit')) faults.push('no end');
  return faults;
}

/** What is wrong with an article whose frame has failing files, by what fails. */
async function wrongIn(
  page: Page,
  host: { page: (body: string) => string },
  name: keyof typeof documents,
  faults: ReadonlyMap<string, Way>,
) {
  const path = documents[name];
  const release = await fail(page, faults);
  await page.goto(host.page(`${words(200)}${framed(path)}${words(200)}${loader}`), { waitUntil: 'commit' });
  const way = faults.get(pathOf(path));
  const wrong: string[] = [];
  const link = page.locator('figcaption a');
  await link.waitFor();
  if (!(await link.isVisible())) wrong.push('no link to the page in place of the frame');
  if (way === 'slow') release();
  if (way === undefined || way === 'slow' || way === 'cut') {
    await page.locator('iframe').evaluate((frame) => frame.scrollIntoView({ behavior: 'instant' }));
    const frame = await documentIn(page);
    const isScripted = await frame.evaluate(() => document.querySelector('.frame') !== null && document.readyState === 'complete');
    if (way !== 'cut' || isScripted) await expect(frame.locator('html')).toHaveAttribute('data-tier', /pin|tall|box/);
    if (name === 'story') {
      const enter = frame.locator('.frame-enter');
      if ((await frame.locator('html').getAttribute('data-tier')) === 'box') await enter.click();
      const found = await frame.evaluate(faultsOfReading);
      /** Charts that have come, as far as the story has. */
      const come = await frame.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.chart')]
          .filter((chart) => chart.querySelector('.marks'))
          .map(({ dataset }) => dataset.chart),
      );
      const isMissing = (fault: string) => fault === 'no end' || !come.includes(/no chart (.+)$/.exec(fault)?.[1] ?? come[0]);
      wrong.push(...found.filter((fault) => way !== 'cut' || !isMissing(fault)));
    } else wrong.push(...(await frame.evaluate(faultsOfFrame, way !== 'cut')));
  }
  release();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  return wrong;
}

const named = Object.keys(documents) as (keyof typeof documents)[];
for (const name of named)
  test(`a framed ${name} is read in a host whose loader does not come, comes late, in part or as another page`, async ({ page, host }) => {
    test.setTimeout(full ? 900_000 : 60_000);
    const found: Record<string, string[]> = {};
    for (const way of full ? ways : (['cut'] as const)) found[way] = await wrongIn(page, host, name, new Map([[loaderPath, way]]));
    expect(Object.fromEntries(Object.entries(found).filter(([, wrong]) => wrong.length > 0))).toEqual({});
  });
for (const name of named)
  test(`a framed ${name} that comes in part or not at all leaves what has come, and the link of the host`, async ({ page, host }) => {
    test.setTimeout(full ? 900_000 : 60_000);
    const found: Record<string, string[]> = {};
    for (const way of full ? ways : (['cut'] as const))
      for (const other of full ? [undefined, ...ways] : [undefined]) {
        const faults = new Map<string, Way>([[pathOf(documents[name]), way]]);
        if (other) faults.set(loaderPath, other);
        found[`${way}, loader ${other ?? 'comes'}`] = await wrongIn(page, host, name, faults);
      }
    expect(Object.fromEntries(Object.entries(found).filter(([, wrong]) => wrong.length > 0))).toEqual({});
  });
