import type { BrowserContext, Page } from '@playwright/test';

export interface Vitals {
  /** Largest contentful paint, in milliseconds. */
  readonly lcp: number;
  /** All layout shifts that nobody caused, added up. */
  readonly cls: number;
  /** The longest interaction, in milliseconds; the browser reports none below 16. */
  readonly interaction: number;
  /** What shifted most, and which interaction was the longest: where to look. */
  readonly moved: string;
  readonly slowest: string;
}
type Collecting = typeof globalThis & { benchVitals: Vitals };
type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean; sources: { node: Node | null }[] };
type Timing = PerformanceEntry & { interactionId: number; target: Node | null };

/** Collects what the browser says about each page of a context, from its first paint on. */
export async function collectVitals(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const vitals = { lcp: 0, cls: 0, interaction: 16, moved: '', slowest: '' };
    let largestShift = 0;
    const nameOf = (node: Node | null | undefined) => {
      const element = node instanceof Element ? node : node?.parentElement;
      const words = node?.textContent?.trim().replaceAll(/\s+/g, ' ').slice(0, 30) ?? '';
      return element ? `${element.tagName.toLowerCase()} “${words}”` : 'gone';
    };
    const observe = (options: PerformanceObserverInit, take: (entry: PerformanceEntry) => void) =>
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
        buffered: true,
        ...options,
      });
    observe({ type: 'largest-contentful-paint' }, (entry) => {
      vitals.lcp = entry.startTime;
    });
    observe({ type: 'layout-shift' }, (entry) => {
      const { value, hadRecentInput, sources } = entry as Shift;
      if (hadRecentInput) return;
      vitals.cls += value;
      if (value > largestShift) vitals.moved = nameOf(sources[0]?.node);
      largestShift = Math.max(largestShift, value);
    });
    observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit, (entry) => {
      const { interactionId, target, name, duration } = entry as Timing;
      if (interactionId === 0 || duration <= vitals.interaction) return;
      vitals.interaction = duration;
      vitals.slowest = `${name} on ${nameOf(target)}`;
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
