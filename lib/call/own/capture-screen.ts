/** Whether this browser can share a screen; phones cannot. */
export function canShareScreen(): boolean {
  return typeof navigator !== 'undefined' && typeof navigator.mediaDevices?.getDisplayMedia === 'function';
}

/**
 * Lets the person choose a screen, a window or a tab, with its sound where the browser offers it.
 * `dismissed` where they chose nothing.
 */
export async function captureScreen(): Promise<MediaStream | 'dismissed' | 'failed'> {
  try {
    return await navigator.mediaDevices.getDisplayMedia({ video: limits(), audio: true });
  } catch (error) {
    return (error as { name?: string } | null)?.name === 'NotAllowedError' ? 'dismissed' : 'failed';
  }
}

/** Large screens are costly to encode. Safari 17 answers a limit with a picture of the wrong size. */
function limits(): MediaTrackConstraints | true {
  const isSafari = /^((?!chrome|chromium|android).)*safari/i.test(navigator.userAgent);
  return isSafari ? true : { width: { max: 1920 }, height: { max: 1080 }, frameRate: { max: 15 } };
}
