import type { BrowserContext } from '@playwright/test';
import { interact } from './browser/interact.ts';
import { settle } from './browser/settle.ts';
import { collectVitals, readVitals, type Vitals } from './browser/vitals.ts';
import { median } from './measure/median.ts';
import { pagesOf } from './product/pages.ts';
import { createReaders, createVisits } from './product/people.ts';
import { amount } from './report/format.ts';
import type { PartResult, Row } from './report/row.ts';
import type { Resources } from './resources.ts';

const ROUNDS = 3;
const SLOWER = 4;
type Measure = 'lcp' | 'interaction' | 'cls';
const limits: Record<Measure, number> = { lcp: 2500, interaction: 200, cls: 0.05 };

/** How soon each page of the seeded clinic stands, answers and keeps still, with a processor four times slower. */
export async function measurePages(resources: Resources, rounds = ROUNDS): Promise<PartResult> {
  const [product, emptyApp, browser] = [
    await resources.product(),
    await resources.emptyApp(),
    await resources.browser(),
  ];
  const visits = await createVisits(product.databaseUrl);
  const readerOf = createReaders(browser, product.url, visits);
  const visit = async (reader: Parameters<typeof readerOf>[0], url: string) => {
    const context = await readerOf(reader);
    const vitals = await vitalsOf(context, url);
    await context.close();
    return vitals;
  };
  const pages = [
    { name: 'an empty page', reader: 'nobody' as const, url: emptyApp.url },
    ...pagesOf(visits).map(({ name, reader, path }) => ({ name, reader, url: product.url + path })),
  ];
  const measured = new Map(pages.map(({ name }) => [name, [] as Vitals[]]));
  // A server that has never shown a page loads its code first; that is not what is measured.
  for (const { reader, url } of pages) await (await readerOf(reader)).request.get(url);
  // A round goes through all pages, so that a busy moment of the machine hits different ones.
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, reader, url } of pages) measured.get(name)?.push(await visit(reader, url));
  }
  const results = [...measured].map(([name, all]) => ({ name, ...middleOf(all) }));
  const [empty, ...ours] = results;
  if (!empty) throw new Error('Nothing was measured.');
  const worst = (what: Measure) => [...ours].sort((a, b) => b[what] - a[what])[0] ?? empty;
  const row = (what: Measure, title: string, unit: Row['unit']): Row => ({
    what: `${title}, worst page (${worst(what).name})`,
    unit,
    ours: worst(what)[what],
    beside: empty[what],
    besideWhat: 'an empty page',
    atMost: limits[what],
  });
  return {
    rows: [
      row('lcp', 'Largest paint', 'ms'),
      row('interaction', 'Longest interaction', 'ms'),
      row('cls', 'Layout shift', ''),
    ],
    notes: [
      `Medians of ${rounds} visits with an empty cache, at 390 × 844, with the processor ${SLOWER} times slower. Interactions: Tab, the first thing that opens, two letters in the first field, a press; the browser reports none below 16 ms.`,
    ],
    details: [
      {
        title: 'Each page',
        columns: ['page', 'largest paint', 'longest interaction', 'which', 'layout shift', 'of what'],
        rows: results.map(({ name, lcp, interaction, cls, moved, slowest }) => [
          name,
          amount(lcp, 'ms'),
          amount(interaction, 'ms'),
          slowest,
          cls.toFixed(3),
          moved,
        ]),
      },
    ],
  };
}

async function vitalsOf(context: BrowserContext, url: string): Promise<Vitals> {
  await collectVitals(context);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto(url, { waitUntil: 'load' });
  await settle(page);
  await interact(page);
  return readVitals(page);
}

function middleOf(all: readonly Vitals[]): Vitals {
  const middle = (what: Measure) => median(all.map((vitals) => vitals[what]));
  const [cls, interaction] = [middle('cls'), middle('interaction')];
  // What is said to be the cause comes from the visit that the number comes from.
  const moved = all.find((vitals) => vitals.cls === cls)?.moved ?? '';
  const slowest = all.find((vitals) => vitals.interaction === interaction)?.slowest ?? '';
  return { lcp: middle('lcp'), cls, interaction, moved, slowest };
}
