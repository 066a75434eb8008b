'use client';
import type { Call } from '#lib/call/create-call';
import { type Remedy, type Trouble, troubleOf } from '#lib/call/trouble.rules';
import { useObservable } from '#lib/call/use-observable';
import type { CallPerson } from './call-people.ts';

/** What is wrong in the call now, and how each remedy is applied. */
export function useTrouble(
  { session, own }: Call,
  people: readonly CallPerson[],
  openSettings: () => void,
): { trouble: Trouble | null; apply: (remedy: Remedy) => void } {
  const trouble = troubleOf({
    state: useObservable(session.state),
    isSoundBlocked: useObservable(session.isSoundBlocked),
    microphone: useObservable(own.microphone.state),
    camera: useObservable(own.camera.state),
    isSilent: useObservable(own.isSilent),
    hasScreenFailed: useObservable(own.screen.state).status === 'failed',
    myQuality: people.find((person) => person.isMe)?.quality ?? 'unknown',
    others: people.filter((person) => !person.isMe),
  });
  const remedies: Record<Remedy, () => void> = {
    turn_on_sound: () => session.turnOnSound(),
    try_microphone: () => own.microphone.reopen(),
    choose_microphone: openSettings,
    try_camera: () => own.camera.reopen(),
    go_without_camera: () => own.camera.switchTo(false),
    turn_camera_off: () => own.camera.switchTo(false),
  };
  return { trouble, apply: (remedy) => remedies[remedy]() };
}
