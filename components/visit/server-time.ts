'use client';
import { useEffect, useState } from 'react';

/** A browser's clock that is off by less is right: the difference is only the way of the page. */
const TOLERATED_MS = 30_000;

/** Added to this browser's clock to get the server's. Learned once: the first page of a document is fresh. */
let skewMs: number | null = null;

/** Milliseconds since the epoch of an ISO 8601 text. */
export function msOf(instant: string): number {
  return Date.parse(instant);
}

/** The time now by the server's clock, which doors and waiting clocks go by, in milliseconds. */
export function serverNow(): number {
  return Date.now() + (skewMs ?? 0);
}

function learnServerTime(madeAt: string): void {
  if (skewMs !== null) return;
  const difference = msOf(madeAt) - Date.now();
  skewMs = Math.abs(difference) < TOLERATED_MS ? 0 : difference;
}

/**
 * The time by the server's clock, renewed every `stepMs`. Starts from the time the page was made (ISO 8601),
 * so that the first render in the browser is the server's.
 */
export function useNow(madeAt: string, stepMs: number): number {
  const [now, setNow] = useState(() => msOf(madeAt));
  useEffect(() => {
    learnServerTime(madeAt);
    const tick = () => setNow(serverNow());
    tick();
    const timer = setInterval(tick, stepMs);
    // Timers sleep in hidden tabs: what the person sees on coming back must be right at once.
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [madeAt, stepMs]);
  return now;
}

/** Whether the server's clock has reached an instant (ms); renders again only at that moment. */
export function useHasPassed(madeAt: string, instantMs: number): boolean {
  const [passed, setPassed] = useState(() => msOf(madeAt) >= instantMs);
  useEffect(() => {
    learnServerTime(madeAt);
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      clearTimeout(timer);
      const leftMs = instantMs - serverNow();
      setPassed(leftMs <= 0);
      // A timer holds at most 24.8 days.
      if (leftMs > 0) timer = setTimeout(look, Math.min(leftMs, 86_400_000));
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [madeAt, instantMs]);
  return passed;
}
