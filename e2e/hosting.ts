import { expect, type Frame, type Page, test as base } from '@playwright/test';
import { invented } from './addresses.ts';
import { isOfTest } from './browser.ts';
import { type HostSite, serveHost } from './host-server.ts';

/** Address of a framed document of the invented story. */
export const embed = (path: string, query = '') => `${invented.url}/embed/${path}/${query}`;
export const loader = `<script async src="${invented.url}/embed/v1.js"></script>`;
const sandbox = 'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"';

/** A frame as our snippet has it, without its script. */
export const framed = (path: string, query = '', more = 'data-h="320:900,640:760"') =>
  `<figure data-ledger-embed ${more}><iframe src="${embed(path, query)}" title="A framed document" width="100%" height="700" ${sandbox}></iframe><figcaption><a href="${invented.url}/en/">The lamp book</a></figcaption></figure>`;

/** Paragraphs of an article. */
export const words = (count: number) =>
  Array.from({ length: Math.ceil(count / 100) }, () => `<p>${'The council heard the report on the harbour again. '.repeat(11)}</p>`).join(
    '',
  );

/** Counts every message that a page gets, with its time, before any other script of it runs. */
export const counting =
  '<script>heard=[];addEventListener("message",e=>heard.push({at:performance.now(),data:e.data,source:e.source}))</script>';

/** The framed document in a page, once its script has chosen a tier. */
export async function childOf(page: Page, at = 0): Promise<Frame> {
  const handle = await page.locator('iframe').nth(at).elementHandle();
  const child = (await handle!.contentFrame())!;
  return tiered(child);
}

/** What a host puts on a page to frame a document, by the script that it is known for. */
export interface FramingHost {
  name: string;
  /** Stands in the query of its frame. */
  id: string;
  body: string;
  scripts: string;
}

/**
 * A document in frames of several hosts: our loader, and others as they are.
 * @param more what else stands in the query
 */
export function hostsOf(path: string, more = ''): FramingHost[] {
  const at = (id: string) => embed(path, `?from=${id}${more}`);
  return [
    { name: 'our loader', id: 'loader', body: framed(path, `?from=loader${more}`), scripts: loader },
    {
      name: 'pym.js',
      id: 'pym',
      body: '<div id="pym"></div>',
      scripts: `<script src="/pym.js"></script><script>new pym.Parent("pym", "${at('pym')}", {trackscroll: true})</script>`,
    },
    {
      name: 'Sidechain',
      id: 'sidechain',
      body: `<side-chain src="${at('sidechain')}"></side-chain>`,
      scripts: '<script src="/sidechain.js"></script>',
    },
    {
      name: 'newswire frames',
      id: 'newswire',
      body: `<div data-frame-src="${at('newswire')}"></div>`,
      scripts: '<script src="/frames.js"></script><script>newswireFrames.autoInitFrames()</script>',
    },
  ];
}

/** The document in the frame of a host, once its script has chosen a tier. */
export async function childIn(page: Page, id: string): Promise<Frame> {
  const is = (frame: Frame) => frame.url().includes(`from=${id}`);
  await expect.poll(() => page.frames().some(is)).toBe(true);
  return tiered(page.frames().find(is)!);
}

/** Brings a framed document into sight, where it is painted, and waits until it has chosen a tier. */
export async function tiered(child: Frame): Promise<Frame> {
  await (await child.frameElement()).evaluate((frame) => (frame as HTMLElement).scrollIntoView({ behavior: 'instant' }));
  // A locator waits while the frame goes from its first, empty document to ours; a call into the document would be cut off.
  await expect(child.locator('html')).toHaveAttribute('data-tier', /^(?:pin|tall|box)$/);
  return child;
}

/** How far the frame is from the height of its document. */
export async function misfit(child: Frame): Promise<number> {
  const element = await child.frameElement();
  const wanted = await child.evaluate(() => document.querySelector('.frame')?.getBoundingClientRect().height ?? Infinity);
  const given = await element.evaluate((frame) => (frame as HTMLElement).clientHeight);
  return Math.abs(given - wanted);
}

/** Waits until nothing has scrolled for three frames, and two frames more. */
export async function rest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    for (let calm = 0, last = -1; calm < 3;) {
      await frame();
      calm = window.scrollY === last ? calm + 1 : 0;
      last = window.scrollY;
    }
    await frame();
    await frame();
  });
}

/** Tests with a host on another site. A console message, an exception or a request to a third site that a test does not expect fails it. */
export const test = base.extend<{ expectedMessages: RegExp[]; watched: undefined }, { host: HostSite }>({
  expectedMessages: [[], { option: true }],
  host: [
    async ({ playwright: _ }, use) => {
      const host = await serveHost();
      await use(host);
      await host.close();
    },
    { scope: 'worker' },
  ],
  watched: [
    async ({ context, expectedMessages }, use) => {
      const seen: string[] = [];
      context.on('console', (message) => isOfTest(message) || seen.push(`${message.type()}: ${message.text()}`));
      context.on('weberror', (error) => seen.push(`exception: ${error.error().message}`));
      context.on('request', (request) => {
        const { protocol, hostname } = new URL(request.url());
        if (protocol.startsWith('http') && !['127.0.0.1', 'localhost'].includes(hostname)) seen.push(`request: ${request.url()}`);
      });
      await use(undefined);
      expect(seen.filter((message) => !expectedMessages.some((pattern) => pattern.test(message)))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
