'use client';
import { type ReactNode, useEffect, useRef } from 'react';

/** Gives the focus to something inside as soon as it appears: what opened it is gone. */
export function FocusInside({ selector, children }: { selector: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>(selector)?.focus(), [selector]);
  return <div ref={box}>{children}</div>;
}
