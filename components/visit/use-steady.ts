'use client';
import { useEffect, useState } from 'react';

/** Whether something has been so for a while: what mends itself in a moment is not worth a word. */
export function useSteady(condition: boolean, forMs: number): boolean {
  const [isSteady, setSteady] = useState(false);
  useEffect(() => {
    if (!condition) {
      setSteady(false);
      return;
    }
    const timer = setTimeout(() => setSteady(true), forMs);
    return () => clearTimeout(timer);
  }, [condition, forMs]);
  return isSteady;
}
