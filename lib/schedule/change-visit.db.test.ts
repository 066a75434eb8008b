import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/accounts/actor.rules';
import { freshDatabase } from '../db/testing/test-database.ts';
import { addParticipant } from '../visit/add-participant.ts';
import { bookVisit } from './book-visit.ts';
import { cancelVisit } from './cancel-visit.ts';
import { loadCalendarFile } from './load-calendar-file.ts';
import { moveShiftedVisits } from './move-shifted-visits.ts';
import { rescheduleVisit } from './reschedule-visit.ts';
import {
  type BookingWorld,
  createBookingWorld,
  MONDAY_TEN,
  minutesLater,
  NOW,
} from './testing/booking-world.ts';

const { db } = await freshDatabase();
const NOBODY = '00000000-0000-7000-8000-000000000001';
const LATER = minutesLater(MONDAY_TEN, 40);
let world: BookingWorld;
let visitId: string;

beforeEach(async () => {
  world = await createBookingWorld(db);
  visitId = await book(world.patient, MONDAY_TEN);
});

async function book(patient: Actor, startsAt: Date) {
  const { visitTypeId } = world;
  const input = { visitTypeId, doctorId: world.doctor.userId, startsAt, reason: null };
  const result = await bookVisit(patient, input, NOW);
  if (!result.ok) throw new Error(result.code);
  return result.value.visitId;
}

function move(
  actor: Actor,
  startsAt = LATER,
  more: { doctorId?: string | null; now?: Date; id?: string } = {},
) {
  const { doctorId = world.doctor.userId, now = NOW, id = visitId } = more;
  return rescheduleVisit(actor, { visitId: id, doctorId, startsAt }, now);
}

const visit = () => db.visit.findUniqueOrThrow({ where: { id: visitId }, include: { participants: true } });
const lastMail = () =>
  db.outboxMail.findFirstOrThrow({
    where: { toAddress: world.patient.email },
    orderBy: { createdAt: 'desc' },
  });

describe('rescheduling', () => {
  it('moves the visit, raises its version and its calendar’s, and tells the patient', async () => {
    expect(await move(world.patient)).toMatchObject({ ok: true });
    expect(await visit()).toMatchObject({
      phase: 'booked',
      startsAt: LATER,
      endsAt: minutesLater(LATER, 20),
      busyFrom: LATER,
      busyTo: minutesLater(LATER, 20),
      wallStart: '2027-01-18T10:40',
      version: 2,
      calendarSequence: 1,
    });
    const mail = await lastMail();
    expect(mail.subject).toContain('New time');
    expect(mail.calendar).toContain('SEQUENCE:1');
    expect(await db.auditEvent.count({ where: { subjectId: visitId, action: 'visit.reschedule' } })).toBe(1);
  });

  it('may overlap the time it had', async () => {
    const type = await db.visitType.update({ where: { id: world.visitTypeId }, data: { minutes: 60 } });
    expect(type.minutes).toBe(60);
    await db.visit.update({
      where: { id: visitId },
      data: { startsAt: minutesLater(MONDAY_TEN, 20), endsAt: minutesLater(MONDAY_TEN, 40) },
    });
    expect(await move(world.patient, MONDAY_TEN)).toMatchObject({ ok: true });
    expect((await visit()).endsAt).toEqual(minutesLater(MONDAY_TEN, 60));
  });

  it('gives the new doctor the old one’s place, and leaves who else was added', async () => {
    const added = await addParticipant(world.doctor, visitId, { userId: world.staff.userId }, NOW);
    expect(added.ok).toBe(true);
    await addParticipant(world.doctor, visitId, { userId: world.otherDoctor.userId }, NOW);
    expect(await move(world.patient, LATER, { doctorId: world.otherDoctor.userId })).toMatchObject({
      ok: true,
    });
    const after = await visit();
    expect(after.doctorId).toBe(world.otherDoctor.userId);
    const people = after.participants.map(({ userId, role }) => [userId, role]);
    expect(people).toHaveLength(3);
    expect(people).toContainEqual([world.otherDoctor.userId, 'doctor']);
    expect(people).toContainEqual([world.patient.userId, 'patient']);
    expect(people).toContainEqual([world.staff.userId, 'staff']);
  });

  it('is the patient’s alone; others’ visits do not exist', async () => {
    for (const actor of [world.otherPatient, world.otherDoctor, world.otherAdmin]) {
      expect(await move(actor)).toEqual({ ok: false, code: 'not_found' });
    }
    expect(await move(world.patient, LATER, { id: NOBODY })).toEqual({ ok: false, code: 'not_found' });
    for (const actor of [world.doctor, world.staff, world.admin]) {
      expect(await move(actor)).toEqual({ ok: false, code: 'not_allowed' });
    }
    expect((await visit()).startsAt).toEqual(MONDAY_TEN);
  });

  it('takes only free times that are offered, and names some', async () => {
    expect(await move(world.patient, minutesLater(LATER, 1))).toMatchObject({ code: 'slot_not_offered' });
    await book(world.otherPatient, LATER);
    const refused = await move(world.patient);
    expect(refused).toMatchObject({ ok: false, code: 'just_taken' });
    // The visit's own time is among those it may have, yet only later ones are named.
    expect('nextFree' in refused && refused.nextFree?.[0]?.startsAt).toBe('2027-01-18T10:00:00.000Z');
    expect((await visit()).version).toBe(1);
  });

  it('refuses a time at which the patient has another visit', async () => {
    await bookVisit(
      world.patient,
      { visitTypeId: world.visitTypeId, doctorId: world.otherDoctor.userId, startsAt: LATER, reason: null },
      NOW,
    );
    expect(await move(world.patient)).toMatchObject({ ok: false, code: 'already_booked' });
  });

  it('does nothing where the time stays', async () => {
    expect(await move(world.patient, MONDAY_TEN, { doctorId: null })).toMatchObject({ ok: true });
    expect((await visit()).version).toBe(1);
  });

  it('is for booked visits that are not over', async () => {
    const after = minutesLater(MONDAY_TEN, 20);
    expect(await move(world.patient, LATER, { now: after })).toMatchObject({ code: 'too_late' });
    for (const phase of [
      'waiting',
      'admitted',
      'in_call',
      'completed',
      'cancelled',
      'no_show',
      'not_seen',
    ] as const) {
      await db.visit.update({ where: { id: visitId }, data: { phase } });
      expect(await move(world.patient)).toMatchObject({ code: 'wrong_phase' });
      expect(await cancelVisit(world.patient, visitId, NOW)).toMatchObject({ code: 'wrong_phase' });
    }
  });
});

