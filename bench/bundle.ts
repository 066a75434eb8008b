import { type PageWeight, sumOf, weighPage } from './browser/weigh-page.ts';
import { callPageOf, pagesOf } from './product/pages.ts';
import { createReaders, createVisits } from './product/people.ts';
import { amount, ratio } from './report/format.ts';
import type { PartResult, Row } from './report/row.ts';
import type { Resources } from './resources.ts';

const FIRST_LOAD_AT_MOST = 1.25;
const CALL_AT_MOST = 0.7;
/** The same address in a phase without a call. */
const PAGE_WITHOUT_CALL = 'visit: before';
const kib = (bytes: number) => bytes / 1024;
const total = ({ first, later }: PageWeight) => sumOf(first) + sumOf(later);

/** The JavaScript that Chromium fetches for each page, beside an empty page of the same Next. */
export async function measureBundle(resources: Resources): Promise<PartResult> {
  const [product, emptyApp, browser] = [
    await resources.product(),
    await resources.emptyApp(),
    await resources.browser(),
  ];
  const visits = await createVisits(product.databaseUrl);
  const readerOf = createReaders(browser, product.url, visits);
  const weigh = async (reader: Parameters<typeof readerOf>[0], url: string, act?: Act) => {
    const context = await readerOf(reader);
    const weight = await weighPage(context, url, act);
    await context.close();
    return weight;
  };
  const bare = async (path: string) => weigh('nobody', emptyApp.url + path);
  const empty = total(await bare('/'));
  const client = total(await bare('/client')) - empty;
  const conference = total(await bare('/conference')) - empty;
  const weights: { name: string; weight: PageWeight }[] = [];
  for (const { name, reader, path } of pagesOf(visits)) {
    weights.push({ name, weight: await weigh(reader, product.url + path) });
  }
  const callPage = callPageOf(visits);
  const call = await weigh(callPage.reader, product.url + callPage.path, callPage.act);
  const callAlone =
    total(call) - sumOf(weights.find(({ name }) => name === PAGE_WITHOUT_CALL)?.weight.first ?? []);

  const [heaviest] = [...weights].sort((a, b) => sumOf(b.weight.first) - sumOf(a.weight.first));
  if (!heaviest) throw new Error('No page was weighed.');
  const beside = { beside: kib(empty), besideWhat: 'an empty page' };
  const rows: Row[] = [
    {
      what: `First-load JavaScript of the heaviest page (${heaviest.name})`,
      unit: 'KiB',
      ours: kib(sumOf(heaviest.weight.first)),
      ...beside,
      atMostRatio: FIRST_LOAD_AT_MOST,
    },
    {
      what: 'What the call adds to a visit’s page',
      unit: 'KiB',
      ours: kib(callAlone),
      beside: kib(conference),
      besideWhat: 'livekit-client + VideoConference',
      atMostRatio: CALL_AT_MOST,
    },
    {
      what: 'The same without livekit-client, which is in both',
      unit: 'KiB',
      ours: kib(callAlone - client),
      beside: kib(conference - client),
      besideWhat: 'VideoConference',
    },
    {
      what: 'The whole call page, shell and visit included',
      unit: 'KiB',
      ours: kib(total(call)),
      beside: kib(empty + conference),
      besideWhat: 'a page with VideoConference',
    },
  ];
  return {
    rows,
    notes: [
      `Compressed bytes as they came over the network, with an empty cache. First load: all that comes before the page is idle; what it fetches ahead after that (the next phase, the call while someone waits) is listed apart. livekit-client alone is ${amount(kib(client), 'KiB')}: ${ratio(client, conference)} of what the call is held against.`,
    ],
    details: [detailOf(weights, empty), ...chunksOf(weights, empty)],
  };
}

type Act = Parameters<typeof weighPage>[2];

function detailOf(weights: readonly { name: string; weight: PageWeight }[], empty: number) {
  const cells = (bytes: number) => amount(kib(bytes), 'KiB');
  return {
    title: 'First-load JavaScript by page',
    columns: ['page', 'first load', 'ratio', 'loaded later, or ahead', 'document'],
    rows: weights.map(({ name, weight }) => [
      name,
      cells(sumOf(weight.first)),
      ratio(sumOf(weight.first), empty),
      cells(sumOf(weight.later)),
      cells(weight.documentBytes),
    ]),
  };
}

/** Where a page is over: its largest pieces, so that one knows where to look. */
function chunksOf(weights: readonly { name: string; weight: PageWeight }[], empty: number) {
  const over = weights.filter(({ weight }) => sumOf(weight.first) / empty > FIRST_LOAD_AT_MOST);
  if (over.length === 0) return [];
  return [
    {
      title: 'Pieces of the pages that are over',
      columns: ['page', 'pieces, the largest first (KiB)'],
      rows: over.map(({ name, weight }) => [
        name,
        [...weight.first]
          .sort((a, b) => b.bytes - a.bytes)
          .map((script) => `${script.name} ${kib(script.bytes).toFixed(1)}`)
          .join(', '),
      ]),
    },
  ];
}
