import { useSyncExternalStore } from 'react';
import { onRememberedDevices, rememberedDevices } from './remembered-devices.ts';
import { nothingRemembered, type RememberedDevices } from './remembered-devices.rules.ts';

/** What was chosen on this device, as React sees it; nothing while the server renders. */
export function useRememberedDevices(): RememberedDevices {
  return useSyncExternalStore(onRememberedDevices, rememberedDevices, () => nothingRemembered);
}
