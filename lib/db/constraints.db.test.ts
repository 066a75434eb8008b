import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { sqlStateOf } from './errors.ts';
import type { Prisma } from './generated/client.ts';
import { createClinic, createPerson } from './testing/example-rows.ts';
import { freshDatabase } from './testing/test-database.ts';

const { db } = await freshDatabase();
let visit: Prisma.VisitUncheckedCreateInput;

beforeAll(async () => {
  const clinic = await createClinic(db);
  const doctor = await createPerson(db, { clinicId: clinic.id, roles: ['doctor'] });
  const patient = await createPerson(db);
  const type = await db.visitType.create({ data: { clinicId: clinic.id, name: 'Follow-up', minutes: 20 } });
  visit = {
    clinicId: clinic.id,
    visitTypeId: type.id,
    patientId: patient.id,
    doctorId: doctor.id,
    startsAt: new Date('2027-01-04T09:00:00Z'),
    endsAt: new Date('2027-01-04T09:20:00Z'),
    busyFrom: new Date('2027-01-04T09:00:00Z'),
    busyTo: new Date('2027-01-04T09:20:00Z'),
    wallStart: '2027-01-04T10:00',
    wallTimeZone: 'Europe/Berlin',
    mediaKey: randomUUID(),
  };
});

async function stateOf(promise: Promise<unknown>) {
  return promise.then(
    () => null,
    (error) => sqlStateOf(error),
  );
}

describe('what the database itself refuses', () => {
  it('a second visit of the same doctor that overlaps in part', async () => {
    await db.visit.create({ data: visit });
    const other = await createPerson(db);
    const startsAt = new Date('2027-01-04T09:10:00Z');
    const endsAt = new Date('2027-01-04T09:30:00Z');
    const data = { ...visit, patientId: other.id, startsAt, endsAt, busyFrom: startsAt, busyTo: endsAt };
    expect(await stateOf(db.visit.create({ data }))).toBe('23P01');
  });

  it('a visit without length', async () => {
    expect(await stateOf(db.visit.create({ data: { ...visit, endsAt: visit.startsAt } }))).toBe('23514');
  });

  it('a change of the audit log', async () => {
    const event = await db.auditEvent.create({ data: { action: 'a', subjectType: 'b', subjectId: 'c' } });
    await expect(db.auditEvent.delete({ where: { id: event.id } })).rejects.toThrow();
  });
});
