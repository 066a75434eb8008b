'use client';
import { useEffect } from 'react';
import { whenIdle } from './when-idle.ts';

/** Fetches code that is about to be needed, when the page is idle. A failure shows when it is needed. */
export function usePreloaded(load: () => Promise<unknown>, isNear = true): void {
  useEffect(() => (isNear ? whenIdle(() => void load().catch(() => undefined)) : undefined), [load, isNear]);
}
