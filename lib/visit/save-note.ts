import '#server-only';
import type { Actor } from '#lib/accounts/actor.rules';
import { recordAudit } from '#lib/audit/record';
import { currentTime } from '#lib/clock';
import { database } from '#lib/db/client';
import { sendNudge } from '#lib/events/nudge';
import { type Result, refusal, success } from '#lib/result.rules';
import type { VisitPhase } from './phases.rules.ts';
import { findVisitFor } from './visit-access.ts';

export interface NoteText {
  /** For the clinic only. */
  readonly note: string;
  /** For the patient, once the note is finished. */
  readonly summary: string;
}

const writable: readonly VisitPhase[] = ['admitted', 'in_call', 'completed'];

/** Keeps what the doctor has typed so far. Returns when it was kept. A finished note stays as it is. */
export async function saveNoteDraft(
  actor: Actor,
  visitId: string,
  text: NoteText,
  now = currentTime(),
): Promise<Result<{ savedAt: string }>> {
  const access = await findVisitFor(actor, visitId, 'write_note');
  if (!access.ok) return access;
  if (!writable.includes(access.value.visit.phase)) return refusal('wrong_phase');
  const { count } = await database().visitNote.updateMany({
    where: { visitId, finishedAt: null },
    data: { ...text, updatedAt: now },
  });
  if (count === 0) {
    const { count: created } = await database().visitNote.createMany({
      data: { visitId, ...text, updatedAt: now },
      skipDuplicates: true,
    });
    if (created === 0) return refusal('wrong_phase');
  }
  return success({ savedAt: now.toISOString() });
}

/** The doctor finishes the note of an ended visit; the patient sees the summary from now on. */
export async function finishNote(
  actor: Actor,
  visitId: string,
  text: NoteText,
  now = currentTime(),
): Promise<Result> {
  const saved = await saveNoteDraft(actor, visitId, text, now);
  if (!saved.ok) return saved;
  const visit = await database().$transaction(async (tx) => {
    const { count } = await tx.visitNote.updateMany({
      where: { visitId, finishedAt: null, visit: { phase: 'completed' } },
      data: { finishedAt: now },
    });
    if (count === 0) return null;
    await recordAudit(tx, {
      clinicId: (await tx.visit.findUniqueOrThrow({ where: { id: visitId } })).clinicId,
      actorId: actor.userId,
      action: 'visit.finish_note',
      subjectType: 'visit',
      subjectId: visitId,
    });
    return tx.visit.update({ where: { id: visitId }, data: { version: { increment: 1 } } });
  });
  if (!visit) return refusal('wrong_phase');
  await sendNudge({ visitId, clinicId: visit.clinicId, doctorId: visit.doctorId });
  return { ok: true, value: undefined };
}
