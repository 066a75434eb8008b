import type { Page, Request } from '@playwright/test';

const QUIET_MS = 700;
const AT_MOST_MS = 15_000;

/**
 * Waits until a page has loaded and for a while asks for nothing more. `networkidle` would wait for ever: an
 * event stream stays open.
 */
export async function settle(page: Page, quietMs = QUIET_MS): Promise<void> {
  const open = new Set<Request>();
  let lastChange = performance.now();
  const begin = (request: Request) => {
    if (request.resourceType() === 'eventsource') return;
    open.add(request);
    lastChange = performance.now();
  };
  const end = (request: Request) => {
    if (open.delete(request)) lastChange = performance.now();
  };
  page.on('request', begin).on('requestfinished', end).on('requestfailed', end);
  await page.waitForLoadState('load');
  const giveUp = performance.now() + AT_MOST_MS;
  lastChange = performance.now();
  while (performance.now() < giveUp) {
    if (open.size === 0 && performance.now() - lastChange > quietMs) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  page.off('request', begin).off('requestfinished', end).off('requestfailed', end);
}
