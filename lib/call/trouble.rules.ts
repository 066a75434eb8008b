import type { CallState } from './call-state.rules.ts';
import type { DeviceFailure } from '#lib/call/devices/device-failure.rules';

export type Quality = 'good' | 'weak' | 'lost' | 'unknown';

/** What a person can press to mend it. */
export type Remedy =
  | 'turn_on_sound'
  | 'try_microphone'
  | 'choose_microphone'
  | 'try_camera'
  | 'go_without_camera'
  | 'turn_camera_off';

/** One trouble: a key of messages/ under `call.trouble`, the name it is about, the remedy. */
export interface Trouble {
  readonly key: string;
  readonly name?: string;
  readonly remedy: Remedy | null;
}

interface DeviceFacts {
  readonly isWanted: boolean;
  readonly status: 'closed' | 'asking' | 'open' | DeviceFailure;
}

export interface CallFacts {
  readonly state: CallState;
  readonly isSoundBlocked: boolean;
  readonly microphone: DeviceFacts;
  readonly camera: DeviceFacts;
  readonly isSilent: boolean;
  readonly hasScreenFailed: boolean;
  readonly myQuality: Quality;
  readonly others: readonly { readonly name: string; readonly quality: Quality }[];
}

/** The one thing to say about what is wrong now, the worst first; null where all is well. */
export function troubleOf(facts: CallFacts): Trouble | null {
  return (
    connectionTrouble(facts.state) ??
    soundTrouble(facts) ??
    deviceTrouble('camera', facts.camera) ??
    (facts.hasScreenFailed ? { key: 'screen_failed', remedy: null } : null) ??
    qualityTrouble(facts)
  );
}

function connectionTrouble(state: CallState): Trouble | null {
  if (state.kind !== 'reconnecting') return null;
  if (state.because === 'media_server') return { key: 'media_server', remedy: null };
  if (state.because === 'busy') return { key: 'busy', remedy: null };
  return { key: state.wasConnected ? 'reconnecting' : 'connecting', remedy: null };
}

function soundTrouble(facts: CallFacts): Trouble | null {
  if (facts.isSoundBlocked) return { key: 'sound_blocked', remedy: 'turn_on_sound' };
  const microphone = deviceTrouble('microphone', facts.microphone);
  if (microphone) return microphone;
  return facts.isSilent ? { key: 'microphone_silent', remedy: 'choose_microphone' } : null;
}

function deviceTrouble(device: 'microphone' | 'camera', facts: DeviceFacts): Trouble | null {
  const { isWanted, status } = facts;
  if (!isWanted || status === 'closed' || status === 'asking' || status === 'open') return null;
  return {
    key: `${device}_${status}`,
    remedy: device === 'camera' ? cameraRemedy(status) : 'try_microphone',
  };
}

function cameraRemedy(failure: DeviceFailure): Remedy {
  // Where there is none, trying again helps nobody, and the sentence shall not stand there for the whole visit.
  return failure === 'missing' || failure === 'unavailable' ? 'go_without_camera' : 'try_camera';
}

function qualityTrouble({ myQuality, camera, others }: CallFacts): Trouble | null {
  if (myQuality === 'weak' || myQuality === 'lost') {
    const hasPicture = camera.isWanted && camera.status === 'open';
    return { key: 'my_connection', remedy: hasPicture ? 'turn_camera_off' : null };
  }
  const lost = others.find((person) => person.quality === 'lost');
  if (lost) return { key: 'their_connection_lost', name: lost.name, remedy: null };
  const weak = others.find((person) => person.quality === 'weak');
  return weak ? { key: 'their_connection_weak', name: weak.name, remedy: null } : null;
}
