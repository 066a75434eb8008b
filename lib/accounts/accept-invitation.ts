import '#server-only';
import { recordAudit } from '#lib/audit/record';
import { currentTime } from '#lib/clock';
import { database } from '#lib/db/client';
import { done, type Result, success } from '#lib/result.rules';
import { limits } from '#lib/throttle/limits.rules';
import { countAttempt } from '#lib/throttle/throttle';
import type { InvitationAnswer } from './account-forms.ts';
import { endAccess } from './end-access.ts';
import { consumeMailedLink, readMailedLink } from './mailed-link.ts';
import { openSession, type SignedIn } from './open-session.ts';
import { hashPassword } from './password.ts';
import type { RequestOrigin } from './request-origin.ts';

/** What the page of an invitation shows before it is accepted. */
export interface InvitationView {
  readonly clinicName: string | null;
  readonly email: string;
  readonly name: string;
  readonly timeZone: string;
}

/** Reads an invitation without using it. */
export async function readInvitation(token: string): Promise<Result<InvitationView>> {
  const link = await readMailedLink(token, 'invitation');
  if (!link.ok) return link;
  const { userId, clinicId } = link.value;
  const [user, clinic] = await Promise.all([
    database().user.findUniqueOrThrow({
      where: { id: userId },
      select: { email: true, name: true, timeZone: true },
    }),
    clinicId ? database().clinic.findUnique({ where: { id: clinicId }, select: { name: true } }) : null,
  ]);
  return success({ ...user, clinicName: clinic?.name ?? null });
}

/** Accepts an invitation, once: sets name, password and zone, confirms the address and signs in. */
export async function acceptInvitation(
  input: InvitationAnswer,
  origin: RequestOrigin,
): Promise<Result<SignedIn>> {
  const counted = await countAttempt(undefined, limits.link_address, [origin.address]);
  if (!counted.ok) return counted;
  const live = await readMailedLink(input.token, 'invitation');
  if (!live.ok) return live;
  const { userId } = live.value;
  const accepted = await writeAcceptance(userId, input, await hashPassword(input.password));
  if (!accepted.ok) return accepted;
  await endAccess(userId);
  return success(await openSession(userId, origin.deviceToken));
}

function writeAcceptance(userId: string, input: InvitationAnswer, passwordHash: string): Promise<Result> {
  const { token, name, timeZone } = input;
  return database().$transaction(async (tx) => {
    const used = await consumeMailedLink(tx, token, 'invitation');
    if (!used.ok) return used;
    await tx.user.update({
      where: { id: userId },
      data: { name, timeZone, passwordHash, emailVerifiedAt: currentTime() },
    });
    await recordAudit(tx, {
      clinicId: used.value.clinicId,
      actorId: userId,
      action: 'invitation.accepted',
      subjectType: 'user',
      subjectId: userId,
    });
    return done;
  });
}
