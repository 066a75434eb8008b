import { type AcquiredDevice, deviceFailureOf, isWorthTryingAnother } from './device-failure.rules.ts';
import { closeHandedOver, handOver, takeHandedOver } from './handed-over.ts';
import { newestDevices, refreshDevices } from './list-devices.ts';

type Kind = 'video' | 'audio';

/** What each open device was asked for with. */
const askedFor = new WeakMap<MediaStreamTrack, string>();

/**
 * Opens a device: the wished one; else the browser's own choice; else, where that one is busy or gone, each
 * other one in turn. What another view has just let go of is taken over as it is. Refusals are final: asking again at once would only be refused again.
 */
export async function acquireDevice(
  kind: Kind,
  wishedId: string | null,
  constraints: MediaTrackConstraints,
): Promise<AcquiredDevice> {
  if (!navigator.mediaDevices?.getUserMedia) return { state: 'unavailable' };
  const key = `${kind} ${wishedId} ${JSON.stringify(constraints)}`;
  const ready = takeHandedOver(key);
  if (ready) return ready;
  closeHandedOver(kind);
  const result = await openOneOf(kind, wishedId, constraints);
  if (result.state === 'ok') {
    askedFor.set(result.track, key);
    void refreshDevices();
  }
  return result;
}

/** Lets go of a device so that the view that comes next can have it as it is; else it closes in a moment. */
export function letGoOf(device: Extract<AcquiredDevice, { state: 'ok' }>): void {
  const key = askedFor.get(device.track);
  if (key === undefined) device.track.stop();
  else handOver(key, device);
}

async function openOneOf(
  kind: Kind,
  wishedId: string | null,
  constraints: MediaTrackConstraints,
): Promise<AcquiredDevice> {
  const tried = new Set<string>();
  const open = (id: string | null) => openDevice(kind, id, constraints, wishedId !== null && id !== wishedId);
  let result: AcquiredDevice = { state: 'missing' };
  for (const id of wishedId === null ? [null] : [wishedId, null]) {
    result = await open(id);
    if (id !== null) tried.add(id);
    if (result.state === 'ok' || !isWorthTryingAnother(result.state)) return result;
  }
  await refreshDevices();
  const others = kind === 'video' ? newestDevices().cameras : newestDevices().microphones;
  for (const { id } of others) {
    if (tried.has(id)) continue;
    const next = await open(id);
    if (next.state === 'ok') return { ...next, isFallback: true };
    // "Busy" says more than "missing": it is what a person can mend.
    if (result.state !== 'busy') result = next;
  }
  return result;
}

async function openDevice(
  kind: Kind,
  id: string | null,
  constraints: MediaTrackConstraints,
  isFallback: boolean,
): Promise<AcquiredDevice> {
  try {
    const wanted = id === null ? constraints : { ...constraints, deviceId: { exact: id } };
    const stream = await navigator.mediaDevices.getUserMedia({ [kind]: wanted });
    const track = stream.getTracks()[0];
    if (!track) return { state: 'missing' };
    return { state: 'ok', track, deviceId: track.getSettings().deviceId ?? id, isFallback };
  } catch (error) {
    return { state: deviceFailureOf((error as { name?: string } | null)?.name ?? '') };
  }
}
