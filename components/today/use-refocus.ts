'use client';
import { useCallback, useEffect, useRef } from 'react';
import type { TodaySnapshot } from '#lib/visit/snapshot.rules';

/**
 * A row that was acted on leaves the list and takes the focus with it: the heading gets it then. The list
 * and the action's answer come in either order.
 */
export function useRefocus(day: TodaySnapshot) {
  const heading = useRef<HTMLHeadingElement>(null);
  const isExpected = useRef(false);

  const look = useCallback(() => {
    if (!isExpected.current || document.activeElement !== document.body) return;
    isExpected.current = false;
    heading.current?.focus();
  }, []);
  const expect = useCallback(() => {
    isExpected.current = true;
    requestAnimationFrame(look);
  }, [look]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: every new day may have lost the row
  useEffect(look, [day]);
  return { heading, expect };
}
