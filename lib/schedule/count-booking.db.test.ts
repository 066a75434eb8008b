import { expect, it } from 'vitest';
import { freshDatabase } from '../db/testing/test-database.ts';
import { limits } from '../throttle/limits.rules.ts';
import { actorFor } from '../visit/testing/visit-world.ts';
import { countBooking } from './count-booking.ts';

await freshDatabase();
const person = (id: string) => actorFor({ id, name: '', email: '', timeZone: 'UTC' }, 'clinic');

it('stops one account that books without end, says how long, and leaves its neighbours alone', async () => {
  for (let attempt = 0; attempt < limits.book.limit; attempt += 1) {
    expect(await countBooking(person('one'), '198.51.100.1')).toMatchObject({ ok: true });
  }
  expect(await countBooking(person('one'), '198.51.100.2')).toMatchObject({
    ok: false,
    code: 'too_many_attempts',
    retryAfterSeconds: expect.any(Number),
  });
  expect(await countBooking(person('two'), '198.51.100.1')).toMatchObject({ ok: true });
});

it('lets a hundred people of one address book at once', async () => {
  const results = await Promise.all(
    Array.from({ length: 100 }, (_, index) => countBooking(person(`p${index}`), '198.51.100.9')),
  );
  expect(results.every(({ ok }) => ok)).toBe(true);
});
