'use client';
import { useEffect, useRef } from 'react';
import type { TodaySnapshot } from '#lib/visit/snapshot.rules';

/** A row that was acted on leaves the list and takes the focus with it: the heading gets it then. */
export function useRefocus(day: TodaySnapshot) {
  const heading = useRef<HTMLHeadingElement>(null);
  const isExpected = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new day may have lost the row
  useEffect(() => {
    if (!isExpected.current || document.activeElement !== document.body) return;
    isExpected.current = false;
    heading.current?.focus();
  }, [day]);
  return {
    heading,
    expect: () => {
      isExpected.current = true;
    },
  };
}
