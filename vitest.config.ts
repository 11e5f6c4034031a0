import { defineConfig } from 'vitest/config';

/** Tests of functions beside the code, and of built sites. They share a process, which takes half the time of one for each file. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'], isolate: false, testTimeout: 60_000 } },
      { test: { name: 'built', include: ['e2e/built/*.test.ts'], isolate: false, testTimeout: 120_000 } },
    ],
  },
});
