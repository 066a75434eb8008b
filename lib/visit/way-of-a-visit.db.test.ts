import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase } from '../db/testing/test-database.ts';
import { addParticipant, listColleagues } from './add-participant.ts';
import { admitPatient } from './admit-patient.ts';
import { checkIn } from './check-in.ts';
import { CONSENT_VERSION } from './consent.rules.ts';
import { endVisit } from './end-visit.ts';
import { leaveWaitingRoom } from './leave-waiting-room.ts';
import { loadToday } from './load-today.ts';
import { loadVisitSnapshot } from './load-visit.ts';
import { markNoShows } from './mark-no-shows.ts';
import { markNotSeen } from './mark-not-seen.ts';
import { rateVisit } from './rate-visit.ts';
import { finishNote, saveNoteDraft } from './save-note.ts';
import { sendBack } from './send-back.ts';
import { bookedVisit, createVisitWorld, type VisitWorld } from './testing/visit-world.ts';

const { db } = await freshDatabase();
// Nothing listens here: ending a visit must not depend on the media server.
Object.assign(process.env, {
  DATABASE_URL: 'postgresql://unused@127.0.0.1:1/unused',
  NEXTAUTH_URL: 'http://localhost:3000',
  NEXTAUTH_SECRET: 'x'.repeat(32),
  LIVEKIT_URL: 'ws://127.0.0.1:1',
  LIVEKIT_API_KEY: 'key',
  LIVEKIT_API_SECRET: 'x'.repeat(32),
  ANTEROOM_DEMO: '1',
});

const start = new Date('2027-01-04T09:00:00Z');
const doorsOpen = new Date('2027-01-04T08:45:00Z');
let world: VisitWorld;
let visitId: string;

beforeAll(async () => {
  world = await createVisitWorld(db);
});

beforeEach(async () => {
  await db.visit.deleteMany();
  visitId = await bookedVisit(db, world, start);
});

function arrive(at = doorsOpen, actor = world.patient, id = visitId) {
  return checkIn(
    actor,
    { visitId: id, location: 'At home', callbackNumber: '+49 30 1', consentVersion: CONSENT_VERSION },
    at,
  );
}

async function phase(id = visitId) {
  return (await db.visit.findUniqueOrThrow({ where: { id } })).phase;
}

describe('check-in', () => {
  it('is refused before the doors open, and nothing is kept', async () => {
    expect(await arrive(new Date(doorsOpen.getTime() - 1))).toMatchObject({ code: 'doors_closed' });
    expect(await phase()).toBe('booked');
    expect(await db.visitCheckIn.count()).toBe(0);
  });

  it('keeps where the patient is and what they consented to', async () => {
    expect(await arrive()).toMatchObject({ ok: true });
    expect(await phase()).toBe('waiting');
    const kept = await db.visitCheckIn.findUniqueOrThrow({ where: { visitId } });
    expect(kept).toMatchObject({ location: 'At home', consentVersion: CONSENT_VERSION });
  });

  it('is refused with the consent of another version', async () => {
    const old = { visitId, location: 'x', callbackNumber: '1', consentVersion: 'older' };
    expect(await checkIn(world.patient, old, doorsOpen)).toMatchObject({ code: 'invalid_input' });
    expect(await phase()).toBe('booked');
  });

  it('happens once, also when two pages ask at the same moment', async () => {
    const answers = await Promise.all([arrive(), arrive(), arrive()]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok).map((answer) => !answer.ok && answer.code)).toEqual([
      'wrong_phase',
      'wrong_phase',
    ]);
  });
});

describe('the clock', () => {
  const longAfter = new Date('2027-01-05T09:00:00Z');

  it('closes the visit of someone who never came, 15 minutes after its end and not before', async () => {
    expect(await markNoShows(new Date('2027-01-04T09:34:59Z'))).toBe(0);
    expect(await markNoShows(new Date('2027-01-04T09:35:00Z'))).toBe(1);
    expect(await phase()).toBe('no_show');
  });

  it('never shuts out someone who has checked in', async () => {
    await arrive();
    expect(await markNoShows(longAfter)).toBe(0);
    expect(await admitPatient(world.doctor, visitId, longAfter)).toMatchObject({ ok: true });
    expect(await markNoShows(longAfter)).toBe(0);
  });
});

describe('admitting', () => {
  it('is the doctor’s alone', async () => {
    await arrive();
    for (const actor of [world.patient, world.staff, world.admin]) {
      expect(await admitPatient(actor, visitId)).toMatchObject({ code: 'not_allowed' });
    }
    for (const actor of [world.otherPatient, world.otherDoctor, world.otherAdmin]) {
      expect(await admitPatient(actor, visitId)).toMatchObject({ code: 'not_found' });
    }
    expect(await phase()).toBe('waiting');
  });

  it('needs someone who waits', async () => {
    expect(await admitPatient(world.doctor, visitId)).toMatchObject({ code: 'wrong_phase' });
  });

  it('opens the gate of both participants', async () => {
    await arrive();
    await admitPatient(world.doctor, visitId);
    const states = await db.visitParticipant.findMany({ where: { visitId } });
    expect(states.map((entry) => entry.state)).toEqual(['admitted', 'admitted']);
  });
});

