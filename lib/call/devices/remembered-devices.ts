import {
  nothingRemembered,
  parseRememberedDevices,
  type RememberedDevices,
} from './remembered-devices.rules.ts';

const STORAGE_KEY = 'anteroom-devices';
const listeners = new Set<() => void>();
let lastText: string | null = null;
let lastValue: RememberedDevices = nothingRemembered;
/** Holds the choice for this page's life where storage is refused (private windows, full disk). */
let unstored: string | null = null;

/** What was chosen on this device. The same object is returned until something changes. */
export function rememberedDevices(): RememberedDevices {
  const text = readText();
  if (text !== lastText) {
    lastText = text;
    lastValue = parseRememberedDevices(text);
  }
  return lastValue;
}

/** Remembers a choice; what is not named stays as it was. */
export function rememberDevices(change: Partial<RememberedDevices>): void {
  const text = JSON.stringify({ ...rememberedDevices(), ...change });
  try {
    localStorage.setItem(STORAGE_KEY, text);
    unstored = null;
  } catch {
    unstored = text;
  }
  for (const listener of listeners) listener();
}

/** Calls back when the choice changes here or in another tab. Returns how to stop. */
export function onRememberedDevices(listener: () => void): () => void {
  const onStorage = (event: StorageEvent) => {
    if (event.key === STORAGE_KEY || event.key === null) listener();
  };
  listeners.add(listener);
  window.addEventListener('storage', onStorage);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', onStorage);
  };
}

function readText(): string | null {
  if (unstored !== null) return unstored;
  try {
    return localStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}
