import { defineConfig } from '@playwright/test';
import { invented, published } from './addresses.ts';
import { launch } from './browser.ts';

const full = process.env.FULL === '1';

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../.cache/e2e/results',
  fullyParallel: true,
  // Beside the short run stand tests that need no browser, for two cores.
  workers: full ? 3 : 2,
  retries: 0,
  forbidOnly: true,
  timeout: full ? 300_000 : 45_000,
  reporter: [['list'], ['json', { outputFile: '../.cache/reports/e2e.json' }]],
  use: {
    baseURL: invented.url,
    // Playwright empties a context between tests; a new one for each takes longer than most tests.
    reuseContext: true,
    locale: 'en-GB',
    timezoneId: 'UTC',
    viewport: { width: 1280, height: 800 },
    // Pages of the short run are read once: code is not worth being compiled a third time.
    launchOptions: full ? launch : { ...launch, args: [...launch.args, '--js-flags=--no-turbofan'] },
  },
  webServer: [
    { ...invented, dir: '.cache/e2e/story' },
    { ...published, dir: process.env.OUT_DIR ?? 'dist' },
  ].map(({ dir, port, url }) => ({
    command: `node e2e/serve.ts ${dir} ${port}`,
    cwd: '..',
    url: `${url}/en/`,
    timeout: 60_000,
    reuseExistingServer: false,
  })),
});
