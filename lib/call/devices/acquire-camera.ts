import { acquireDevice } from './acquire-device.ts';
import type { AcquiredDevice } from './device-failure.rules.ts';
import { rememberedDevices } from './remembered-devices.ts';

/**
 * Opens the given camera, or the remembered one, or any other that works. 720p at most 30 frames a second.
 * Stop the track of a camera before opening another: many phones cannot hold two at once.
 */
export function acquireCamera(
  deviceId: string | null = rememberedDevices().cameraId,
): Promise<AcquiredDevice> {
  return acquireDevice('video', deviceId, {
    width: { ideal: 1280 },
    height: { ideal: 720 },
    frameRate: { ideal: 30, max: 30 },
    // Where nothing was chosen a phone shall show its owner's face.
    ...(deviceId === null ? { facingMode: 'user' } : {}),
  });
}
