/**
 * Calls back when the person allows a device in the browser's own settings, so that nobody has to press
 * "Try again" after it. Browsers without the query (Firefox, for these names) just never call.
 */
export function watchPermission(kind: 'camera' | 'microphone', onGranted: () => void): () => void {
  let status: PermissionStatus | null = null;
  let stopped = false;
  const onChange = () => {
    if (status?.state === 'granted') onGranted();
  };
  navigator.permissions
    ?.query({ name: kind as PermissionName })
    .then((found) => {
      if (stopped) return;
      status = found;
      status.addEventListener('change', onChange);
    })
    .catch(() => undefined);
  return () => {
    stopped = true;
    status?.removeEventListener('change', onChange);
  };
}
