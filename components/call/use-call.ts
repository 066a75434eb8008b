'use client';
import { useEffect, useState } from 'react';
import { type Call, createCall } from '#lib/call/create-call';
import { createLiveKitRoom } from '#lib/call/room/livekit-room';
import { isCallPhase } from '#lib/visit/phases.rules';
import type { VisitSnapshot } from '#lib/visit/snapshot.rules';

/** Enters a visit's call while the component stands, and follows where the visit goes. */
export function useCall({ id, version, epoch, phase, participants }: VisitSnapshot): Call {
  const [call] = useState(() => createCall(id, createLiveKitRoom));
  const isAdmitted = participants.some((entry) => entry.isMe && entry.state === 'admitted');
  const isOpen = isAdmitted && isCallPhase(phase);
  useEffect(() => call.run(), [call]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new version is a reason to look again
  useEffect(() => call.session.follow({ isOpen, epoch }), [call, isOpen, epoch, version]);
  return call;
}
