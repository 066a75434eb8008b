'use client';
import { useSearchParams } from 'next/navigation';
import { useCallback, useEffect } from 'react';
import type { ViewName } from './view-of.rules.ts';

const checkable: readonly ViewName[] = ['before', 'check_in', 'waiting'];

/** The device check stands at `?check`, so that the back button closes it and a mail can lead to it. */
export function useDevicePanel(view: ViewName) {
  const isAsked = useSearchParams().has('check');
  const isPossible = checkable.includes(view);

  const open = useCallback(() => window.history.pushState(null, '', '?check'), []);
  const close = useCallback(() => window.history.replaceState(null, '', window.location.pathname), []);

  useEffect(() => {
    // The call began meanwhile: whoever is sent back later lands in the waiting room.
    if (isAsked && !isPossible) close();
  }, [isAsked, isPossible, close]);

  return { isOpen: isAsked && isPossible, open, close };
}
