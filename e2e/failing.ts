import type { Page, Route } from '@playwright/test';

/** How a file fails on its way: it never comes, it comes when all has been read, half of it comes, or a page of the host comes in its place. */
export const ways = ['blocked', 'slow', 'cut', 'page 200', 'page 404', 'page 500'] as const;
export type Way = (typeof ways)[number];

/** What a page is made of, by kind. */
export const kinds = {
  script: /\.js$/,
  sheet: /\.css$/,
  face: /\.woff2$/,
  picture: /\.(?:svg|png)$/,
  data: /\.(?:json|csv|xml|webmanifest)$/,
};
export type Kind = keyof typeof kinds;

/** Kinds of which two files that fail in any two ways are tried; of others each way of the one meets one way of the other. */
const decisive: readonly Kind[] = ['script', 'sheet'];
/** Ways that differ in what a page is to do. Pages of a host are one of them, each status in turn. */
const [, , , ...statuses] = ways;
const manners = ['blocked', 'slow', 'cut', 'page'] as const;

/** Two files that fail at once: every two kinds, and one kind twice, with files and ways in turn, so that each is met. */
export function pairsOfFaults(files: Readonly<Partial<Record<Kind, string[]>>>): ReadonlyMap<string, Way>[] {
  const found: ReadonlyMap<string, Way>[] = [];
  const present = Object.keys(files) as Kind[];
  let turn = 0;
  const wayOf = (manner: (typeof manners)[number]): Way => (manner === 'page' ? statuses[turn % statuses.length]! : manner);
  const add = (one: Kind, other: Kind, [first, second]: readonly [number, number]) => {
    const [ones, others] = [files[one]!, files[other]!];
    const a = ones[turn % ones.length]!;
    const b = others[(turn + (one === other ? 1 + (turn % Math.max(1, ones.length - 1)) : 0)) % others.length]!;
    if (a !== b)
      found.push(
        new Map([
          [a, wayOf(manners[first]!)],
          [b, wayOf(manners[second]!)],
        ]),
      );
    turn++;
  };
  present.forEach((one, at) =>
    present.slice(at).forEach((other, shift) => {
      for (const first of manners.keys())
        for (const second of manners.keys()) {
          const isAll = decisive.includes(one) && decisive.includes(other);
          if (isAll ? one !== other || second >= first : second === (first + shift) % manners.length) add(one, other, [first, second]);
        }
    }),
  );
  return found;
}

export const kindOf = (path: string) => (Object.keys(kinds) as Kind[]).find((kind) => kinds[kind].test(path));

/** What browsers say of files that fail; anything else fails a test. */
export const failingMessages = [
  /Failed to load (?:resource|module script)/,
  /Failed to fetch dynamically imported module/,
  /exception: (?:Unexpected|Invalid|[Mm]issing|Identifier)/,
  /SyntaxError/,
  /Refused to (?:apply style|execute script)/,
  /MIME type/,
  /Failed to decode downloaded font|OTS parsing error/,
  /Manifest: /,
  /was preloaded using link preload but not used/,
  /does not provide an export named/,
];

const errorPage = '<!doctype html><title>Error</title><h1>An error of the host</h1><p>Try again later.</p>';

/** Answers as a failing network or host does. A slow answer waits for `until`. */
async function answer(route: Route, way: Way, until: Promise<void>): Promise<void> {
  if (way === 'blocked') return route.abort();
  if (way.startsWith('page'))
    return route.fulfill({ status: Number(way.slice(5)), contentType: 'text/html; charset=utf-8', body: errorPage });
  if (way === 'slow') {
    await until;
    return route.continue().catch(() => {});
  }
  const response = await route.fetch();
  const body = await response.body();
  // The head of a document that brings its own style may be longer than its words.
  const begin = Math.max(0, body.indexOf('<body'));
  return route.fulfill({ response, body: body.subarray(0, begin + Math.floor((body.length - begin) / 2)) });
}

/** Makes files of a page fail, by their paths. Returns what lets slow ones come. */
export async function fail(page: Page, faults: ReadonlyMap<string, Way>): Promise<() => void> {
  let release = () => {};
  const until = new Promise<void>((resolve) => (release = resolve));
  await page.route(
    ({ pathname }) => faults.has(pathname),
    (route) => answer(route, faults.get(new URL(route.request().url()).pathname)!, until),
  );
  return release;
}

/**
 * Waits until a page has come, but for its slow files, and goes to its first entry; there it waits until a chart stands on the stage or in the text.
 * @param come whether slow files have come
 */
export async function begin(page: Page, come = false): Promise<void> {
  await page.waitForFunction(() => document.readyState !== 'loading' && document.querySelector('.step'));
  // Any input makes the page load what draws; this one moves nothing.
  await page.keyboard.press('Shift');
  await page.evaluate(() => document.querySelector('.step')?.scrollIntoView({ behavior: 'instant' }));
  await page.waitForFunction((wanted) => {
    const { classList, dataset } = document.documentElement;
    return (
      document.querySelector('.chart[data-on-stage], .scripted main.class') ||
      (!classList.contains('scripted') && !(wanted && dataset.late !== undefined))
    );
  }, come);
}

/**
 * What is wrong with a page for somebody who reads it to its end: words that are not seen or are covered, numbers that are no links, steps
 * without their chart, an end that is not reached. It runs in the page.
 */
