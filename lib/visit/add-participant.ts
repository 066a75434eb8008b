import '#server-only';
import type { Actor } from '#lib/accounts/actor.rules';
import { recordAudit } from '#lib/audit/record';
import { currentTime } from '#lib/clock';
import { database } from '#lib/db/client';
import { sendNudge } from '#lib/events/nudge';
import { done, type Result, refusal, success } from '#lib/result.rules';
import { opaqueName } from './identity.ts';
import { isOver } from './phases.rules.ts';
import { type AccessedVisit, findVisitFor } from './visit-access.ts';

export interface Colleague {
  readonly userId: string;
  readonly name: string;
  readonly role: 'doctor' | 'staff';
}

/** The doctors and staff whom the doctor may still add to a visit. */
export async function listColleagues(actor: Actor, visitId: string): Promise<Result<Colleague[]>> {
  const access = await findVisitFor(actor, visitId, 'add_participant');
  if (!access.ok) return access;
  return success(await colleaguesOf(access.value.visit));
}

/** The doctor adds another doctor or a member of staff. Who is added may join from now on. */
export async function addParticipant(
  actor: Actor,
  visitId: string,
  input: { userId: string },
  now = currentTime(),
): Promise<Result> {
  const access = await findVisitFor(actor, visitId, 'add_participant');
  if (!access.ok) return access;
  const { visit } = access.value;
  if (isOver(visit.phase)) return refusal('wrong_phase');
  const colleague = (await colleaguesOf(visit)).find((entry) => entry.userId === input.userId);
  if (!colleague) return refusal('not_found');
  await database().$transaction(async (tx) => {
    // The row lock orders this against an admission: state and phase are read and written together.
    await tx.visit.update({ where: { id: visit.id }, data: { version: { increment: 1 } } });
    const { phase } = await tx.visit.findUniqueOrThrow({ where: { id: visit.id }, select: { phase: true } });
    const isOpen = phase === 'admitted' || phase === 'in_call';
    const state = isOpen
      ? ({ state: 'admitted', admittedAt: now } as const)
      : ({ state: 'expected' } as const);
    await tx.visitParticipant.upsert({
      where: { visitId_userId: { visitId: visit.id, userId: colleague.userId } },
      create: {
        visitId: visit.id,
        userId: colleague.userId,
        role: colleague.role,
        identity: opaqueName(),
        ...state,
      },
      update: state,
    });
    await recordAudit(tx, {
      clinicId: visit.clinicId,
      actorId: actor.userId,
      action: 'visit.add_participant',
      subjectType: 'visit',
      subjectId: visit.id,
      detail: { userId: colleague.userId, role: colleague.role },
    });
  });
  await sendNudge({ visitId: visit.id, clinicId: visit.clinicId, doctorId: visit.doctorId });
  return done;
}

async function colleaguesOf(visit: AccessedVisit): Promise<Colleague[]> {
  const inVisit = visit.participants
    .filter((entry) => entry.state !== 'removed')
    .map((entry) => entry.userId);
  const people = await database().user.findMany({
    where: {
      id: { notIn: [...inVisit, visit.patientId] },
      disabledAt: null,
      memberships: { some: { clinicId: visit.clinicId, role: { in: ['doctor', 'staff'] } } },
    },
    select: { id: true, name: true, memberships: { where: { clinicId: visit.clinicId } } },
    orderBy: { name: 'asc' },
  });
  return people.map(({ id, name, memberships }) => ({
    userId: id,
    name,
    role: memberships.some((entry) => entry.role === 'doctor') ? 'doctor' : 'staff',
  }));
}
