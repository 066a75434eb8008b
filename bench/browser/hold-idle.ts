import type { BrowserContext, Page } from '@playwright/test';

type Holding = typeof globalThis & { benchReleaseIdle: () => void };

/** Keeps back what a context's pages put off until they are idle, so that it can be told from what they need. */
export async function holdIdleWork(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const native = window.requestIdleCallback.bind(window);
    const held = new Map<number, [IdleRequestCallback, IdleRequestOptions | undefined]>();
    let count = 0;
    window.requestIdleCallback = (callback, options) => {
      count += 1;
      held.set(count, [callback, options]);
      return count;
    };
    window.cancelIdleCallback = (handle) => void held.delete(handle);
    (globalThis as Holding).benchReleaseIdle = () => {
      window.requestIdleCallback = native;
      for (const [callback, options] of held.values()) native(callback, options);
    };
  });
}

/** Lets the page do what was kept back. */
export function releaseIdleWork(page: Page): Promise<void> {
  return page.evaluate(() => (globalThis as Holding).benchReleaseIdle());
}