export async function faultsOfReading(): Promise<string[]> {
  const faults: string[] = [];
  const frames = async (count: number) => {
    for (let frame = 0; frame < count; frame++) await new Promise(requestAnimationFrame);
  };
  const seen = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && width > 0 && height > 0;
  };
  /** The first words of an element that have a box, as the element that holds them and a point on them. */
  const lineOf = (element: Element, last: boolean) => {
    const range = document.createRange();
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let found: { holder: Element; x: number; y: number } | undefined;
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const holder = text.parentElement!;
      if (!text.textContent!.trim() || holder.closest('script, style, template, .chart, details:not([open]), [hidden]')) continue;
      range.selectNodeContents(text);
      const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
      const box = boxes.at(last ? -1 : 0);
      if (box) found = { holder, x: box.left + Math.min(box.width, 16) / 2, y: box.top + box.height / 2 };
      if (found && !last) break;
    }
    return found;
  };
  const look = (step: Element, last: boolean) => {
    const line = lineOf(step, last);
    if (!line || !seen(line.holder)) return 'no words';
    const above = document.elementFromPoint(line.x, line.y);
    if (above && (step.contains(above) || above.contains(step))) return undefined;
    return `${last ? 'last' : 'first'} words at ${Math.round(line.x)}, ${Math.round(line.y)} under ${above?.outerHTML.slice(0, 60) ?? 'nothing'}`;
  };
  /** Whether a chart can be seen with its numbers, in the window or, where it stands in the text, anywhere. */
  const drawn = (chart: Element, staged: boolean) => {
    const parts = [...chart.querySelectorAll('.marks text, .sheet, .marks tspan')].filter((part) => part.textContent!.trim());
    const picture = chart.querySelector('svg.picture, .sheet');
    if (!picture || !seen(picture) || !parts.some(seen)) return false;
    const { top, bottom, width, height } = picture.getBoundingClientRect();
    return width > 100 && height > 60 && (!staged || (bottom > 0 && top < innerHeight));
  };
  // The slide that comes next is a copy.
  const steps = [...document.querySelectorAll<HTMLElement>('.step')].filter(
    (step) => step.dataset.scene !== undefined && !step.closest('.coming'),
  );
  if (steps.length === 0) faults.push('no steps');
  /** Looks again for some frames, as what is read may still be on its way. */
  const until = async (fine: () => boolean, count: number) => {
    for (let frame = 0; frame < count && !fine(); frame++) await frames(1);
    return fine();
  };
  /** Whether one step is shown at a time, as in a class whose script and style are there. */
  const inClass = () => document.querySelector('.scripted main.class') !== null;
  const read = async (step: HTMLElement) => {
    const name = `${step.dataset.of} ${step.dataset.step}`;
    if (inClass()) location.hash = step.id;
    if (inClass() && !(await until(() => step.dataset.now !== undefined, 60))) faults.push(`${name}: is not shown`);
    // A guess covers its picture until it is told or left.
    if (inClass() && document.querySelector('main[data-guessing]'))
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    const goTo = async (block: 'start' | 'end') => {
      step.scrollIntoView({ block, behavior: 'instant' });
      await frames(3);
    };
    const fault = async (block: 'start' | 'end') => {
      let found: string | undefined;
      for (let tries = 0; tries < 20; tries++) {
        await goTo(block);
        found = look(step, block === 'end');
        if (!found) return;
      }
      faults.push(`${name}: ${found}`);
    };
    await fault('start');
    const charts = [...document.querySelectorAll<HTMLElement>(`.chart[data-chart="${step.dataset.scene}"]`)];
    const isStaged = () => document.documentElement.classList.contains('scripted');
    const isDrawn = () => charts.some((chart) => drawn(chart, isStaged() && chart.closest('.stage') !== null));
    if (!(await until(isDrawn, 120))) faults.push(`${name}: no chart ${step.dataset.scene}`);
    // Where no stage shows the cue of the step, a chart is finished.
    else if (!isStaged() && !charts.some(({ dataset }) => dataset.cue === dataset.finished))
      faults.push(`${name}: a chart is not finished`);
    if (![...step.querySelectorAll('a.figure')].every(seen)) faults.push(`${name}: numbers are not seen`);
    await fault('end');
  };
  for (const step of steps) {
    const [before, { length }] = [document.documentElement.className, faults];
    await read(step);
    if (before === document.documentElement.className) continue;
    // The stage came or went meanwhile.
    faults.length = length;
    await read(step);
  }
  const end = document.querySelector('.colophon, .frame-credit');
  if (end) {
    let isReached = false;
    for (let tries = 0; tries < 20 && !isReached; tries++) {
      scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
      await frames(3);
      isReached = seen(end) && end.getBoundingClientRect().top <= innerHeight;
    }
    if (!isReached) faults.push('the end is not reached');
  } else if (!document.querySelector('.class')) faults.push('no end');
  const notes = [...document.querySelectorAll('main.class .note')];
  if (notes.length > 0 && !(inClass() ? notes.some(seen) : notes.every(seen))) faults.push('notes are not seen');
  scrollTo({ top: 0, behavior: 'instant' });
  await frames(2);
  return faults;
}
