import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { chromium } from '@playwright/test';
import { Failure } from './failure.ts';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A Chromium that is here: a named one, Playwright's own, or the system's. Null when there is none. */
export function findBrowser(): string | null {
  const places = [process.env.ANTEROOM_BROWSER, chromium.executablePath(), ...PLACES];
  return places.find((place) => place && fs.existsSync(place)) ?? null;
}

/** As findBrowser, and installs Debian's chromium where it can. Throws a Failure with what a person can do. */
export function findOrInstallBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  if (process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get')) {
    process.stdout.write('No browser is here; installing Debian’s chromium.\n');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: 'inherit',
      env,
    });
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Failure(
    'The journeys need a Chromium. Install one (`npx playwright install chromium`, or your system’s chromium or Chrome), or name it: ANTEROOM_BROWSER=/path/to/chromium npm test.',
  );
}
