import type { Page } from '@playwright/test';
import { childOf, embed, expect, framed, loader, misfit, test, words } from './hosting.ts';
import { full } from './run-length.ts';

/** How many messages a hostile page sends in a second, for how long, in milliseconds. */
const [rate, span] = [10_000, full ? 5000 : 1000];

/** Sends messages of every kind to a window, as fast as asked; says how many were sent. It runs in the page. */
const flood = async ([count, time, to]: readonly [number, number, 'child' | 'host']) => {
  const child = document.querySelector('iframe')!.contentWindow!;
  const target = to === 'child' ? child : window;
  const cyclic: Record<string, unknown> = { ledger: 1, t: 'hello', sentinel: 'amp', type: 'intersection', kind: 'interactive:scroll' };
  cyclic.changes = cyclic.caps = cyclic.scroll = [cyclic];
  const huge = 'x'.repeat(1e5);
  const kinds: unknown[] = [
    null,
    undefined,
    0,
    NaN,
    '',
    [],
    {},
    cyclic,
    huge,
    new Map([[1, cyclic]]),
    new Uint8Array(1e4),
    ...['ask', 'hello', 'ready', 'height', 'track', 'scroll', 'reveal', 'open', '__proto__'].map((t) => ({
      ledger: 1,
      t,
      h: 1e9,
      y: -1e9,
    })),
    ...[-1, 1e9, NaN, Infinity, '720', {}, huge].flatMap((h) => [
      { ledger: 1, t: 'height', h },
      { sentinel: 'amp', type: 'embed-size', height: h },
      { sentinel: 'amp', type: 'intersection', changes: [{ rootBounds: { top: h, height: h }, boundingClientRect: { top: h } }] },
      { kind: 'interactive:scroll', scroll: h },
      { 'datawrapper-height': { x: h } },
    ]),
    ...['javascript:alert(1)', 'https://localhost/', '//x'].flatMap((url) => [
      { ledger: 1, t: 'open', path: url },
      { message: 'link', value: url, secret: 'a' },
      `pymxPYMxxPYMxnavigateToxPYMx${url}`,
    ]),
    ...[
      'resize',
      'parentInfo:{',
      `parentInfo:${JSON.stringify({ iframe: { top: null }, viewport: [] })}`,
      `${huge}:8:true`,
      'a:8:true:',
    ].map((end) => `[iFrameSizer]${end}`),
    '<img src=x onerror=alert(1)>',
    'pymxPYMxxPYMxviewport-iframe-positionxPYMxNaN NaN 1e999 0 0 0',
    { sentinel: 'amp', type: 'frames-init' },
  ];
  let sent = 0;
  const begin = performance.now();
  await new Promise<void>((done) => {
    const send = () => {
      const due = Math.min(count, ((performance.now() - begin) / time) * count);
      for (; sent < due; sent++) target.postMessage(kinds[sent % kinds.length], '*');
      if (sent < count) setTimeout(send);
      else done();
    };
    send();
  });
  return sent;
};

/** How long a page takes from a key to the frame that has heard it, in milliseconds: the middle of nine. */
async function inputDelay(page: Page): Promise<number> {
  await page.evaluate(() => {
    const delays: number[] = [];
    Object.assign(window, { delays });
    addEventListener('keydown', (event) => delays.push(performance.now() - event.timeStamp));
  });
  for (let press = 0; press < 9; press++) await page.keyboard.press('Shift');
  const delays = await page.evaluate(() => (window as unknown as { delays: number[] }).delays);
  return delays.sort((a, b) => a - b)[4]!;
}

test('a flood of forged messages neither breaks a frame nor leads it away, and a click after it is answered', async ({ page, host }) => {
  const address = host.page(framed('en/m/last-page', '?childId=x') + words(100) + loader);
  await page.goto(address);
  const child = await childOf(page);
  const html = await child.evaluate(() => document.querySelector('main')!.innerHTML);
  expect(await page.evaluate(flood, [(rate * span) / 1000, span, 'child'] as const)).toBe((rate * span) / 1000);
  expect(page.url()).toBe(address);
  expect(child.url()).toBe(embed('en/m/last-page', '?childId=x'));
  expect(await child.evaluate(() => document.querySelector('main')!.innerHTML)).toBe(html);
  await child.locator('.entry-words a.figure').first().click();
  await expect(child.locator('dialog .card-number')).toBeVisible();
  await expect.poll(() => misfit(child)).toBeLessThanOrEqual(4);
});

test('a flood of forged messages neither breaks our loader nor moves the host, and a key is heard while it goes on', async ({
  page,
  host,
}) => {
  const address = host.page(words(100) + framed('en/m/last-page') + words(300) + loader);
  await page.goto(address);
  const child = await childOf(page);
  await expect.poll(() => misfit(child)).toBeLessThanOrEqual(4);
  await page.evaluate(() => window.scrollTo(0, 100));
  const flooding = page.evaluate(flood, [(rate * span) / 1000, span, 'host'] as const);
  const delay = await inputDelay(page);
  await flooding;
  test.info().annotations.push({ type: 'input delay in a flood, median in ms', description: delay.toFixed(1) });
  expect(delay).toBeLessThan(100);
  expect(page.url()).toBe(address);
  expect(await page.evaluate(() => window.scrollY)).toBe(100);
  expect(await misfit(child)).toBeLessThanOrEqual(4);
});

