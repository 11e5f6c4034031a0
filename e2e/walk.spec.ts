import type { Browser, Page } from '@playwright/test';
import { invented } from './addresses.ts';
import { numbers, pageAt, placeOf, remembered, scrollSlowly, settle, type Shown } from './reading.ts';
import { full, quick } from './run-length.ts';
import { expect, test } from './story.ts';

const [walks, each] = full ? [8, 250] : [1, 3];
const sizes = [
  [1280, 800],
  [800, 1280],
  [390, 844],
  [844, 390],
] as const;

/** What a reader has chosen: the same choice and the same place must show the same. */
interface Choice {
  lang: 'zh' | 'en';
  size: (typeof sizes)[number];
  still: boolean;
  dark: boolean;
}

/** Pages on which nothing was ever done but a slow scroll. */
function slowReaders(browser: Browser) {
  const pages = new Map<string, Promise<Page>>();
  const known = new Map<string, Shown>();
  const at = async ({ lang, size, still }: Choice, top: number): Promise<Shown> => {
    const reader = [lang, size, still].join();
    const place = `${reader} ${top}`;
    if (known.has(place)) return known.get(place)!;
    const opening = async () => {
      const page = await browser.newPage({ viewport: { width: size[0], height: size[1] }, reducedMotion: still ? 'reduce' : null });
      await page.goto(`${invented.url}/${lang}/`);
      await settle(page);
      return page;
    };
    if (!pages.has(reader)) pages.set(reader, opening());
    const page = await pages.get(reader)!;
    await scrollSlowly(page, top);
    const shown = await pageAt(page);
    known.set(place, shown);
    return shown;
  };
  const leave = async () => {
    for (const page of pages.values()) await (await page).close();
  };
  return { at, leave };
}

test.setTimeout(full ? 1_800_000 : 120_000);

for (let walk = 0; walk < walks; walk++) {
  test(`after any ${each} ways a page shows what a slow scroll to the same place shows, from seed ${walk}${quick(walk === 0)}`, async ({
    story,
    page,
    browser,
  }) => {
    const random = numbers(walk);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random.next().value * from.length)]!;
    const slow = slowReaders(browser);
    const choice: Choice = { lang: 'en', size: sizes[0], still: false, dark: false };
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
    await story.open('en');
    const steps = await page.$$eval('.step', (all) => all.map((step) => [step.getAttribute('data-of')!, step.getAttribute('data-step')!]));
    const here = async () => {
      const place = await placeOf(page);
      return place && `${place.of} ${place.step}`;
    };
    const resized = async () => page.setViewportSize({ width: choice.size[0], height: choice.size[1] });
    const media = () =>
      page.emulateMedia({ colorScheme: choice.dark ? 'dark' : 'light', reducedMotion: choice.still ? 'reduce' : 'no-preference' });

    const moves = {
      jump: () => page.evaluate((id) => void (location.hash = id), pick(steps)[0]!),
      read: () =>
        page.evaluate(
          ([[of, step], share]) => {
            const line = document.querySelector<HTMLElement>('.reading-line')!.offsetHeight;
            const { top, height } = document.querySelector(`.step[data-of="${of}"][data-step="${step}"]`)!.getBoundingClientRect();
            window.scrollTo(0, window.scrollY + top - line + height * share);
          },
          [pick(steps), pick([0.05, 0.2, 0.6, 0.95])] as const,
        ),
      scroll: () => page.evaluate((by) => window.scrollBy(0, by), pick([-900, -300, -40, 40, 300, 900, 4000])),
      wheel: async () => {
        const by = pick([-500, -120, 120, 500]);
        const end = await page.evaluate((way) => {
          const longest = document.documentElement.scrollHeight - window.innerHeight;
          return Math.min(longest, Math.max(0, window.scrollY + way));
        }, by);
        await page.mouse.wheel(0, by);
        await page.waitForFunction((top) => Math.abs(window.scrollY - top) < 1, end);
      },
      link: () => page.evaluate((id) => document.querySelector<HTMLElement>(`.index a[href="#${id}"]`)!.click(), pick(steps)[0]!),
      key: () => page.keyboard.press(pick(['j', 'k'])),
      back: async () => {
        const within = await page.evaluate(() => (window as unknown as { navigation: { canGoBack: boolean } }).navigation.canGoBack);
        if (within) await page.goBack();
      },
      forward: () => page.goForward(),
    };
    /** What must keep the place. */
    const changes = {
      reload: async () => {
        await remembered(page);
        await page.reload();
        await page.evaluate(() => new Promise(requestAnimationFrame));
      },
      resize: async () => {
        choice.size = pick(sizes);
        await resized();
      },
      rotate: async () => {
        const [width, height] = choice.size;
        choice.size = sizes.find((size) => size[0] === height && size[1] === width)!;
        await resized();
      },
      language: async () => {
        choice.lang = choice.lang === 'en' ? 'zh' : 'en';
        await page.locator('.running a.switch').evaluate((link: HTMLElement) => link.click());
        await page.waitForURL(`**/${choice.lang}/**`);
      },
      theme: async () => {
        choice.dark = !choice.dark;
        await media();
      },
      motion: async () => {
        choice.still = !choice.still;
        await media();
      },
    };

    const ways = { ...moves, ...changes };
    const names = Object.keys(ways) as (keyof typeof ways)[];
    for (let sequence = 0; sequence < each; sequence++) {
      const log: string[] = [];
      for (let action = 0; action < 5; action++) {
        const way = pick(names);
        log.push(way);
        const before = await here();
        await ways[way]();
        await page.waitForLoadState();
        await settle(page);
        choice.lang = new URL(page.url()).pathname.includes('/zh/') ? 'zh' : 'en';
        if (way in changes) expect(await here(), log.join(' ')).toBe(before);
      }
      const shown = await pageAt(page);
      expect(shown, `${log.join(' ')} (${sequence}: ${JSON.stringify(choice)})`).toEqual(await slow.at(choice, shown.scrolled));
    }
    await slow.leave();
  });
}
