import { defineConfig } from '@playwright/test';

const story = 'http://127.0.0.1:4331';
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
    baseURL: story,
    locale: 'en-GB',
    timezoneId: 'UTC',
    viewport: { width: 1280, height: 800 },
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: [
    { command: 'node e2e/serve.ts --invented 4331', cwd: '..', url: `${story}/en/`, timeout: 120_000, reuseExistingServer: false },
    { command: 'node e2e/serve.ts 4332', cwd: '..', url: 'http://127.0.0.1:4332/en/', timeout: 60_000, reuseExistingServer: false },
  ],
});
