import type { CDPSession, Page } from '@playwright/test';
import { published } from './addresses.ts';
import { axeFaults } from './axe-faults.ts';
import { full, quick } from './run-length.ts';
import { expect, type StoryPage, test } from './story.ts';
import { faint } from './survey/contrast.ts';
import { clipped, collisions } from './survey/fit.ts';
import { foreign } from './survey/foreign.ts';
import { badLines } from './survey/lines.ts';
import { type Look, looks, type Question } from './survey/looks.ts';
import { beyond, sideways } from './survey/width.ts';
import { outline, textsOf } from './survey/words.ts';

test.use({ baseURL: published.url, contextOptions: { reducedMotion: 'reduce' } });
test.setTimeout(full ? 300_000 : 120_000);

const story = '#fraud-hotline-2013';
/** Kinds of pages of a language, by their path below it. */
const kinds = [
  story,
  'ledger/',
  'sources/',
  'glossary/',
  'cards/',
  'charts/population/',
  'charts/services/',
  'charts/campaign/',
  'm/population-2019/',
  'm/fraud-hotline-2013/',
  'present/',
  'present/speaker/',
  'teach/',
  'teach/45/',
  'teach/45/worksheet/',
  'offline/',
  'embed/',
];
/** Pages that axe looks at in the long run alone: what stands on them stands on others too, and the cards of the whole ledger take it long. */
const isSeenElsewhere = (path: string) => /\/(?:sources|cards|teach\/45)\/$/.test(path);
/** Pages whose kind another page stands for in the short run. */
const isOfSameKind = (kind: string) => kind === 'charts/campaign/' || kind === 'm/fraud-hotline-2013/';
/** Pages that the short run looks at in both languages; each other kind it looks at in one of them, in turn. */
const inBoth = [story, 'ledger/', 'm/population-2019/', 'present/'];
/** Pages that are set for a wall or for paper: their text has a test of its own there. */
const isForClass = (path: string) => /\/(?:present|worksheet)\//.test(path);

/** Pages whose lines are broken as Chinese is. */
const isRead = (path: string) => path.startsWith('/zh/') && !path.endsWith('/cards/');

async function opened(page: Page, storyPage: StoryPage, path: string): Promise<void> {
  await page.goto(path);
  if (path.endsWith(story)) await storyPage.settle('observer');
  await page.evaluate(() => document.fonts.ready);
}

/** Gives the page a look, and waits until it is painted so. */
async function show(page: Page, device: CDPSession, { size: [width, height], phone = false, dark = false, css = '' }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
  await device.send('Emulation.setDeviceMetricsOverride', {
    width,
    height,
    screenWidth: width,
    screenHeight: height,
    deviceScaleFactor: 1,
    mobile: phone,
  });
  await device.send('Emulation.setTouchEmulationEnabled', { enabled: phone });
  // A page that is wider than its window on a phone has a larger window: the screen alone says that the look is in force.
  await page.waitForFunction(([wide, high]) => screen.width === wide && screen.height === high, [width, height] as const);
  await page.evaluate(async (text) => {
    // A sheet that is adopted is no part of the page, which its policy would refuse.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
    for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
  }, css);
}

/** Asks a page one question; what is at fault, in words. */
const answers: Record<Question, (page: Page) => Promise<string[]>> = {
  // Contrast is a question of its own here; the long run hears axe about it too.
  axe: (page) => axeFaults(page, 'html', ':not(.targets *)', full),
  contrast: (page) => page.evaluate(faint),
  width: async (page) => [...(await page.evaluate(beyond)), ...(await page.evaluate(sideways))],
  sideways: (page) => page.evaluate(sideways),
  text: async (page) => [...(await page.evaluate(clipped)), ...(await page.evaluate(collisions))],
  lines: (page) => page.evaluate(badLines),
};

/** A fault is noted, and the page asked on. */
const softly = expect.configure({ soft: true });

