import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromiumArgs } from './e2e/fixtures/chromium-args.ts';
import { writeFakeMedia } from './e2e/fixtures/fake-media.ts';
import { findBrowser } from './scripts/services/find-browser.ts';
import { freePort } from './scripts/services/ports.ts';
import { readRunFile } from './scripts/services/run-file.ts';

// Playwright loads this file in each of its processes; the first decides and the others inherit.
process.env.ANTEROOM_E2E_PORT ??= String(runningPort() ?? (await freePort()));

const media = writeFakeMedia(path.join(import.meta.dirname, '.test/fake-media'));

/** Journeys: two or more real contexts in one Chromium, against the whole product. */
export default defineConfig({
  outputDir: 'test-results',
  globalSetup: './e2e/fixtures/stack.ts',
  workers: Number(process.env.ANTEROOM_E2E_WORKERS ?? 1),
  fullyParallel: false,
  // A journey that passes only sometimes has to be seen.
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${process.env.ANTEROOM_E2E_PORT}`,
    actionTimeout: 20_000,
    navigationTimeout: 45_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    launchOptions: {
      executablePath: findBrowser() ?? undefined,
      args: [...chromiumArgs(media), '--auto-select-desktop-capture-source=Entire screen'],
    },
  },
  projects: [
    { name: 'chromium', testDir: 'e2e/journeys' },
    // Every page and state by axe, and each role's way by keyboard.
    { name: 'states', testDir: 'e2e/states' },
  ],
});

/** The port of an instance that runs already (ANTEROOM_E2E_DATA_DIR), or null. */
function runningPort(): number | null {
  const dataDir = process.env.ANTEROOM_E2E_DATA_DIR;
  return dataDir ? (readRunFile(dataDir)?.ports.app ?? null) : null;
}
