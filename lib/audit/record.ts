import '#server-only';
import type { Db } from '#lib/db/client';

/** One thing that someone did. Ids only: never names, reasons, tokens or notes. */
export interface AuditEntry {
  clinicId: string | null;
  /** Null when the system acted. */
  actorId: string | null;
  action: string;
  subjectType: 'visit' | 'user' | 'membership' | 'schedule' | 'visit_type' | 'session' | 'device_check';
  subjectId: string;
  detail?: Record<string, string | number | boolean | null>;
}

/** Writes one entry, in the transaction of what it tells about. */
export async function recordAudit(db: Db, entry: AuditEntry): Promise<void> {
  await db.auditEvent.create({ data: entry });
}
