import type { BrowserContext, Page } from '@playwright/test';

export interface Vitals {
  /** Largest contentful paint, in milliseconds. */
  readonly lcp: number;
  /** All layout shifts that nobody caused, added up. */
  readonly cls: number;
  /** The longest interaction, in milliseconds; the browser reports none below 16. */
  readonly interaction: number;
}
type Collecting = typeof globalThis & { benchVitals: { lcp: number; cls: number; interaction: number } };
type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean };
type Timing = PerformanceEntry & { interactionId: number };

/** Collects what the browser says about each page of a context, from its first paint on. */
export async function collectVitals(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const vitals = { lcp: 0, cls: 0, interaction: 16 };
    const observe = (options: PerformanceObserverInit, take: (entry: PerformanceEntry) => void) =>
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
        buffered: true,
        ...options,
      });
    observe({ type: 'largest-contentful-paint' }, (entry) => {
      vitals.lcp = entry.startTime;
    });
    observe({ type: 'layout-shift' }, (entry) => {
      if (!(entry as Shift).hadRecentInput) vitals.cls += (entry as Shift).value;
    });
    observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit, (entry) => {
      if ((entry as Timing).interactionId > 0)
        vitals.interaction = Math.max(vitals.interaction, entry.duration);
    });
    (globalThis as Collecting).benchVitals = vitals;
  });
}

/** What was collected so far, after the frame that shows it. */
export function readVitals(page: Page): Promise<Vitals> {
  return page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)));
    return { ...(globalThis as Collecting).benchVitals };
  });
}
