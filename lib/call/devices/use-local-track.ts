import { useCallback, useEffect, useRef, useState } from 'react';
import { acquireCamera } from './acquire-camera.ts';
import { letGoOf } from './acquire-device.ts';
import { acquireMicrophone } from './acquire-microphone.ts';
import type { AcquiredDevice } from './device-failure.rules.ts';
import { watchPermission } from './watch-permission.ts';

/** `off`: not asked for; `asking`: the browser may be showing its question. */
export type LocalTrackState = AcquiredDevice | { readonly state: 'off' } | { readonly state: 'asking' };

/**
 * Holds a camera or a microphone open while `wanted`, and lets go of it afterwards: at once, or where the view
 * goes away a moment later, so that the next view goes on with it. Opens it again when the
 * device changes, when it ends by itself (unplugged) and when `retry` is called.
 */
export function useLocalTrack(kind: 'camera' | 'microphone', deviceId: string | null, wanted: boolean) {
  const [current, setCurrent] = useState<LocalTrackState>({ state: wanted ? 'asking' : 'off' });
  const [round, setRound] = useState(0);
  const retry = useCallback(() => setRound((value) => value + 1), []);
  const isGoing = useRef(false);
  // Before the effect that holds the device: cleaning up goes in this order.
  useEffect(() => {
    isGoing.current = false;
    return () => {
      isGoing.current = true;
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round means asking again
  useEffect(() => {
    if (!wanted) {
      setCurrent({ state: 'off' });
      return;
    }
    let abandoned = false;
    let held: Extract<AcquiredDevice, { state: 'ok' }> | null = null;
    setCurrent({ state: 'asking' });
    const acquire = kind === 'camera' ? acquireCamera : acquireMicrophone;
    const open = async () => {
      const result = await acquire(deviceId);
      if (result.state === 'ok') {
        // The page moved on while the browser asked: nobody would ever stop this track.
        if (abandoned) return result.track.stop();
        held = result;
        held.track.addEventListener('ended', retry);
      }
      if (!abandoned) setCurrent(result);
    };
    // Not before React has settled: while a page wakes up it first shows what the server knew, and that is
    // not yet which device was remembered, or that none is wanted.
    const timer = setTimeout(() => void open(), 0);
    return () => {
      abandoned = true;
      clearTimeout(timer);
      held?.track.removeEventListener('ended', retry);
      if (!held) return;
      // Switched off it is off at once; where the whole view goes, the next one may want it.
      if (isGoing.current) letGoOf(held);
      else held.track.stop();
    };
  }, [kind, deviceId, wanted, round]);

  // What the person mends outside the page is noticed here: nobody has to press "Try again" after it.
  const { state } = current;
  useEffect(() => {
    if (state === 'refused') return watchPermission(kind, retry);
    if (state !== 'missing') return;
    navigator.mediaDevices?.addEventListener('devicechange', retry);
    return () => navigator.mediaDevices?.removeEventListener('devicechange', retry);
  }, [state, kind, retry]);

  return { ...current, retry };
}
