import type { BrowserContext, Page, Request } from '@playwright/test';
import { holdIdleWork, releaseIdleWork } from './hold-idle.ts';
import { settle } from './settle.ts';

export interface Script {
  /** The name of its file. */
  readonly name: string;
  /** As it came over the network, compressed. */
  readonly bytes: number;
}

export interface PageWeight {
  /** What the page fetched before it had nothing more urgent to do. */
  readonly first: readonly Script[];
  /** What came after that, ahead of being needed, or when it was. */
  readonly later: readonly Script[];
  readonly documentBytes: number;
}

/** Opens a page with an empty cache and weighs the JavaScript that the browser really fetched. */
export async function weighPage(
  context: BrowserContext,
  url: string,
  act: (page: Page) => Promise<void> = async () => {},
): Promise<PageWeight> {
  await holdIdleWork(context);
  const page = await context.newPage();
  const scripts = new Map<string, Promise<Script>>();
  page.on('requestfinished', (request) => {
    if (isScript(request)) scripts.set(request.url(), weigh(request));
  });
  const response = await page.goto(url, { waitUntil: 'load' });
  if (!response?.ok()) throw new Error(`${new URL(url).pathname} answered ${response?.status()}`);
  await settle(page);
  const first = await Promise.all(scripts.values());
  await releaseIdleWork(page);
  await act(page);
  await settle(page);
  const all = await Promise.all(scripts.values());
  const { responseBodySize } = await response.request().sizes();
  await page.close();
  return {
    first,
    later: all.filter((script) => !first.some(({ name }) => name === script.name)),
    documentBytes: responseBodySize,
  };
}

/** The bytes of some scripts together. */
export function sumOf(scripts: readonly Script[]): number {
  return scripts.reduce((sum, script) => sum + script.bytes, 0);
}

const isScript = (request: Request) => new URL(request.url()).pathname.endsWith('.js');

async function weigh(request: Request): Promise<Script> {
  const { responseBodySize } = await request.sizes();
  return { name: new URL(request.url()).pathname.split('/').pop() ?? '', bytes: responseBodySize };
}
