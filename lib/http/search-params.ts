import '#server-only';

/** What Next hands to a page. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** The parameters of an address that are given exactly once. */
export function singleParams(params: Awaited<SearchParams>): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(params).filter(([, value]) => typeof value === 'string'),
  ) as Record<string, string | undefined>;
}
