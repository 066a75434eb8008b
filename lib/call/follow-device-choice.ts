import { onRememberedDevices, rememberedDevices } from './devices/remembered-devices.ts';
import type { OwnMedia } from './own/own-media.ts';

/** Opens another camera or microphone whenever another one is chosen. Returns how to stop. */
export function followDeviceChoice({ microphone, camera }: OwnMedia): () => void {
  let before = rememberedDevices();
  return onRememberedDevices(() => {
    const now = rememberedDevices();
    const isOtherMicrophone =
      now.microphoneId !== before.microphoneId ||
      JSON.stringify(now.processing) !== JSON.stringify(before.processing);
    const isOtherCamera = now.cameraId !== before.cameraId;
    before = now;
    if (isOtherMicrophone && microphone.state.get().status !== 'closed') microphone.reopen();
    if (isOtherCamera && camera.state.get().isWanted) camera.reopen();
  });
}
