import { acquireDevice } from './acquire-device.ts';
import type { AcquiredDevice } from './device-failure.rules.ts';
import { rememberedDevices } from './remembered-devices.ts';
import type { SoundProcessing } from './remembered-devices.rules.ts';

/**
 * Opens the given microphone, or the remembered one, or any other that works, with the remembered
 * processing. On iOS opening a microphone again silences the earlier track: stop that one first.
 */
export function acquireMicrophone(
  deviceId: string | null = rememberedDevices().microphoneId,
  processing: SoundProcessing = rememberedDevices().processing,
): Promise<AcquiredDevice> {
  return acquireDevice('audio', deviceId, { ...processing });
}
