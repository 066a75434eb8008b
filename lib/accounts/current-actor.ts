import '#server-only';
import { cookies, headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import type { Actor, MembershipRole } from './actor.rules.ts';
import { loadActor } from './load-actor.ts';
import { decodeSessionId, sessionCookieName } from './session-cookie.ts';

/** Who is asking, or null. The session's row is read once for each request. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const sessionId = await decodeSessionId((await cookies()).get(sessionCookieName())?.value);
  return sessionId === null ? null : loadActor(sessionId);
});

/** Who is asking. Nobody: off to the sign-in page, and back here afterwards. For pages. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor();
  if (actor) return actor;
  const path = (await headers()).get('x-path');
  redirect(path ? `/sign-in?next=${encodeURIComponent(path)}` : '/sign-in');
}

/** Who is asking, with one of these roles in any clinic; else the page does not exist. For pages. */
export async function requireRole(...roles: MembershipRole[]): Promise<Actor> {
  const actor = await requireActor();
  if (!actor.memberships.some(({ role }) => roles.includes(role))) notFound();
  return actor;
}
