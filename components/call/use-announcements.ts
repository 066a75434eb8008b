'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { announcementsBetween } from '#lib/call/announcements.rules';
import type { CallState } from '#lib/call/call-state.rules';
import { type Spoken, useSpoken } from '../visit/use-spoken.ts';
import type { CallPerson } from './call-people.ts';

/**
 * What changed in the call by itself, to be said once and politely: who came, left, muted, shares; that one
 * is connected again. While one is not connected everyone seems gone, so nothing is said.
 */
export function useAnnouncements(
  state: CallState,
  others: readonly CallPerson[],
  message: { readonly sequence: number; readonly name: string } | null,
): Spoken {
  const t = useTranslations('call.announce');
  const before = useRef<readonly CallPerson[]>([]);
  const wasConnected = useRef(false);
  const [spoken, say] = useSpoken();
  const isConnected = state.kind === 'connected';

  useEffect(() => {
    if (!isConnected) {
      wasConnected.current = false;
      return;
    }
    const changes = announcementsBetween(before.current.map(announced), others.map(announced)).map(
      ({ key, name }) => t(key, { name }),
    );
    const words = wasConnected.current ? changes : [t('connected'), ...changes];
    before.current = others;
    wasConnected.current = true;
    if (words.length > 0) say(words.join(' '));
  }, [isConnected, others, say, t]);

  const sender = message?.name;
  const sequence = message?.sequence;
  useEffect(() => {
    if (sender !== undefined && sequence !== undefined) say(t('message', { name: sender }));
  }, [sender, sequence, say, t]);

  return spoken;
}

function announced({ identity, name, hasMicrophone, isMuted, screen }: CallPerson) {
  // Who has just come and sends nothing yet did not mute.
  return { identity, name, isMuted: hasMicrophone && isMuted, sharesScreen: screen !== null };
}
