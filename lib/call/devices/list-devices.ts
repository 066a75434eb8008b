import { type DeviceList, deviceListFrom, noDevices } from './device-list.rules.ts';

const listeners = new Set<() => void>();
let newest: DeviceList = noDevices;
let isWatching = false;

/** Asks the browser which devices there are. Without access to devices there are none. */
export async function listDevices(): Promise<DeviceList> {
  try {
    return deviceListFrom(await navigator.mediaDevices.enumerateDevices());
  } catch {
    return noDevices;
  }
}

/** Reads the list anew and tells everyone who shows it: names appear once a device was opened. */
export async function refreshDevices(): Promise<void> {
  newest = await listDevices();
  for (const listener of listeners) listener();
}

/** The newest list read; the same object until it changes. */
export function newestDevices(): DeviceList {
  return newest;
}

/** Calls back whenever the list may have changed: plugged in, unplugged, allowed. Returns how to stop. */
export function onDevices(listener: () => void): () => void {
  listeners.add(listener);
  if (!isWatching) {
    isWatching = true;
    navigator.mediaDevices?.addEventListener('devicechange', () => void refreshDevices());
  }
  void refreshDevices();
  return () => listeners.delete(listener);
}
