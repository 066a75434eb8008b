import '#server-only';
import { currentTime } from '#lib/clock';
import { type Db, database } from '#lib/db/client';
import { SESSION_SECONDS } from './session-cookie.ts';

/** Makes the row of a new session and returns its id. The cookie's value comes from `encodeSessionId`. */
export async function createSession(userId: string, db: Db = database()): Promise<string> {
  const expiresAt = new Date(currentTime().getTime() + SESSION_SECONDS * 1000);
  const session = await db.session.create({ data: { userId, expiresAt } });
  return session.id;
}
