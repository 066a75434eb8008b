/**
 * Why a camera or a microphone cannot be used. `refused`: the person, the browser or the system said no;
 * `busy`: another program holds it; `missing`: there is none; `unavailable`: this page or browser has no
 * access to devices at all (no HTTPS, an old browser, an embedded view).
 */
export type DeviceFailure = 'refused' | 'busy' | 'missing' | 'unavailable';

/** What asking for a camera or a microphone led to. The track is the caller's to stop. */
export type AcquiredDevice =
  | {
      readonly state: 'ok';
      readonly track: MediaStreamTrack;
      /** The device that was opened. */
      readonly deviceId: string | null;
      /** Whether another one was asked for, but it is gone or busy. */
      readonly isFallback: boolean;
    }
  | { readonly state: DeviceFailure };

const failures: Record<string, DeviceFailure> = {
  NotAllowedError: 'refused',
  PermissionDeniedError: 'refused',
  NotReadableError: 'busy',
  AbortError: 'busy',
  TrackStartError: 'busy',
  NotFoundError: 'missing',
  DevicesNotFoundError: 'missing',
  OverconstrainedError: 'missing',
  ConstraintNotSatisfiedError: 'missing',
};

/**
 * What the name of an error thrown by getUserMedia means to a person. Anything unknown (SecurityError,
 * TypeError on an insecure page, InvalidStateError) is `unavailable`.
 */
export function deviceFailureOf(errorName: string): DeviceFailure {
  return Object.hasOwn(failures, errorName) ? (failures[errorName] as DeviceFailure) : 'unavailable';
}

/** Whether another device may work where this failure happened. */
export function isWorthTryingAnother(failure: DeviceFailure): boolean {
  return failure === 'busy' || failure === 'missing';
}