describe('sending back', () => {
  it('makes a new epoch and closes every gate', async () => {
    await arrive();
    await admitPatient(world.doctor, visitId);
    expect(await sendBack(world.doctor, visitId)).toMatchObject({ ok: true });
    const visit = await db.visit.findUniqueOrThrow({
      where: { id: visitId },
      include: { participants: true },
    });
    expect(visit).toMatchObject({ phase: 'waiting', epoch: 2 });
    expect(visit.participants.map((entry) => entry.state)).toEqual(['waiting', 'waiting']);
  });
});

describe('who waited and was not seen', () => {
  it('is closed by staff or by leaving, and stays on the day', async () => {
    await arrive();
    expect(await markNotSeen(world.staff, visitId)).toMatchObject({ ok: true });
    const second = await bookedVisit(db, world, new Date('2027-01-04T10:00:00Z'), world.otherPatient);
    await arrive(new Date('2027-01-04T09:50:00Z'), world.otherPatient, second);
    expect(await leaveWaitingRoom(world.otherPatient, second)).toMatchObject({ ok: true });
    const today = await loadToday(world.staff, { date: '2027-01-04' });
    expect(today.ok && today.value.visits.map((visit) => visit.phase)).toEqual(['not_seen', 'not_seen']);
  });
});

describe('the queue', () => {
  it('tells each who waits their own place and nobody else’s name', async () => {
    const second = await bookedVisit(db, world, new Date('2027-01-04T09:20:00Z'), world.otherPatient);
    await arrive(new Date('2027-01-04T09:05:00Z'), world.otherPatient, second);
    await arrive(new Date('2027-01-04T09:06:00Z'));
    const mine = await loadVisitSnapshot(world.otherPatient, second, start);
    expect(mine.ok && mine.value.position).toBe(2);
    expect(JSON.stringify(mine)).not.toContain('Paula');
    await admitPatient(world.doctor, visitId);
    const next = await loadVisitSnapshot(world.otherPatient, second, start);
    expect(next.ok && next.value.position).toBe(1);
  });
});

describe('the note', () => {
  beforeEach(async () => {
    await arrive();
    await admitPatient(world.doctor, visitId);
  });

  it('is kept as a draft, finished once the visit has ended, and then stays', async () => {
    const text = { note: 'Private', summary: 'Rest and drink' };
    expect(await saveNoteDraft(world.doctor, visitId, text)).toMatchObject({ ok: true });
    expect(await finishNote(world.doctor, visitId, text)).toMatchObject({ code: 'wrong_phase' });
    await endVisit(world.doctor, visitId);
    const before = await loadVisitSnapshot(world.patient, visitId);
    expect(before.ok && before.value.summary).toBeNull();
    expect(await finishNote(world.doctor, visitId, text)).toMatchObject({ ok: true });
    const after = await loadVisitSnapshot(world.patient, visitId);
    expect(after.ok && after.value.summary).toBe('Rest and drink');
    expect(JSON.stringify(after)).not.toContain('Private');
    expect(await saveNoteDraft(world.doctor, visitId, { note: 'x', summary: 'y' })).toMatchObject({
      code: 'wrong_phase',
    });
  });

  it('is not for staff, admins or colleagues', async () => {
    await addParticipant(world.doctor, visitId, { userId: world.otherDoctor.userId });
    for (const actor of [world.staff, world.admin, world.otherDoctor]) {
      const snapshot = await loadVisitSnapshot(actor, visitId);
      expect(snapshot.ok && snapshot.value.note).toBeNull();
    }
  });
});

describe('adding a colleague', () => {
  it('lets them in at once when the visit is open, and nobody from elsewhere', async () => {
    await arrive();
    await admitPatient(world.doctor, visitId);
    const colleagues = await listColleagues(world.doctor, visitId);
    expect(colleagues.ok && colleagues.value.map((entry) => entry.name).sort()).toEqual(['Dr. Otis', 'Sam']);
    expect(await addParticipant(world.doctor, visitId, { userId: world.otherDoctor.userId })).toMatchObject({
      ok: true,
    });
    const row = await db.visitParticipant.findFirstOrThrow({ where: { userId: world.otherDoctor.userId } });
    expect(row).toMatchObject({ role: 'doctor', state: 'admitted' });
    expect(await addParticipant(world.doctor, visitId, { userId: world.otherAdmin.userId })).toMatchObject({
      code: 'not_found',
    });
    const today = await loadToday(world.otherDoctor, { date: '2027-01-04' });
    expect(today.ok && today.value.visits).toHaveLength(1);
  });
});

describe('rating', () => {
  it('is the patient’s, after the visit', async () => {
    expect(await rateVisit(world.patient, visitId, { rating: 5, comment: null })).toMatchObject({
      code: 'wrong_phase',
    });
    await arrive();
    await admitPatient(world.doctor, visitId);
    await endVisit(world.doctor, visitId);
    expect(await rateVisit(world.doctor, visitId, { rating: 5, comment: null })).toMatchObject({
      code: 'not_allowed',
    });
    expect(await rateVisit(world.patient, visitId, { rating: 4, comment: 'Fine' })).toMatchObject({
      ok: true,
    });
  });
});
