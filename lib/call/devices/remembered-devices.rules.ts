/** What a person chose on this device, for the next check, the waiting room and the call. */
export interface RememberedDevices {
  readonly cameraId: string | null;
  readonly microphoneId: string | null;
  readonly speakerId: string | null;
  /** "Go on without a camera": nothing asks for it again until it is switched on. */
  readonly withoutCamera: boolean;
  readonly processing: SoundProcessing;
}

/** What the browser does to the microphone's sound. All of it is on unless it was switched off. */
export interface SoundProcessing {
  readonly echoCancellation: boolean;
  readonly noiseSuppression: boolean;
  readonly autoGainControl: boolean;
}

export const nothingRemembered: RememberedDevices = {
  cameraId: null,
  microphoneId: null,
  speakerId: null,
  withoutCamera: false,
  processing: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
};

/** Browsers' own ids are 64 hexadecimal digits; anything much longer is not one. */
const LONGEST_ID = 512;

/** Reads what the browser's storage holds. Whatever does not fit counts as not remembered. */
export function parseRememberedDevices(text: string | null): RememberedDevices {
  const stored = recordFrom(text);
  const processing = isRecord(stored.processing) ? stored.processing : {};
  return {
    cameraId: idFrom(stored.cameraId),
    microphoneId: idFrom(stored.microphoneId),
    speakerId: idFrom(stored.speakerId),
    withoutCamera: stored.withoutCamera === true,
    processing: {
      echoCancellation: processing.echoCancellation !== false,
      noiseSuppression: processing.noiseSuppression !== false,
      autoGainControl: processing.autoGainControl !== false,
    },
  };
}

function recordFrom(text: string | null): Record<string, unknown> {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function idFrom(value: unknown): string | null {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST_ID ? value : null;
}
