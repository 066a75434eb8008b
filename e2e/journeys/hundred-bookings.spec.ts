import type { APIRequestContext } from '@playwright/test';
import { signIn } from '../fixtures/sign-in.ts';
import { expect, test } from '../fixtures/test.ts';
import { createPatients } from '../fixtures/world.ts';

const CLIENTS = 100;

test('of a hundred who book overlapping times at once one wins and the rest are told', async ({
  db,
  world,
  playwright,
  baseURL,
}) => {
  const patients = await createPatients(db, CLIENTS);
  const origin = new URL(baseURL ?? '').origin;
  const clients: APIRequestContext[] = [];
  // A few at a time: what is tried here is the booking, and each sign-in costs the password's hash.
  for (let from = 0; from < CLIENTS; from += 10) {
    const signedIn = patients.slice(from, from + 10).map(async (patient) => {
      const client = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { origin } });
      await signIn(client, patient.email);
      return client;
    });
    clients.push(...(await Promise.all(signedIn)));
  }
  const [first] = clients;
  if (!first) throw new Error('no clients');
  const slots = await first.get(`/api/slots?visitType=${world.visitTypeId}&doctor=${world.doctor.id}`);
  const offered: { startsAt: string }[] = (await slots.json()).slots;
  const startsAt = offered[3]?.startsAt;
  expect(startsAt, 'a slot to fight for').toBeTruthy();

  const answers = await Promise.all(
    clients.map((client) =>
      client.post('/api/visits', {
        data: { visitTypeId: world.visitTypeId, doctorId: world.doctor.id, startsAt },
      }),
    ),
  );
  const statuses = answers.map((answer) => answer.status());
  expect(statuses.filter((status) => status === 201)).toHaveLength(1);
  expect(statuses.filter((status) => status === 409)).toHaveLength(CLIENTS - 1);
  const loser = answers.find((answer) => answer.status() === 409);
  const told = await loser?.json();
  expect(told.code).toBe('just_taken');
  expect(told.nextFree.length).toBeGreaterThan(0);
  expect(await db.visit.count({ where: { doctorId: world.doctor.id } })).toBe(1);
  for (const client of clients) await client.dispose();
});
