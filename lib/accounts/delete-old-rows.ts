import '#server-only';
import { currentTime } from '#lib/clock';
import { database } from '#lib/db/client';

const DAY_MS = 24 * 60 * 60 * 1000;
/** How long an ended session or a used link stays, for questions about what happened. */
const KEEP_ENDED_DAYS = 30;
const KEEP_SENT_MAIL_DAYS = 30;
const KEEP_DEVICE_DAYS = 180;
const KEEP_MEDIA_EVENT_DAYS = 1;

/** Deletes what has no use any more. The worker runs it every hour. */
export async function deleteOldRows(now = currentTime()): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const ended = before(KEEP_ENDED_DAYS);
  const db = database();
  await db.attempt.deleteMany({ where: { expiresAt: { lt: now } } });
  await db.mailedLink.deleteMany({ where: { expiresAt: { lt: ended } } });
  await db.session.deleteMany({
    where: { OR: [{ expiresAt: { lt: ended } }, { revokedAt: { lt: ended } }] },
  });
  await db.knownDevice.deleteMany({ where: { lastUsedAt: { lt: before(KEEP_DEVICE_DAYS) } } });
  await db.outboxMail.deleteMany({ where: { sentAt: { lt: before(KEEP_SENT_MAIL_DAYS) } } });
  await db.mediaEvent.deleteMany({ where: { receivedAt: { lt: before(KEEP_MEDIA_EVENT_DAYS) } } });
}
