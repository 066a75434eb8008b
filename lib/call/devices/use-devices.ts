import { useSyncExternalStore } from 'react';
import { type DeviceList, noDevices } from './device-list.rules.ts';
import { newestDevices, onDevices } from './list-devices.ts';

/** The cameras, microphones and speakers there are now; follows what is plugged in and unplugged. */
export function useDevices(): DeviceList {
  return useSyncExternalStore(onDevices, newestDevices, () => noDevices);
}
