import type { AcquiredDevice, DeviceFailure } from '../devices/device-failure.rules.ts';
import { createObservable, type Observable } from '../observable.ts';

/** One's own camera or microphone in a call. */
export interface OwnDeviceState {
  /** Whether the person wants it on. */
  readonly isWanted: boolean;
  readonly status: 'closed' | 'asking' | 'open' | DeviceFailure;
  readonly track: MediaStreamTrack | null;
  readonly deviceId: string | null;
}

export interface OwnDevice {
  readonly state: Observable<OwnDeviceState>;
  switchTo(isWanted: boolean): void;
  /** Opens another device, or the same with other settings. */
  reopen(deviceId?: string | null): void;
  close(): void;
}

/** A device that ends this soon after it was opened is not opened again by itself, in milliseconds. */
const TOO_SOON_MS = 2000;

/**
 * Holds one device for the length of a call. What was asked for last is what counts: an answer of the
 * browser to an older question is put away.
 */
export function createOwnDevice(options: {
  acquire: (deviceId?: string | null) => Promise<AcquiredDevice>;
  isWanted: boolean;
  /** A microphone that is off stays open and is only silenced; a camera that is off shows no light. */
  staysOpenWhenOff: boolean;
}): OwnDevice {
  const state = createObservable<OwnDeviceState>({
    isWanted: options.isWanted,
    status: 'closed',
    track: null,
    deviceId: null,
  });
  let question = 0;
  const change = (part: Partial<OwnDeviceState>) => state.set({ ...state.get(), ...part });

  const letGo = () => {
    question += 1;
    state.get().track?.stop();
  };
  const close = () => {
    letGo();
    change({ status: 'closed', track: null });
  };
  const reopen = async (deviceId?: string | null) => {
    // Many phones cannot hold two cameras, or two microphones, at once.
    letGo();
    const mine = question;
    change({ status: 'asking', track: null });
    const result = await options.acquire(deviceId);
    if (mine !== question) {
      if (result.state === 'ok') result.track.stop();
      return;
    }
    if (result.state !== 'ok') return change({ status: result.state, track: null });
    const { track } = result;
    const openedAtMs = performance.now();
    track.enabled = state.get().isWanted;
    // Unplugged, or taken by the system: another one may be there.
    track.addEventListener('ended', () => {
      if (mine !== question) return;
      if (performance.now() - openedAtMs < TOO_SOON_MS) return change({ status: 'busy', track: null });
      void reopen();
    });
    change({ status: 'open', track, deviceId: result.deviceId });
  };
  const switchTo = (isWanted: boolean) => {
    change({ isWanted });
    const { status, track } = state.get();
    if (!isWanted && !options.staysOpenWhenOff) return close();
    if (track) track.enabled = isWanted;
    else if (isWanted && status !== 'asking') void reopen();
  };
  return { state, switchTo, reopen: (deviceId) => void reopen(deviceId), close };
}
