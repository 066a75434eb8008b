import '#server-only';
import { z } from 'zod';
import { isTimeZone } from '#lib/time-zones.rules';
import type { BookingParams } from './booking-path.rules.ts';

/** A part of an address that makes no sense counts as left out: the page then shows the step before. */
const params = z.object({
  type: z.uuid().optional().catch(undefined),
  doctor: z
    .union([z.uuid(), z.literal('first')])
    .optional()
    .catch(undefined),
  week: z.iso.date().optional().catch(undefined),
  day: z.iso.date().optional().catch(undefined),
  zone: z.string().refine(isTimeZone).optional().catch(undefined),
  zones: z.literal('1').optional().catch(undefined),
  at: z.iso.datetime({ offset: true }).optional().catch(undefined),
  with: z.uuid().optional().catch(undefined),
});

/** Reads the address of a page of slots. */
export function parseBookingParams(
  searchParams: Record<string, string | string[] | undefined>,
): BookingParams {
  const parsed = params.parse(searchParams);
  return Object.fromEntries(Object.entries(parsed).filter(([, value]) => value !== undefined));
}
