import { expect, test as base, type Page } from '@playwright/test';
import { isOfTest } from './browser.ts';

/**
 * Whether a chart is on the stage, or none is to be waited for: the page is at its opening, or its charts stand in the text.
 * It runs in the page.
 */
export const isStaged = () =>
  document.querySelector('.chart[data-on-stage]') !== null ||
  !document.documentElement.classList.contains('scripted') ||
  (location.hash === '' && window.scrollY === 0);

/** Waits until a number of frames is painted: in the first of them a scroll is told to the page. A page that is left counts anew. */
export const painted = (page: Page, frames: number) =>
  page.waitForFunction(async (count) => {
    for (let frame = 0; frame < count; frame++) await new Promise(requestAnimationFrame);
    return true;
  }, frames);

/** A story page as a reader meets it. */
export class StoryPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the story of a language, at a milestone where one is named, and waits for its script. */
  async open(lang: string, milestone = ''): Promise<void> {
    await this.page.goto(`/${lang}/${milestone ? `#${milestone}` : ''}`);
    await this.page.waitForFunction(() => document.documentElement.dataset.driver !== undefined);
    await this.page.evaluate(() => document.fonts.ready);
  }

  /** Scrolls until a share of a step has passed the reading line, and waits for the scroll driver and two frames. */
  async read(milestone: string, step = 0, share = 0.5): Promise<void> {
    await this.page.evaluate(
      ([id, index, part]) => {
        const line = document.querySelector<HTMLElement>('.reading-line')!.offsetHeight;
        const { top, height } = document.querySelector(`.step[data-of="${id}"][data-step="${index}"]`)!.getBoundingClientRect();
        window.scrollTo(0, window.scrollY + top - line + height * part);
      },
      [milestone, step, share] as const,
    );
    await this.settle();
    await expect(this.active()).toHaveAttribute('id', milestone);
  }

  /** Waits until the driver that follows the scroll is in place and nothing moves, the stage too where there is one, and frames are painted. */
  async settle(driver = 'scroll'): Promise<void> {
    await painted(this.page, 2);
    await this.page.waitForFunction((name) => {
      const { dataset } = document.documentElement;
      return dataset.driver === name && dataset.moving === undefined;
    }, driver);
    await this.page.waitForFunction(isStaged);
    await painted(this.page, 3);
  }

  active() {
    return this.page.locator('.milestone[data-active]');
  }

  /** What the stage shows: the scene, its cue, and its marks as text. */
  picture(): Promise<{ scene: string; cue: string; marks: string }> {
    return this.page.evaluate(() => {
      const figure = document.querySelector<HTMLElement>('.chart[data-on-stage]')!;
      return { scene: figure.dataset.chart!, cue: figure.dataset.cue!, marks: figure.querySelector('.marks')!.outerHTML };
    });
  }

  /** Ids of all milestones, in the order of the page. */
  milestones(): Promise<string[]> {
    return this.page.$$eval('.milestone', (articles) => articles.map(({ id }) => id));
  }
}

/** Tests with a story page. A console message, an exception or a request off the origin that a test does not expect fails it. */
export const test = base.extend<{ story: StoryPage; expectedMessages: RegExp[] }>({
  expectedMessages: [[], { option: true }],
  story: async ({ page, expectedMessages }, use) => {
    const seen: string[] = [];
    page.on('console', (message) => isOfTest(message) || seen.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => seen.push(`exception: ${error.message}`));
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (protocol.startsWith('http') && hostname !== '127.0.0.1') seen.push(`request: ${request.url()}`);
    });
    await use(new StoryPage(page));
    expect(seen.filter((message) => !expectedMessages.some((pattern) => pattern.test(message)))).toEqual([]);
  },
});

export { expect };
