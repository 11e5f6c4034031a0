import { expect, test } from './hosting.ts';
import { article, pinned, places, together } from './pinned.ts';

test('words that find in page finds in the story are seen and stay, and the host goes with them', async ({ page, host }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  const child = await pinned(page, host.page(`<button>elsewhere</button>${article()}`));
  await page.getByRole('button').focus();
  const find = (wanted: string) => child.evaluate((text) => (window as unknown as { find: (text: string) => boolean }).find(text), wanted);
  for (const [from, id] of [
    ['before it', 'night-rescue'],
    ['in it', 'margin-words'],
    ['further down', 'last-page'],
  ] as const) {
    const wanted = await child
      .locator(`#${id} .card > p:not([class])`)
      .first()
      .evaluate(({ textContent }) => textContent.slice(-30));
    await child.evaluate(() => getSelection()!.removeAllRanges());
    expect(await find(wanted), from).toBe(true);
    const apart = async () => places(page, child).then(({ host: { into }, story: { scrolled } }) => Math.abs(into - scrolled));
    await expect.poll(apart, from).toBeLessThan(1);
    await together(page, child);
    const seen = await child.evaluate(() => {
      const { left, top, height } = getSelection()!.getRangeAt(0).getClientRects()[0]!;
      const at = document.elementFromPoint(left + 2, top + height / 2);
      return { covered: at?.closest('.card') ? '' : at?.outerHTML.slice(0, 80), inside: top >= 0 && top + height <= window.innerHeight };
    });
    expect(seen, from).toEqual({ covered: '', inside: true });
    expect(await page.evaluate(() => document.activeElement!.tagName)).toBe('BUTTON');
  }
});