/** Asks a page everything that is asked in a look. */
async function ask(page: Page, path: string, look: Look): Promise<void> {
  for (const question of look.asks) {
    if (question === 'lines' && !isRead(path)) continue;
    if (question === 'text' && isForClass(path)) continue;
    if (question === 'axe' && isSeenElsewhere(path) && !full) continue;
    const answer = () => answers[question](page);
    const name = `${question} of ${path} ${look.name}`;
    // Charts are drawn anew for a width, with their links.
    if (question === 'width' || question === 'sideways') await softly.poll(answer, name).toEqual([]);
    else softly(await answer(), name).toEqual([]);
  }
}

/** One first heading, no level left out, and landmarks that differ in name. */
async function askOutline(page: Page, path: string): Promise<void> {
  const { levels, marks } = await page.evaluate(outline);
  expect.soft(levels.filter((level) => level === 1).length, `first headings of ${path}`).toBe(1);
  const leaps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
  expect.soft(leaps, `headings below a level that is left out of ${path}`).toEqual([]);
  expect.soft(new Set(marks).size, `landmarks of ${path}: ${marks.join(', ')}`).toBe(marks.length);
  expect.soft(marks, `landmarks of ${path}`).toContainEqual(expect.stringMatching(/^MAIN/));
}

for (const [turn, lang] of ['zh', 'en'].entries()) {
  const asked = looks.filter(({ short }) => full || short.includes(lang));
  for (const [place, kind] of kinds.entries()) {
    const isLookedAt = full || inBoth.includes(kind) || (place % 2 === turn && !isOfSameKind(kind));
    const path = `/${lang}/${kind}`;
    const name = isLookedAt ? 'can be read in every look: axe, contrast, width, text, words and outline' : 'has its words and outline';
    test(`${path} ${name}${quick(isLookedAt)}`, async ({ page, story: storyPage }) => {
      await opened(page, storyPage, path);
      const texts = await page.evaluate(textsOf, lang);
      expect.soft(texts.length).toBeGreaterThan(5);
      expect
        .soft(
          texts.filter((text) => foreign[lang]!.test(text)),
          `words of another language of ${path}`,
        )
        .toEqual([]);
      if (!isForClass(path)) await askOutline(page, path);
      if (!isLookedAt) return;
      const device = await page.context().newCDPSession(page);
      // A window that lines alone are looked at in is for pages of running text, in the short run.
      const isText = [story, 'ledger/', 'sources/', 'glossary/'].includes(kind);
      for (const look of asked.filter(({ asks }) => full || isText || asks[0] !== 'lines')) {
        await show(page, device, look);
        await ask(page, path, look);
      }
      await device.detach();
    });
  }

  test(`no page of an entry in ${lang} shows the other language, except where it says so`, async ({ page, story: storyPage }) => {
    await page.goto(`/${lang}/`);
    const links = await page.$$eval('a[href]', (all) => all.map((link) => (link as HTMLAnchorElement).pathname));
    const entries = [...new Set(links)].filter((path) => path.startsWith(`/${lang}/m/`));
    expect(entries.length).toBeGreaterThan(40);
    // The long run reads the pages of all entries, the short one those of every sixth.
    for (const path of entries.filter((_, place) => full || place % 6 === 0)) {
      await page.goto(path);
      const texts = await page.evaluate(textsOf, lang);
      expect(texts.length).toBeGreaterThan(5);
      expect(
        texts.filter((text) => foreign[lang]!.test(text)),
        path,
      ).toEqual([]);
    }
    expect(storyPage).toBeDefined();
  });
}

for (const path of ['/404.html', '/data/']) {
  test(`${path} can be read on a desk and on a phone @quick`, async ({ page, story: storyPage }) => {
    await page.goto(path);
    const device = await page.context().newCDPSession(page);
    for (const look of looks.filter(({ name }) => full || name === 'on a desk' || name === 'on a phone of 320 px, dark')) {
      await show(page, device, look);
      await ask(page, path, look);
    }
    await device.detach();
    expect(storyPage).toBeDefined();
  });
}
