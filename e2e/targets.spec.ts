import { expect, test } from './story.ts';

const layer = '.stage .chart[data-on-stage] .targets';

/** Numbers that a picture shows and the links that lie over it. */
const numbersOf = () => {
  const figure = document.querySelector('.chart[data-on-stage]')!;
  const all = (selector: string) => [...figure.querySelectorAll(selector)];
  return {
    shown: [
      ...new Set(
        all('.marks [data-row]').flatMap((mark) => {
          let opacity = 1;
          for (let node: Element | null = mark; node && !node.classList.contains('marks'); node = node.parentElement)
            opacity *= Number(node.getAttribute('opacity') ?? 1);
          return opacity < 0.5 ? [] : [mark.getAttribute('data-row')!];
        }),
      ),
    ].sort(),
    stops: all('.targets a:not([tabindex])')
      .map((link) => link.getAttribute('data-target')!)
      .sort(),
  };
};

test('a label and a mark of a chart open the card of their number, by pointer @quick', async ({ story, page }) => {
  await story.open('en', 'last-page');
  await story.settle();
  const label = page.locator(`${layer} a[data-target="ships-claimed"]`);
  await expect(label).toHaveAccessibleName('Ships that the last page claims: more than 900 ships, 1930');
  await label.click();
  await expect(page.locator('dialog .card-sheet')).toHaveAttribute('data-card', 'ships-claimed');
  await page.keyboard.press('Escape');
  await page.locator(`${layer} a[data-figure="ships-by-pilots"][aria-hidden]`).click();
  await expect(page.locator('dialog .card-sheet')).toHaveAttribute('data-card', 'ships-by-pilots');
});

test('by keyboard every number of a chart is one stop, opens with Enter, and has the focus again after Escape', async ({ story, page }) => {
  await story.open('en', 'last-page');
  await story.settle();
  await expect(page.locator(`${layer} a`).first()).toBeVisible();
  const { shown, stops } = await page.evaluate(numbersOf);
  expect(stops).toEqual(shown);
  const links = page.locator(`${layer} a:not([tabindex])`);
  await links.first().focus();
  for (const stop of stops) {
    const focused = page.locator(`${layer} a:focus`);
    expect(stops, stop).toContain(await focused.getAttribute('data-target'));
    const row = await focused.getAttribute('data-figure');
    await page.keyboard.press('Enter');
    await expect(page.locator('dialog .card-sheet')).toHaveAttribute('data-card', row!);
    await page.keyboard.press('Escape');
    await expect(focused).toHaveAttribute('data-figure', row!);
    await page.keyboard.press('Tab');
  }
  await expect(page.locator(`${layer} a:focus`)).toHaveCount(0);
});

test('the links follow the picture from step to step, and are gone while it moves', async ({ story, page }) => {
  await story.open('zh', 'first-light');
  for (const milestone of await story.milestones()) {
    await story.read(milestone, 0, 0.9);
    await expect(page.locator(`${layer}.moving`)).toHaveCount(0);
    const { shown, stops } = await page.evaluate(numbersOf);
    expect(stops, milestone).toEqual(shown);
  }
});

for (const lang of ['zh', 'en']) {
  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false });

    test(`every number in the labels and marks of the printed charts in ${lang} is a link to a row that is there`, async ({
      page,
      story,
    }) => {
      await page.goto(`/${lang}/`);
      const charts = await page.$$eval('.chart', (figures) =>
        figures.map((figure) => ({
          id: figure.getAttribute('data-chart')!,
          shown: [...new Set([...figure.querySelectorAll('[data-row]')].map((mark) => mark.getAttribute('data-row')!))].sort(),
          stops: [...figure.querySelectorAll('.targets a:not([tabindex])')].map((link) => link.getAttribute('data-target')!).sort(),
          rows: [...figure.querySelectorAll('.targets a')].map((link) => new URL((link as HTMLAnchorElement).href).hash.slice(1)),
          named: [...figure.querySelectorAll('.targets a:not([tabindex])')].every((link) => link.getAttribute('aria-label')),
        })),
      );
      await page.goto(`/${lang}/ledger/`);
      const rows = new Set(await page.$$eval('[id]', (elements) => elements.map(({ id }) => id)));
      expect(charts.length).toBeGreaterThan(3);
      for (const chart of charts) {
        expect(chart.stops, chart.id).toEqual(chart.shown);
        expect(chart.named, chart.id).toBe(true);
        expect(
          chart.rows.filter((row) => !rows.has(row)),
          chart.id,
        ).toEqual([]);
      }
      expect(story).toBeDefined();
    });
  });
}
