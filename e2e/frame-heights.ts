import type { Frame, Page } from '@playwright/test';
import { frameWidths } from '../src/schemas/frame-height.ts';
import type { HostSite } from './host-server.ts';

/** What stands on a host that gives a frame the height it asks for. */
const framing = (address: string) =>
  `<style>body{margin:0;padding:0;max-width:none}iframe{border:0;display:block}</style><iframe sandbox="allow-scripts" src="${address}" height="700"></iframe>
<script>asked=0;addEventListener('message',({data})=>{const of=data&&data['datawrapper-height'];if(of){asked=Object.values(of)[0];document.querySelector('iframe').height=asked}})</script>`;

/** The document in such a host, once it has seen that it gets what it asks for. A machine under load may take too long to give it. */
async function framed(page: Page, host: HostSite, address: string, tries = 5): Promise<Frame> {
  await page.goto(host.page(framing(address)));
  const frame = (await (await page.$('iframe'))!.contentFrame())!;
  const tier = await frame.waitForFunction(() => /^(?:tall|box)$/.exec(document.documentElement.dataset.tier ?? '')?.[0]);
  if ((await tier.jsonValue()) === 'tall') return frame;
  if (tries === 0) throw new Error(`${address} does not see that its host gives it room.`);
  return framed(page, host, address, tries - 1);
}

/** Heights in CSS pixels that a framed document asks a host for, at each width of the table. The host gives it what it asks for. */
export async function frameHeights(page: Page, host: HostSite, address: string): Promise<number[]> {
  const frame = await framed(page, host, address);
  const heights: number[] = [];
  for (const width of frameWidths) {
    await page.evaluate((wide) => (document.querySelector('iframe')!.style.width = `${wide}px`), width);
    await frame.waitForFunction((wide) => window.innerWidth === wide, width);
    // Another picture may be shown at this width; then the host is asked.
    await frame.evaluate(async () => {
      for (let frames = 0; frames < 4; frames++) await new Promise(requestAnimationFrame);
    });
    const stands = () => frame.evaluate(() => Math.ceil(document.querySelector('.frame')!.getBoundingClientRect().height));
    const asked = () => page.evaluate(() => (window as unknown as { asked: number }).asked);
    for (let tries = 0; Math.abs((await stands()) - (await asked())) > 1; tries++) {
      if (tries > 200) throw new Error(`${address} stands ${await stands()} px high at ${width} px, and asks for ${await asked()}.`);
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
    heights.push(await asked());
  }
  return heights;
}
