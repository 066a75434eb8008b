import '#server-only';
import type { Db } from '#lib/db/client';
import { phaseAfter, phasesBefore, type VisitEvent } from './phases.rules.ts';

type VisitData = Parameters<Db['visit']['updateMany']>[0]['data'];

/**
 * Moves a visit by compare-and-set: of two who move it at once, one wins and the other is told.
 * Returns whether it moved. Call it inside the transaction of what else changes.
 */
export async function moveVisit(
  tx: Db,
  visitId: string,
  event: VisitEvent,
  more: VisitData = {},
): Promise<boolean> {
  const { count } = await tx.visit.updateMany({
    where: { id: visitId, phase: { in: phasesBefore(event) } },
    data: { ...more, phase: phaseAfter(event), version: { increment: 1 } },
  });
  return count === 1;
}
