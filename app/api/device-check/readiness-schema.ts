import { z } from 'zod';
import type { Readiness } from '#lib/visit/readiness.rules';

const measured = (max: number) => z.number().min(0).max(max).nullable();

/** What a device check may report. Numbers have bounds: they are shown to doctors as they come. */
export const readinessSchema: z.ZodType<Readiness> = z.strictObject({
  camera: z.enum(['ok', 'refused', 'busy', 'missing', 'skipped', 'unavailable']),
  microphone: z.enum(['ok', 'silent', 'refused', 'busy', 'missing', 'unavailable']),
  speaker: z.enum(['ok', 'not_heard', 'skipped']),
  network: z.strictObject({
    state: z.enum(['ok', 'weak', 'failed', 'skipped']),
    route: z.enum(['udp', 'tcp', 'relay']).nullable(),
    lossPercent: measured(100),
    kilobitsPerSecond: measured(10_000_000),
    roundTripMs: measured(600_000),
  }),
});