test('a host that says hello holds the frame once; what comes on its port is bounded, and a second hello is refused', async ({
  page,
  host,
}) => {
  const body = `${framed('en/story')}<script>
    ports=[];told=[];
    addEventListener("message",({source,data})=>{
      if(!data||data.t!=="ready")return;
      for(let n=0;n<2;n++){const c=new MessageChannel();c.port1.onmessage=({data})=>told.push([n,data]);ports.push(c.port1);
        source.postMessage({ledger:1,t:"hello",v:1,caps:["pin","reveal",7,null]},"*",[c.port2])}
    })</script>`;
  await page.goto(host.page(body + words(100)));
  const child = await childOf(page);
  await expect(child.locator('html')).toHaveAttribute('data-tier', 'pin');
  await page.evaluate(() => {
    const { ports } = window as unknown as { ports: MessagePort[] };
    const wrong = [NaN, Infinity, -Infinity, '5', null, {}, 1e9];
    for (const port of ports)
      for (const y of wrong) for (const vh of [700, NaN, -5, 1e9]) port.postMessage({ ledger: 1, t: 'scroll', y, vh });
  });
  await page.evaluate(() =>
    (window as unknown as { ports: MessagePort[] }).ports[0]!.postMessage({ ledger: 1, t: 'scroll', y: 900, vh: 700 }),
  );
  await expect.poll(() => child.evaluate(() => window.scrollY)).toBe(900);
  await page.evaluate(() =>
    (window as unknown as { ports: MessagePort[] }).ports[1]!.postMessage({ ledger: 1, t: 'scroll', y: 300, vh: 700 }),
  );
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  expect(await child.evaluate(() => window.scrollY)).toBe(900);
  expect(await page.evaluate(() => (window as unknown as { told: [number, unknown][] }).told.filter(([port]) => port === 1))).toEqual([]);
});

test('a frame that is asked and greeted at once says only once that it is ready', async ({ page, host }) => {
  const body = `${framed('en/m/last-page')}<script>
    ready=0;
    addEventListener("message",({source,data})=>{
      if(!data||data.t!=="ready"||ready++)return;
      const c=new MessageChannel();c.port1.onmessage=({data})=>{if(data.t==="height")told=data.h};
      source.postMessage({ledger:1,t:"ask"},"*");source.postMessage({ledger:1,t:"hello",v:1,caps:["reveal"]},"*",[c.port2])
    })</script>`;
  await page.goto(host.page(body));
  await page.waitForFunction(() => (window as unknown as { told?: number }).told);
  expect(await page.evaluate(() => (window as unknown as { ready: number }).ready)).toBe(1);
});

test('a frame that lies about its height is held between 40 and 20,000 pixels, and cannot scroll a host whose reader is elsewhere @quick', async ({
  page,
  host,
}) => {
  const focus = '<script>addEventListener("message",({data})=>data==="focus"&&document.querySelector("iframe").focus())</script>';
  await page.goto(host.page(`<button>here</button>${words(100)}${framed('en/m/last-page', '', '')}${words(900)}${loader}${focus}`));
  const child = await childOf(page);
  await expect.poll(() => misfit(child)).toBeLessThanOrEqual(4);
  // A document of another site in the same frame, as a broken ledger would be.
  const liar = await child.evaluateHandle(
    () =>
      new Promise<MessagePort>((resolve) => {
        addEventListener('message', ({ data, ports }) => {
          if ((data as { t?: string } | null)?.t === 'hello' && ports[0]) resolve(ports[0]);
        });
        parent.postMessage({ ledger: 1, t: 'ready', v: 1 }, '*');
      }),
  );
  const say = (t: string, value: unknown) =>
    liar.evaluate((port, [name, what]) => port.postMessage({ ledger: 1, t: name, h: what, y: what }), [t, value] as const);
  const height = () => page.locator('iframe').evaluate((frame) => frame.clientHeight);
  await say('height', 1e9);
  await expect.poll(height).toBe(20_000);
  await say('height', -1);
  await expect.poll(height).toBe(40);
  await say('height', 500);
  await expect.poll(height).toBe(500);
  for (const value of [NaN, Infinity, '900', null]) await say('height', value);
  await page.getByRole('button').focus();
  await page.evaluate(() => window.scrollTo(0, 0));
  for (const y of [400, 1e9, NaN, -1e9]) await say('reveal', y);
  await say('height', 600);
  await expect.poll(height).toBe(600);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  // The page hears of a focus in another process a little later than of a wish.
  await liar.evaluate((port) => {
    port.postMessage({ ledger: 1, t: 'reveal', y: 400 });
    parent.postMessage('focus', '*');
  });
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(300);
});

for (const query of [
  '?theme=javascript:alert(1)&layout=%00&at=%3Cscript%3Ealert(1)%3C/script%3E&childId=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E',
  `?at=${'a'.repeat(5000)}&theme[]=dark&layout=__proto__&childId=${'b'.repeat(5000)}`,
  '?%E0%A4%A=%FF&&&=#?secret=%3Cb%3E',
])
  test(`a query that asks for what is not there changes nothing: ${query.slice(0, 30)}`, async ({ page, host }) => {
    await page.goto(host.page(framed('en/m/last-page', query) + loader));
    const child = await childOf(page);
    await expect(child.locator('h1')).toHaveText('The last page');
    expect(await child.evaluate(() => document.documentElement.dataset.theme)).toBeUndefined();
    expect(await child.evaluate(() => document.querySelectorAll('img, script[src], iframe').length)).toBe(0);
    await expect.poll(() => misfit(child)).toBeLessThanOrEqual(4);
  });
