import type { AcquiredDevice } from './device-failure.rules.ts';

type OpenDevice = Extract<AcquiredDevice, { state: 'ok' }>;

/**
 * How long a device that one view lets go of stays open for the next, in milliseconds: from the waiting room
 * into the call is a moment. Opening a phone's camera again takes a second, and its light would blink.
 */
const KEPT_MS = 1_500;

interface Kept {
  readonly device: OpenDevice;
  readonly timer: ReturnType<typeof setTimeout>;
}

const kept = new Map<string, Kept>();

/** Lets go of a device: whoever asks next for the same (`key`) gets it, and nobody asking it is closed. */
export function handOver(key: string, device: OpenDevice): void {
  takeHandedOver(key)?.track.stop();
  const timer = setTimeout(() => {
    kept.delete(key);
    device.track.stop();
  }, KEPT_MS);
  kept.set(key, { device, timer });
}

/** The device that was let go of a moment ago, still open; null where there is none. */
export function takeHandedOver(key: string): OpenDevice | null {
  const found = kept.get(key);
  if (!found) return null;
  kept.delete(key);
  clearTimeout(found.timer);
  return found.device.track.readyState === 'live' ? found.device : null;
}

/** Closes what nobody has asked for yet: many phones cannot hold two cameras, or two microphones, at once. */
export function closeHandedOver(kind: string): void {
  for (const key of [...kept.keys()]) {
    if (key.startsWith(kind)) takeHandedOver(key)?.track.stop();
  }
}
