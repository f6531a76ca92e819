import { defineConfig } from '@playwright/test';
import { findBrowser } from './e2e/fixtures/browser';

const address = process.env.LOKET_E2E_URL;
if (!address) throw new Error('Run "npm run test:e2e": it starts a console of its own for the browser. Or set LOKET_E2E_URL to one that runs with demo data.');

const { executablePath, args } = findBrowser() ?? { args: [] };

/** No retries: a journey that works sometimes does not work. `npm run test:e2e -- --trace on e2e/journeys/x.spec.ts` records what it did: recording all of them takes longer than running them. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  outputDir: 'test-results',
  reporter: [['list'], ...(process.env.LOKET_E2E_REPORT ? [['json', { outputFile: process.env.LOKET_E2E_REPORT }] as const] : [])],
  use: {
    baseURL: address,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    viewport: { width: 1366, height: 768 },
    launchOptions: { ...(executablePath ? { executablePath } : {}), args },
    screenshot: 'only-on-failure',
    // Nothing is waited for that only moves.
    reducedMotion: 'reduce',
  },
});
