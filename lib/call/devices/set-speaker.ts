/** Whether this browser lets a page choose the speaker. Safari on iOS does not: the phone's own menu does. */
export function canChooseSpeaker(): boolean {
  return typeof HTMLMediaElement !== 'undefined' && 'setSinkId' in HTMLMediaElement.prototype;
}

/**
 * Sends an element's sound to a speaker; null means the system's own choice. A speaker that is gone is
 * answered with the system's choice. Returns whether the wish was met.
 */
export async function setSpeaker(element: HTMLMediaElement, speakerId: string | null): Promise<boolean> {
  if (!canChooseSpeaker()) return speakerId === null;
  try {
    await element.setSinkId(speakerId ?? '');
    return true;
  } catch {
    await element.setSinkId('').catch(() => undefined);
    return false;
  }
}
