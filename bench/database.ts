import { createCrowdedClinic } from './database/crowded-clinic.ts';
import { measureBooking } from './database/measure-booking.ts';
import { measureSlots } from './database/measure-slots.ts';
import { measureMinting, measureSigning, SIGNATURES } from './database/measure-tokens.ts';
import { startServices } from './database/services.ts';
import { median, quantile } from './measure/median.ts';
import { amount } from './report/format.ts';
import type { PartResult } from './report/row.ts';

/** Booking, tokens and free times on a real PostgreSQL, beside bare `pg` and a bare signature. */
export async function measureDatabase(projectDir: string): Promise<PartResult> {
  const services = await startServices(projectDir);
  try {
    const clinic = await createCrowdedClinic(services.db);
    const booking = await measureBooking(services.url, clinic);
    const slots = await measureSlots(services.url, clinic);
    const signing = await measureSigning(services);
    const minting = await measureMinting(services, clinic);
    const booked = { what: 'Booking a visit', unit: 'ms', ours: median(booking.product) } as const;
    const each = (times: number[]) => (median(times) * 1000) / SIGNATURES;
    return {
      rows: [
        { ...booked, beside: median(booking.insert), besideWhat: 'the INSERT alone' },
        { ...booked, beside: median(booking.rows), besideWhat: 'all its rows, one transaction' },
        {
          what: 'Free times, 10 doctors × 30 days',
          unit: 'ms',
          ours: median(slots.product),
          beside: median(slots.raw),
          besideWhat: 'reading the rows',
        },
        {
          what: 'Signing a token',
          unit: 'µs',
          ours: each(signing.product),
          beside: each(signing.bare),
          besideWhat: 'node:crypto alone',
        },
        {
          what: 'A whole token: gate, throttle, room, signature',
          unit: 'ms',
          ours: median(minting.product),
          beside: median(minting.bare),
          besideWhat: 'one row, CreateRoom, signature',
        },
      ],
      notes: [
        `Medians. A booking took at most ${amount(quantile(booking.product, 0.95), 'ms')} in 95 of 100 rounds (the INSERT ${amount(quantile(booking.insert, 0.95), 'ms')}). ${slots.count.slots} free times came from ${slots.count.visits} booked visits; a year of older visits lies in the same table.`,
      ],
    };
  } finally {
    await services.stop();
  }
}
