import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/accounts/actor.rules';
import { freshDatabase } from '../db/testing/test-database.ts';
import { bookVisit } from './book-visit.ts';
import { blockingPhases } from './booking.rules.ts';
import {
  type BookingWorld,
  createBookingWorld,
  MONDAY_TEN,
  minutesLater,
  NOW,
} from './testing/booking-world.ts';

const { db } = await freshDatabase();
let world: BookingWorld;

beforeEach(async () => {
  world = await createBookingWorld(db);
});

function book(
  actor: Actor,
  startsAt = MONDAY_TEN,
  more: { doctorId?: string | null; visitTypeId?: string } = {},
) {
  const { doctorId = world.doctor.userId, visitTypeId = world.visitTypeId } = more;
  return bookVisit(actor, { visitTypeId, doctorId, startsAt, reason: 'A private reason' }, NOW);
}

async function codeOf(result: ReturnType<typeof book>) {
  const { ok, ...rest } = await result;
  return ok ? 'booked' : (rest as { code: string }).code;
}

const visitsOfDoctor = () => db.visit.findMany({ where: { doctorId: world.doctor.userId } });

describe('a booking', () => {
  it('makes the visit, its two people, an audit entry and a mail with a calendar, at once', async () => {
    const result = await book(world.patient);
    if (!result.ok) throw new Error(result.code);
    const visit = await db.visit.findUniqueOrThrow({
      where: { id: result.value.visitId },
      include: { participants: true },
    });
    expect(visit).toMatchObject({
      phase: 'booked',
      patientId: world.patient.userId,
      doctorId: world.doctor.userId,
      startsAt: MONDAY_TEN,
      endsAt: minutesLater(MONDAY_TEN, 20),
      wallStart: '2027-01-18T10:00',
      wallTimeZone: 'Europe/Berlin',
      reason: 'A private reason',
    });
    expect(visit.mediaKey).toMatch(/^[\w-]{22}$/);
    expect(visit.participants.map(({ role, state }) => `${role} ${state}`).sort()).toEqual([
      'doctor expected',
      'patient expected',
    ]);
    expect(new Set(visit.participants.map(({ identity }) => identity)).size).toBe(2);
    expect(await db.auditEvent.count({ where: { subjectId: visit.id, action: 'visit.book' } })).toBe(1);
    const mail = await db.outboxMail.findFirstOrThrow({ where: { toAddress: world.patient.email } });
    expect(mail.calendar).toContain('METHOD:REQUEST');
    expect(mail.calendar).toContain(visit.id);
    for (const secret of ['A private reason', 'Follow-up', 'Dora']) {
      expect(mail.text + mail.html + mail.calendar + mail.subject).not.toContain(secret);
    }
    expect(mail.text).toContain('10:00');
    expect(mail.text).toContain('Europe/Berlin');
  });

  it('is for confirmed addresses only', async () => {
    await db.user.update({ where: { id: world.patient.userId }, data: { emailVerifiedAt: null } });
    expect(await codeOf(book(world.patient))).toBe('address_not_confirmed');
  });

  it('is not with oneself, whichever doctor is asked for', async () => {
    expect(await codeOf(book(world.doctor))).toBe('not_allowed');
    const result = await book(world.doctor, MONDAY_TEN, { doctorId: null });
    expect(result).toMatchObject({ ok: true, value: { doctorId: world.otherDoctor.userId } });
  });

  it('takes only times that are offered', async () => {
    const times = [
      minutesLater(MONDAY_TEN, 5),
      minutesLater(MONDAY_TEN, 180),
      new Date(MONDAY_TEN.getTime() + 1),
      minutesLater(NOW, -30),
      new Date('2029-01-15T09:00:00Z'),
    ];
    for (const time of times) expect(await codeOf(book(world.patient, time))).toBe('slot_not_offered');
    expect(await visitsOfDoctor()).toEqual([]);
  });

  it('keeps the minimum notice', async () => {
    await db.visitType.update({ where: { id: world.visitTypeId }, data: { minimumNoticeMinutes: 4_400 } });
    expect(await codeOf(book(world.patient))).toBe('slot_not_offered');
    expect(await codeOf(book(world.patient, minutesLater(MONDAY_TEN, 20)))).toBe('booked');
  });

  it('needs a doctor who works here, is not disabled and offers it, and a type that is not retired', async () => {
    const { id: doctorId } = await db.user.update({
      where: { id: world.doctor.userId },
      data: { disabledAt: NOW },
    });
    expect(await codeOf(book(world.patient))).toBe('slot_not_offered');
    await db.user.update({ where: { id: doctorId }, data: { disabledAt: null } });
    const membership = await db.membership.findFirstOrThrow({ where: { userId: doctorId } });
    await db.membership.update({ where: { id: membership.id }, data: { role: 'staff' } });
    expect(await codeOf(book(world.patient))).toBe('slot_not_offered');
    await db.membership.update({ where: { id: membership.id }, data: { role: 'doctor' } });
    await db.visitTypeOffer.deleteMany({ where: { doctorId } });
    expect(await codeOf(book(world.patient))).toBe('slot_not_offered');
    await db.visitTypeOffer.create({ data: { doctorId, visitTypeId: world.visitTypeId } });
    await db.visitType.update({ where: { id: world.visitTypeId }, data: { retiredAt: NOW } });
    expect(await codeOf(book(world.patient))).toBe('not_found');
    expect(await visitsOfDoctor()).toEqual([]);
  });

  it('keeps clear of time off', async () => {
    await db.timeOff.create({
      data: {
        clinicId: world.clinicId,
        doctorId: world.doctor.userId,
        startsAt: minutesLater(MONDAY_TEN, 19),
        endsAt: minutesLater(MONDAY_TEN, 21),
      },
    });
    expect(await codeOf(book(world.patient))).toBe('slot_not_offered');
    expect(await codeOf(book(world.patient, minutesLater(MONDAY_TEN, 20)))).toBe('slot_not_offered');
    expect(await codeOf(book(world.patient, minutesLater(MONDAY_TEN, 40)))).toBe('booked');
  });

  it('tells who comes second what is still free', async () => {
    await book(world.patient);
    const result = await book(world.otherPatient);
    expect(result).toMatchObject({
      ok: false,
      code: 'just_taken',
      nextFree: [
        { doctorId: world.doctor.userId, doctorName: 'Dr. Dora', startsAt: '2027-01-18T09:20:00.000Z' },
        { startsAt: '2027-01-18T09:40:00.000Z' },
        { startsAt: '2027-01-18T10:00:00.000Z' },
        { startsAt: '2027-01-18T10:20:00.000Z' },
        { startsAt: '2027-01-18T10:40:00.000Z' },
        { startsAt: '2027-01-19T08:00:00.000Z' },
      ],
    });
  });

  it('tells a patient who is in another visit then', async () => {
    await book(world.patient);
    const result = await book(world.patient, MONDAY_TEN, { doctorId: world.otherDoctor.userId });
    expect(result).toMatchObject({ ok: false, code: 'already_booked' });
  });

  it('gives the time of a cancelled visit to the next', async () => {
    await book(world.patient);
    await db.visit.updateMany({ where: { doctorId: world.doctor.userId }, data: { phase: 'cancelled' } });
    expect(await codeOf(book(world.otherPatient))).toBe('booked');
  });

  it('with "first available" takes whoever is free', async () => {
    await book(world.patient);
    const result = await book(world.otherPatient, MONDAY_TEN, { doctorId: null });
    expect(result).toMatchObject({ ok: true, value: { doctorId: world.otherDoctor.userId } });
  });
});

it('counts the phases as busy that the constraints name', async () => {
  const rows = await db.$queryRaw<{ definition: string }[]>`
    SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint
    WHERE conname IN ('Visit_doctor_overlap', 'Visit_patient_overlap')`;
  expect(rows).toHaveLength(2);
  for (const { definition } of rows) {
    const named = [...definition.matchAll(/'(\w+)'::"VisitPhase"/g)].map((match) => match[1]);
    expect(named).toEqual([...blockingPhases]);
  }
});
