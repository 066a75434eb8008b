import '#server-only';
import { recordAudit } from '#lib/audit/record';
import { database } from '#lib/db/client';
import { createSession } from './create-session.ts';
import { rememberDevice } from './known-device.ts';
import { homeOf } from './next-path.rules.ts';

/** What a browser needs after signing in. */
export interface SignedIn {
  readonly userId: string;
  readonly sessionId: string;
  readonly deviceToken: string;
  readonly locale: string;
  /** Where this person's work begins. */
  readonly home: string;
}

/** Makes the session of a person who has proved who they are, and remembers the browser. */
export async function openSession(userId: string, deviceToken: string | null): Promise<SignedIn> {
  const person = await database().user.findUniqueOrThrow({
    where: { id: userId },
    select: { locale: true, memberships: { select: { role: true } } },
  });
  const sessionId = await database().$transaction(async (tx) => {
    const id = await createSession(userId, tx);
    const entry = { clinicId: null, actorId: userId, subjectType: 'session' } as const;
    await recordAudit(tx, { ...entry, action: 'session.started', subjectId: id });
    return id;
  });
  const device = await rememberDevice(userId, deviceToken);
  return { userId, sessionId, deviceToken: device, locale: person.locale, home: homeOf(person) };
}
