'use client';
import { type RefObject, useEffect, useRef } from 'react';

/**
 * Where the focus goes when a dialog closes that no trigger of its own opened: back to what was pressed, or
 * to the page's heading when that is gone, at once or with the page that comes next.
 */
export function useReturningFocus(heading: RefObject<HTMLElement | null>) {
  const opener = useRef<HTMLElement | null>(null);

  const toHeadingWhenLost = () => {
    if (!opener.current || opener.current.isConnected || document.activeElement !== document.body) return;
    opener.current = null;
    heading.current?.focus();
  };

  // After every change of the page: the block that had the focus may just have been removed.
  useEffect(toHeadingWhenLost);

  return {
    /** Call it where the dialog is opened. */
    remember: () => {
      opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    },
    /** Call it where the dialog is closed. */
    giveBack: () =>
      // The dialog lets go of the focus only after it is gone.
      setTimeout(() => {
        if (opener.current?.isConnected) opener.current.focus();
        else toHeadingWhenLost();
      }, 30),
  };
}
