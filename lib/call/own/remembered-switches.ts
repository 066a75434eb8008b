/** What was switched off in this visit, in this tab: a reload never turns a camera on by itself. */
export interface Switches {
  readonly microphone: boolean;
  readonly camera: boolean;
}

const allOn: Switches = { microphone: true, camera: true };

function keyOf(visitId: string): string {
  return `anteroom-call-${visitId}`;
}

export function rememberedSwitches(visitId: string): Switches {
  try {
    const { microphone, camera } = Object(JSON.parse(sessionStorage.getItem(keyOf(visitId)) ?? '{}'));
    return { microphone: microphone !== false, camera: camera !== false };
  } catch {
    return allOn;
  }
}

export function rememberSwitches(visitId: string, switches: Switches): void {
  try {
    sessionStorage.setItem(keyOf(visitId), JSON.stringify(switches));
  } catch {
    // Storage is refused: then a reload starts with everything on, as the first time.
  }
}
