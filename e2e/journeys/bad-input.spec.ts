import { randomUUID } from 'node:crypto';
import type { APIRequestContext, APIResponse } from '@playwright/test';
import { stack } from '../fixtures/stack-info.ts';
import { expect, test } from '../fixtures/test.ts';
import { createVisit, createWorld } from '../fixtures/world.ts';

const ODD_TEXTS = ['a\u0000b', '\u202Etxt.exe', '😀'.repeat(3_000), 'x'.repeat(100_000), '', ' '];
const ODD_TIMES = [
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59Z',
  '2026-02-30T10:00:00Z',
  '2026-11-24',
  1_764_000_000_000,
  1e308,
  null,
  {},
];
const ODD_IDS = ['1', '../../etc/passwd', "' OR 1=1 --", '%00', '__proto__', '0'.repeat(5_000)];
const ODD_BODIES = [
  '',
  '{',
  'null',
  '[]',
  '"x"',
  '{"__proto__":{"admin":true}}',
  '\\ud800',
  `"${'x'.repeat(70_000)}"`,
];

/** Whatever was sent: a refusal that is ours, never a breakdown and never done. */
async function expectRefused(answer: APIResponse, said: string): Promise<void> {
  expect(answer.status(), said).toBeGreaterThanOrEqual(400);
  expect(answer.status(), said).toBeLessThan(500);
  const body = await answer.text();
  expect(body, said).not.toMatch(/prisma|postgres|at \w+ \(/i);
}

function poster(request: APIRequestContext) {
  const headers = { origin: stack().baseURL, 'content-type': 'application/json' };
  return (path: string, data: unknown) =>
    request.post(path, {
      headers,
      data: typeof data === 'string' ? Buffer.from(data) : JSON.stringify(data),
    });
}

test('booking takes nothing but what can be booked', async ({ db, world, asPatient }) => {
  const { request } = await asPatient('/visits');
  const post = poster(request);
  const elsewhere = await createWorld(db);
  const good = {
    visitTypeId: world.visitTypeId,
    doctorId: world.doctor.id,
    startsAt: new Date(Math.ceil(Date.now() / 86_400_000 + 2) * 86_400_000).toISOString(),
    reason: 'A cough',
  };
  const wrong = [
    ...ODD_TIMES.map((startsAt) => ({ startsAt })),
    { reason: ODD_TEXTS[0] },
    { reason: ODD_TEXTS[3] },
    { reason: 7 },
    { visitTypeId: randomUUID() },
    { visitTypeId: ['x'] },
    { doctorId: elsewhere.doctor.id },
    { doctorId: world.patient.id },
    { patientId: world.staff.id },
    { phase: 'admitted' },
  ];
  for (const change of wrong) {
    const said = JSON.stringify(change).slice(0, 100);
    await expectRefused(await post('/api/visits', { ...good, ...change }), said);
  }
  expect(await db.visit.count({ where: { patientId: world.patient.id } })).toBe(0);
  expect((await post('/api/visits', good)).status(), 'the same without a mistake').toBe(201);
});

test('the routes of a visit refuse odd ids and bodies', async ({ db, world, asDoctor }) => {
  const visitId = await createVisit(db, world, { phase: 'admitted' });
  const { request } = await asDoctor('/clinic');
  const post = poster(request);
  const before = await db.visit.findUniqueOrThrow({
    where: { id: visitId },
    include: { participants: true },
  });
  for (const id of ODD_IDS) {
    const part = encodeURIComponent(id);
    for (const route of ['token', 'chat', 'presence', 'participants', 'end', 'send-back', 'readiness']) {
      await expectRefused(await post(`/api/visits/${part}/${route}`, {}), `${route} of ${id.slice(0, 20)}`);
    }
    await expectRefused(await request.get(`/visits/${part}/calendar.ics`), id.slice(0, 20));
    await expectRefused(await request.get(`/visits/${part}`), id.slice(0, 20));
    await expectRefused(await request.get(`/api/events?visit=${part}`), id.slice(0, 20));
    await expectRefused(await post(`/api/device-check/${part}/result`, {}), id.slice(0, 20));
  }
  for (const body of ODD_BODIES) {
    for (const route of ['chat', 'participants', 'readiness']) {
      await expectRefused(
        await post(`/api/visits/${visitId}/${route}`, body),
        `${route} ${body.slice(0, 20)}`,
      );
    }
    await expectRefused(await post('/api/device-check/token', body), body.slice(0, 20));
  }
  for (const text of [ODD_TEXTS[0], ODD_TEXTS[3], '', '  ', 7, null, ['x']]) {
    const message = { clientMessageId: randomUUID(), text };
    await expectRefused(await post(`/api/visits/${visitId}/chat`, message), String(text).slice(0, 20));
  }
  const elsewhere = await createWorld(db);
  for (const userId of [elsewhere.doctor.id, world.patient.id, world.admin.id, randomUUID(), 7]) {
    await expectRefused(await post(`/api/visits/${visitId}/participants`, { userId }), String(userId));
  }
  for (const after of ['-1', '1e400', '99999999999999999999', 'x', '1.5']) {
    await expectRefused(await request.get(`/api/visits/${visitId}/chat?after=${after}`), after);
  }
  const after = await db.visit.findUniqueOrThrow({ where: { id: visitId }, include: { participants: true } });
  expect(after.participants).toEqual(before.participants);
  expect(after.phase).toBe('admitted');
  expect(await db.chatMessage.count({ where: { visitId } })).toBe(0);
});

test('odd addresses of pages lead to a page, not to a breakdown', async ({ world, asPatient, openAs }) => {
  const { request: patient } = await asPatient('/visits');
  const { request: admin } = await openAs(world.admin, '/admin/people');
  const { request: doctor } = await openAs(world.doctor, '/clinic');
  const weeks = [
    '0000-01-01',
    '9999-12-31',
    '0000-W10',
    '9999-W53',
    '2026-W99',
    '-000001-01-01',
    'x'.repeat(3_000),
    '%00',
  ];
  for (const week of weeks) {
    const book = `/book?type=${world.visitTypeId}&doctor=${world.doctor.id}`;
    const answers = [
      await patient.get(`${book}&week=${week}`),
      await patient.get(`${book}&day=${week}&zone=${week}`),
      await patient.get(`${book}&with=${world.doctor.id}&at=${week}T00:00:00Z`),
      await admin.get(`/admin/schedules/${world.doctor.id}?week=${week}`),
      await admin.get(`/admin/schedules/${world.doctor.id}?week=${week}&week=2&clinic=${week}`),
      await doctor.get(`/calendar?week=${week}`),
      await patient.get(`/api/slots?visitType=${world.visitTypeId}&from=${week}`),
      await patient.get(`/api/slots?visitType=${world.visitTypeId}&days=${week}`),
      await patient.get(`/reset?token=${week}`),
      await patient.get(`/sign-in?next=${week}&error=${week}`),
      await patient.get(`/mail-sent?after=${week}`),
    ];
    for (const answer of answers) expect(answer.status(), answer.url().slice(0, 200)).toBeLessThan(500);
  }
});
