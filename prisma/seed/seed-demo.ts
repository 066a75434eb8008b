import { hashPassword } from '#lib/accounts/password';
import { createDatabaseClient, type Db } from '#lib/db/client';
import { DEMO_PASSWORD, type DemoPerson, demoPeople } from './demo-people.ts';
import { seedDemoVisits } from './demo-visits.ts';

export interface DemoAccount {
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

const accounts: DemoAccount[] = [
  { role: 'Patient', email: demoPeople.joseph.email, password: DEMO_PASSWORD },
  { role: 'Doctor', email: demoPeople.mina.email, password: DEMO_PASSWORD },
  { role: 'Second doctor', email: demoPeople.ines.email, password: DEMO_PASSWORD },
  { role: 'Staff', email: demoPeople.tom.email, password: DEMO_PASSWORD },
  { role: 'Admin', email: demoPeople.sara.email, password: DEMO_PASSWORD },
];

/**
 * Fills an empty database with the demo clinic, and gives its patients a visit to try where they have none.
 * Demo mode only. Returns the accounts to try.
 */
export async function seedDemo(databaseUrl: string): Promise<{ accounts: DemoAccount[] }> {
  const db = createDatabaseClient(databaseUrl);
  try {
    if ((await db.clinic.count()) === 0) await db.$transaction((tx) => seedClinic(tx), { timeout: 60_000 });
    await seedVisits(db);
    return { accounts };
  } finally {
    await db.$disconnect();
  }
}

async function seedClinic(db: Db): Promise<void> {
  const clinic = await db.clinic.create({
    data: {
      name: 'Riverside Clinic',
      timeZone: 'Europe/Berlin',
      phone: '+49 30 5550 100',
      emergencyNumber: '112',
    },
  });
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const ids = new Map<string, string>();
  for (const person of Object.values(demoPeople)) {
    ids.set(person.email, await createDemoPerson(db, person, clinic.id, passwordHash));
  }
  const idOf = (person: DemoPerson) => ids.get(person.email) as string;
  const doctors = [demoPeople.mina, demoPeople.ines];
  const types = [
    { name: 'Follow-up', minutes: 20, by: doctors },
    { name: 'First visit', minutes: 40, by: doctors },
    { name: 'Quick question', minutes: 10, by: [demoPeople.mina] },
  ];
  for (const { name, minutes, by } of types) {
    const offers = { create: by.map((doctor) => ({ doctorId: idOf(doctor) })) };
    await db.visitType.create({ data: { clinicId: clinic.id, name, minutes, offers } });
  }
  // Dr. Lee is there day and night, so that the demo can be tried at any hour.
  const everyDay = [1, 2, 3, 4, 5, 6, 7];
  await db.weeklyHours.createMany({
    data: [
      ...everyDay.map((weekday) => hours(clinic.id, idOf(demoPeople.mina), weekday, 0, 24)),
      ...everyDay.slice(0, 5).map((weekday) => hours(clinic.id, idOf(demoPeople.ines), weekday, 9, 12)),
      ...everyDay.slice(0, 4).map((weekday) => hours(clinic.id, idOf(demoPeople.ines), weekday, 13, 17)),
    ],
  });
}

async function seedVisits(db: Db): Promise<void> {
  const emails = [demoPeople.joseph.email, demoPeople.anna.email];
  const patients = await db.user.findMany({ where: { email: { in: emails } }, orderBy: { email: 'desc' } });
  const doctor = await db.user.findUnique({
    where: { email: demoPeople.mina.email },
    include: { offers: { include: { visitType: true } } },
  });
  const visitType = doctor?.offers
    .map((offer) => offer.visitType)
    .find((type) => !type.retiredAt && type.minutes === 20);
  if (!doctor || !visitType) return;
  await seedDemoVisits(db, {
    clinicId: visitType.clinicId,
    visitTypeId: visitType.id,
    doctorId: doctor.id,
    patientIds: patients.map((patient) => patient.id),
  });
}

function hours(clinicId: string, doctorId: string, weekday: number, from: number, to: number) {
  return { clinicId, doctorId, weekday, startsMinute: from * 60, endsMinute: to * 60 };
}

async function createDemoPerson(db: Db, person: DemoPerson, clinicId: string, passwordHash: string) {
  const { email, name, timeZone, roles } = person;
  const user = await db.user.create({
    data: {
      email,
      name,
      timeZone,
      passwordHash,
      emailVerifiedAt: new Date(),
      phone: '+49 30 5550 123',
      dateOfBirth: roles.length === 0 ? new Date('1958-04-12') : null,
      memberships: { create: roles.map((role) => ({ role, clinicId })) },
    },
  });
  return user.id;
}
