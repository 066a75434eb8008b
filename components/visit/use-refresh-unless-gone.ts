'use client';
import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef } from 'react';

/** By then the live stream has brought what changed, unless it is down; in milliseconds. */
const PATIENCE_MS = 1_500;

/** Asks for the page anew when what was done has not taken this view away by itself meanwhile. */
export function useRefreshUnlessGone(): () => void {
  const router = useRouter();
  const isThere = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
      clearTimeout(timer.current);
    };
  }, []);
  return useCallback(() => {
    clearTimeout(timer.current);
    if (isThere.current) timer.current = setTimeout(() => router.refresh(), PATIENCE_MS);
  }, [router]);
}