describe('cancelling', () => {
  it('by its patient frees the time and takes it out of the calendar', async () => {
    expect(await cancelVisit(world.patient, visitId, NOW)).toMatchObject({ ok: true });
    expect(await visit()).toMatchObject({ phase: 'cancelled', version: 2, calendarSequence: 1 });
    const mail = await lastMail();
    expect(mail.subject).toContain('Cancelled');
    expect(mail.text).toContain('You cancelled');
    expect(mail.calendar).toContain('METHOD:CANCEL');
    expect(mail.calendar).toContain('SEQUENCE:1');
    await book(world.otherPatient, MONDAY_TEN);
  });

  it('by doctor, staff or admin tells the patient that the clinic did', async () => {
    for (const actor of [world.doctor, world.staff, world.admin]) {
      const id = await book(world.otherPatient, LATER);
      expect(await cancelVisit(actor, id, NOW)).toMatchObject({ ok: true });
    }
    const mails = await db.outboxMail.findMany({ where: { toAddress: world.otherPatient.email } });
    expect(mails.filter((mail) => mail.text.includes('had to cancel'))).toHaveLength(3);
  });

  it('is nobody else’s, and not after its end', async () => {
    for (const actor of [world.otherPatient, world.otherDoctor, world.otherAdmin]) {
      expect(await cancelVisit(actor, visitId, NOW)).toEqual({ ok: false, code: 'not_found' });
    }
    const after = minutesLater(MONDAY_TEN, 20);
    expect(await cancelVisit(world.patient, visitId, after)).toMatchObject({ code: 'too_late' });
  });
});

describe('the calendar file', () => {
  it('is for whoever may see the visit, and says no more than when and where', async () => {
    for (const actor of [world.patient, world.doctor, world.staff]) {
      const file = await loadCalendarFile(actor, visitId, NOW);
      expect(file).toMatchObject({ ok: true, value: expect.stringContaining('METHOD:PUBLISH') });
      for (const secret of ['Follow-up', 'Dora', 'Paula', world.patient.email]) {
        expect(file.ok && file.value).not.toContain(secret);
      }
    }
    for (const actor of [world.otherPatient, world.otherDoctor, world.otherAdmin]) {
      expect(await loadCalendarFile(actor, visitId, NOW)).toEqual({ ok: false, code: 'not_found' });
    }
  });

  it('keeps its name through changes, counts them, and knows the end', async () => {
    await move(world.patient);
    await cancelVisit(world.patient, visitId, NOW);
    const file = await loadCalendarFile(world.patient, visitId, NOW);
    const lines = (file.ok ? file.value : '').split('\r\n');
    expect(lines).toContain(`UID:${visitId}@anteroom`);
    expect(lines).toContain('SEQUENCE:2');
    expect(lines).toContain('STATUS:CANCELLED');
    expect(lines).toContain('DTSTART:20270118T094000Z');
  });
});

describe('when the rules of a zone change', () => {
  it('moves visits back to their wall time and tells the patient; what is in the way needs a person', async () => {
    const neighbour = await book(world.otherPatient, LATER);
    // As if Berlin had been two hours ahead of UTC when these were booked.
    const shift = (id: string, wallStart: string) => db.visit.update({ where: { id }, data: { wallStart } });
    await shift(visitId, '2027-01-18T11:00');
    expect(await moveShiftedVisits(NOW)).toEqual({ moved: 1, stuck: [] });
    expect(await visit()).toMatchObject({
      startsAt: minutesLater(MONDAY_TEN, 60),
      busyTo: minutesLater(MONDAY_TEN, 80),
      calendarSequence: 1,
    });
    expect((await lastMail()).text).toContain('rules of a time zone');
    await shift(neighbour, '2027-01-18T11:10');
    expect(await moveShiftedVisits(NOW)).toEqual({ moved: 0, stuck: [neighbour] });
    expect(await moveShiftedVisits(minutesLater(NOW, 10_000))).toEqual({ moved: 0, stuck: [] });
  });
});
