import { randomBytes, randomUUID } from 'node:crypto';
import type { Actor, MembershipRole } from '#lib/accounts/actor.rules';
import { createMailedLink, type MailedLinkPurpose } from '#lib/accounts/mailed-link';
import { hashPassword } from '#lib/accounts/password';
import type { Db } from '#lib/db/client';
import { createPerson } from '../../lib/db/testing/example-rows.ts';
import { actorFor, bookedVisit, createVisitWorld } from '../../lib/visit/testing/visit-world.ts';
import type { Column } from './authorisation-table.ts';

export const PASSWORD = 'correct horse battery staple';
const MINUTE = 60_000;

/** A clinic with everyone who may come to a server action, and what the actions are about. */
export async function createActionWorld(db: Db) {
  const world = await createVisitWorld(db);
  const roles: MembershipRole[] = ['doctor', 'staff', 'admin'];
  const gone = await createPerson(db, { clinicId: world.clinicId, roles, name: 'Dis Abled' });
  const disabled = actorFor(gone, world.clinicId, roles);
  await db.user.update({ where: { id: gone.id }, data: { disabledAt: new Date() } });
  await db.user.updateMany({ data: { passwordHash: await hashPassword(PASSWORD) } });
  const people: Record<Exclude<Column, 'nobody'>, Actor> = { ...world, disabled };
  return { ...world, people };
}

export type ActionWorld = Awaited<ReturnType<typeof createActionWorld>>;
type Phase = 'booked' | 'waiting' | 'admitted' | 'completed';

/** Makes what an action is asked about, and says its id. */
export interface Things {
  readonly clinicId: string;
  readonly doctorId: string;
  visit(phase: Phase): Promise<string>;
  hours(): Promise<string>;
  timeOff(): Promise<string>;
  visitType(): Promise<string>;
  /** Someone who works in the clinic. */
  person(state: 'active' | 'invited' | 'disabled'): Promise<string>;
}

/** Things that exist, in the world's clinic. */
export function realThings(db: Db, world: ActionWorld): Things {
  const { clinicId, doctor } = world;
  const owner = { clinicId, doctorId: doctor.userId };
  return {
    ...owner,
    async visit(phase) {
      const id = await bookedVisit(
        db,
        world,
        new Date(Math.floor(Date.now() / MINUTE) * MINUTE + 5 * MINUTE),
      );
      if (phase === 'booked') return id;
      const said = { location: 'At home', callbackNumber: '+49 30 5550100', consentVersion: '1' };
      const checkIn = { create: { ...said, consentedAt: new Date() } };
      await db.visit.update({ where: { id }, data: { phase, checkIn } });
      return id;
    },
    hours: async () =>
      (await db.weeklyHours.create({ data: { ...owner, weekday: 1, startsMinute: 1300, endsMinute: 1320 } }))
        .id,
    async timeOff() {
      const times = { startsAt: new Date('2027-06-01T08:00Z'), endsAt: new Date('2027-06-01T09:00Z') };
      return (await db.timeOff.create({ data: { ...owner, ...times } })).id;
    },
    async visitType() {
      const name = `Type ${randomBytes(6).toString('hex')}`;
      return (await db.visitType.create({ data: { clinicId, name, minutes: 20 } })).id;
    },
    async person(state) {
      const { id } = await createPerson(db, { clinicId, roles: ['staff'], name: 'Sue Staff' });
      const passwordHash = state === 'invited' ? null : 'kept';
      const disabledAt = state === 'disabled' ? new Date() : null;
      await db.user.update({ where: { id }, data: { passwordHash, disabledAt } });
      return id;
    },
  };
}

/** Things that do not exist: answers about them tell what answers about others' things must look like. */
export function missingThings(): Things {
  const id = async () => randomUUID();
  return {
    clinicId: randomUUID(),
    doctorId: randomUUID(),
    visit: id,
    hours: id,
    timeOff: id,
    visitType: id,
    person: id,
  };
}

/** Takes away what earlier actions left that would stand in the way of the next. */
export async function tidyWorld(db: Db, world: ActionWorld): Promise<void> {
  await db.attempt.deleteMany();
  await db.visit.deleteMany();
  await db.timeOff.deleteMany();
  await db.weeklyHours.deleteMany();
  await db.weeklyHours.createMany({
    data: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
      clinicId: world.clinicId,
      doctorId: world.doctor.userId,
      weekday,
      startsMinute: 480,
      endsMinute: 1200,
    })),
  });
}

/** A live link, as it would have been mailed to someone new. */
export async function mailedLink(db: Db, purpose: MailedLinkPurpose): Promise<string> {
  const { id } = await createPerson(db);
  await db.user.update({ where: { id }, data: { passwordHash: await hashPassword(PASSWORD) } });
  return createMailedLink(db, { userId: id, purpose, minutes: 30 });
}

let sums: string | undefined;

/** Everything that is kept, as one text; attempts are counted also where nothing else is changed. */
export async function databaseState(db: Db): Promise<string> {
  sums ??= await sumsOfAllTables(db);
  return JSON.stringify(await db.$queryRawUnsafe(sums));
}

async function sumsOfAllTables(db: Db): Promise<string> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(table_name) AS "name" FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> 'Attempt' ORDER BY 1`;
  return tables
    .map(({ name }) => `SELECT md5(string_agg(t::text, E'\\n' ORDER BY t::text)) AS "sum" FROM ${name} t`)
    .join(' UNION ALL ');
}
