import { defineConfig } from '@playwright/test';
import { invented, published } from './addresses.ts';
import { launch } from './browser.ts';

const full = process.env.FULL === '1';

export default defineConfig({
  testDir: '.',
  outputDir: '../.cache/e2e/results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: full ? 300_000 : 45_000,
  reporter: [['list'], ['json', { outputFile: '../.cache/reports/e2e.json' }]],
  use: {
    baseURL: invented.url,
    locale: 'en-GB',
    timezoneId: 'UTC',
    viewport: { width: 1280, height: 800 },
    launchOptions: launch,
  },
  webServer: [
    {
      command: `node e2e/serve.ts --invented ${invented.port}`,
      cwd: '..',
      url: `${invented.url}/en/`,
      timeout: 120_000,
      reuseExistingServer: false,
    },
    { command: `node e2e/serve.ts ${published.port}`, cwd: '..', url: `${published.url}/en/`, timeout: 60_000, reuseExistingServer: false },
  ],
});
