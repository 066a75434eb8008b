export interface DeviceChoice {
  readonly id: string;
  /** The browser's name for it; empty until the person has allowed its kind. */
  readonly label: string;
}

export interface DeviceList {
  readonly cameras: readonly DeviceChoice[];
  readonly microphones: readonly DeviceChoice[];
  readonly speakers: readonly DeviceChoice[];
}

export const noDevices: DeviceList = { cameras: [], microphones: [], speakers: [] };

interface ListedDevice {
  readonly kind: string;
  readonly deviceId: string;
  readonly label: string;
}

/**
 * Sorts what the browser lists into choices. Before permission it lists one device of each kind without an
 * id: it says that there is one, but it cannot be chosen. `communications` is Windows' second name for a
 * device that is listed anyway.
 */
export function deviceListFrom(devices: readonly ListedDevice[]): DeviceList {
  const ofKind = (kind: string): DeviceChoice[] => {
    const seen = new Set<string>();
    return devices
      .filter(
        (device) => device.kind === kind && device.deviceId !== '' && device.deviceId !== 'communications',
      )
      .filter((device) => !seen.has(device.deviceId) && seen.add(device.deviceId))
      .map((device) => ({ id: device.deviceId, label: device.label }));
  };
  return {
    cameras: ofKind('videoinput'),
    microphones: ofKind('audioinput'),
    speakers: ofKind('audiooutput'),
  };
}
