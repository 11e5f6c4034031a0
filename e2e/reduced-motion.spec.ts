import { expect, test } from './story.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('with reduced motion GSAP is never loaded and each step shows its finished picture at once @quick', async ({ story, page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await story.open('en');
  await page.mouse.wheel(0, 600);
  await page
    .locator('#first-light .step')
    .nth(1)
    .evaluate((step) => step.scrollIntoView({ block: 'center' }));
  await expect(page.locator('.chart[data-on-stage]')).toHaveAttribute('data-cue', 'y1909');
  await expect(page.locator('html')).toHaveAttribute('data-driver', 'observer');
  expect(scripts.filter((url) => url.includes('scroll-driver'))).toEqual([]);
});
