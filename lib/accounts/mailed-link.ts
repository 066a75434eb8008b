import '#server-only';
import { createHash, randomBytes } from 'node:crypto';
import { currentTime } from '#lib/clock';
import { type Db, database } from '#lib/db/client';
import { type Result, refusal, success } from '#lib/result.rules';

export type MailedLinkPurpose = 'confirm_email' | 'reset_password' | 'invitation';

/** Whom a link is for. */
export interface LinkBearer {
  readonly linkId: string;
  readonly userId: string;
  readonly clinicId: string | null;
}

/** Makes a link and returns its token, the only time it can be had: the row keeps a hash. */
export async function createMailedLink(
  tx: Db,
  link: { userId: string; purpose: MailedLinkPurpose; clinicId?: string | null; minutes: number },
): Promise<string> {
  const { minutes, ...rest } = link;
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(currentTime().getTime() + minutes * 60_000);
  await tx.mailedLink.create({ data: { ...rest, tokenHash: hashToken(token), expiresAt } });
  return token;
}

/** Whom a link is for, without using it; `link_expired` when it is used, too old or unknown. */
export async function readMailedLink(
  token: string,
  purpose: MailedLinkPurpose,
  db: Db = database(),
): Promise<Result<LinkBearer>> {
  const link = await db.mailedLink.findFirst({
    where: { ...liveLink(token, purpose), user: { disabledAt: null } },
  });
  if (!link) return refusal('link_expired');
  return success({ linkId: link.id, userId: link.userId, clinicId: link.clinicId });
}

/**
 * Uses a link, once: of two at the same time one wins. The person's other links for the same purpose
 * are worthless afterwards.
 */
export async function consumeMailedLink(
  tx: Db,
  token: string,
  purpose: MailedLinkPurpose,
): Promise<Result<LinkBearer>> {
  const usedAt = currentTime();
  const [link] = await tx.mailedLink.updateManyAndReturn({
    where: liveLink(token, purpose),
    data: { usedAt },
  });
  if (!link) return refusal('link_expired');
  await tx.mailedLink.updateMany({
    where: { userId: link.userId, purpose, clinicId: link.clinicId, usedAt: null },
    data: { usedAt },
  });
  return success({ linkId: link.id, userId: link.userId, clinicId: link.clinicId });
}

function liveLink(token: string, purpose: MailedLinkPurpose) {
  return {
    tokenHash: hashToken(token),
    purpose,
    usedAt: null,
    expiresAt: { gt: currentTime() },
  };
}

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
