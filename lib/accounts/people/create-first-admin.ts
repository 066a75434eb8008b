import '#server-only';
import { z } from 'zod';
import { recordAudit } from '#lib/audit/record';
import { currentTime } from '#lib/clock';
import { type Db, database } from '#lib/db/client';
import { fieldErrorsOf } from '#lib/http/field-errors';
import { emailField, lineField, nameField, phoneField, timeZoneField } from '#lib/http/fields';
import { type Result, refusal, success } from '#lib/result.rules';
import { hashPassword } from '../password.ts';
import { passwordProblem } from '../password.rules.ts';
import { personStateOf } from './people.rules.ts';

/** Two who run it at the same time on an empty database must not make two clinics. */
const FIRST_ADMIN_LOCK = 7_215_033_002;

const schema = z
  .object({
    name: nameField,
    email: emailField,
    password: z.string({ error: 'required' }),
    timeZone: timeZoneField,
    /** Used when there is no clinic yet. */
    clinic: z.object({
      name: lineField(120),
      phone: phoneField,
      emergencyNumber: z.string().regex(/^\+?\d{2,15}$/, { error: 'invalid' }),
    }),
  })
  .superRefine(({ email, password }, context) => {
    const problem = passwordProblem(password, email);
    if (problem) context.addIssue({ code: 'custom', path: ['password'], message: problem });
  });

export type FirstAdmin = z.input<typeof schema>;

export interface CreatedAdmin {
  userId: string;
  clinicId: string;
  clinicName: string;
  clinicWasCreated: boolean;
  /** The address had an account in use: it became admin and kept its password. */
  keptPassword: boolean;
}

/** Whether there is a clinic; without one `createFirstAdmin` makes it. */
export async function hasClinic(): Promise<boolean> {
  return (await database().clinic.count()) > 0;
}

/**
 * Makes someone admin from the command line, where nobody is signed in: of the oldest clinic, or of a new one
 * where there is none. An account that exists becomes admin and is enabled; it keeps its password if it has
 * a confirmed one. Refusals: `invalid_input` with fields (clinic's as clinic.name and so on).
 */
export async function createFirstAdmin(input: FirstAdmin): Promise<Result<CreatedAdmin>> {
  const parsed = schema.safeParse(input);
  if (!parsed.success) return refusal('invalid_input', { fields: fieldErrorsOf(parsed.error) });
  const person = parsed.data;
  const passwordHash = await hashPassword(person.password);
  return database().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${FIRST_ADMIN_LOCK}::bigint)`;
    const known = await tx.clinic.findFirst({ orderBy: { createdAt: 'asc' } });
    const clinic =
      known ?? (await tx.clinic.create({ data: { ...person.clinic, timeZone: person.timeZone } }));
    const { userId, keptPassword } = await makeAccount(tx, person, passwordHash);
    const membership = { userId, clinicId: clinic.id, role: 'admin' as const };
    await tx.membership.createMany({ data: [membership], skipDuplicates: true });
    await recordAudit(tx, {
      clinicId: clinic.id,
      actorId: null,
      action: 'user.create_admin',
      subjectType: 'user',
      subjectId: userId,
    });
    return success({
      userId,
      clinicId: clinic.id,
      clinicName: clinic.name,
      clinicWasCreated: known === null,
      keptPassword,
    });
  });
}

async function makeAccount(tx: Db, person: z.output<typeof schema>, passwordHash: string) {
  const { name, email, timeZone } = person;
  const known = await tx.user.findUnique({ where: { email } });
  const keptPassword = known !== null && personStateOf({ ...known, disabledAt: null }) === 'active';
  const secret = keptPassword ? {} : { passwordHash, emailVerifiedAt: currentTime() };
  const user = await tx.user.upsert({
    where: { email },
    create: { name, email, timeZone, ...secret },
    update: { disabledAt: null, ...secret },
  });
  return { userId: user.id, keptPassword };
}
