import { expect, test } from './story.ts';

/** What the clipboard holds, by type; pictures as their width and height. */
const clipboard = (page: import('@playwright/test').Page) =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const held: Record<string, string> = {};
    for (const type of item!.types) {
      const blob = await item!.getType(type);
      if (type === 'image/png') {
        const { width, height } = await createImageBitmap(blob);
        held[type] = `${width} × ${height}`;
      } else held[type] = await blob.text();
    }
    return held;
  });

for (const [where, address, shown] of [
  ['its own page', '/en/charts/passages/', '.chart:visible:has(.data)'],
  ['the story', '/en/#great-fog', '.chart[data-on-stage]'],
] as const)
  test(`on ${where} picture, table and citation of a chart are copied with a press, and a message says so`, async ({
    page,
    context,
    story,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(address);
    const chart = page.locator(shown).first();
    const summary = chart.locator('.data summary');
    if (!(await chart.locator('.data').evaluate((data: HTMLDetailsElement) => data.open))) {
      await story.settle();
      await summary.press('Enter');
    }
    const said = chart.getByRole('status');
    const id = (await chart.getAttribute('data-chart'))!;
    const file = (await (await page.request.get(`/en/charts/${id}/${id}.json`)).json()) as { citation: string; title: string };

    // A clipboard is read when it is written: one that changes meanwhile refuses.
    const copy = async (name: string) => {
      await chart.getByRole('button', { name }).press('Enter');
      await expect(said).toHaveText('Copied');
    };
    await copy('Copy citation');
    expect(await clipboard(page)).toEqual({ 'text/plain': file.citation });
    expect(file.citation).toMatch(new RegExp(`^${file.title}\\. Source: .+, http.+/en/charts/${id}/$`));

    await copy('Copy table');
    const { 'text/plain': tsv, 'text/html': html } = await clipboard(page);
    const rows = await chart
      .locator('.sheet tr')
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent!.replace(/\s+/g, ' ').trim()).join('\t')));
    expect(tsv!.split('\n').slice(0, rows.length)).toEqual(rows);
    expect(tsv).toContain(file.citation);
    expect(html!.match(/<tr/g)!.length).toBeGreaterThan(rows.length);

    await copy('Copy picture');
    expect(await clipboard(page)).toEqual({ 'image/png': '2400 × 1720' });
    expect(story).toBeDefined();
  });

test('where the browser refuses to copy, a message says so and leads to the files', async ({ page, story }) => {
  await page.addInitScript(() => {
    navigator.clipboard.write = () => Promise.reject(new DOMException('Denied.', 'NotAllowedError'));
  });
  await page.goto('/zh/charts/passages/');
  await page.getByRole('button', { name: '复制图片' }).click();
  await expect(page.getByRole('status')).toHaveText('浏览器不让页面复制。文件里的内容相同：');
  for (const link of await page.locator('.take a').all()) {
    const answer = await page.request.get((await link.getAttribute('href'))!);
    expect(answer.status()).toBe(200);
  }
  expect(story).toBeDefined();
});
