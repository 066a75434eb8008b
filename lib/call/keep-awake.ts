/**
 * Keeps the screen of a phone on while a call stands: listening is no touch. Browsers without the means let it
 * sleep. Returns how to let it sleep again.
 */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | null = null;
  let isOver = false;
  const ask = async () => {
    if (isOver || document.visibilityState !== 'visible') return;
    const given = await navigator.wakeLock?.request('screen').catch(() => null);
    if (isOver) void given?.release();
    else lock = given ?? null;
  };
  // The browser takes it back whenever the page is hidden.
  document.addEventListener('visibilitychange', ask);
  void ask();
  return () => {
    isOver = true;
    document.removeEventListener('visibilitychange', ask);
    void lock?.release();
  };
}
