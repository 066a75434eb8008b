'use client';
import { type ReactNode, useEffect, useRef } from 'react';

/** The step that was shown last in this document; nothing yet where the document has just been opened. */
let shown: string | null = null;

/**
 * The heading of a step. When one step gives way to another in the same document it takes the focus:
 * the link that led here is gone. A freshly opened page leaves the focus where the browser puts it.
 */
export function StepHeading({ step, children }: { step: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = shown;
    shown = step;
    if (before !== null && before !== step) heading.current?.focus();
  }, [step]);
  return (
    <h1 ref={heading} tabIndex={-1} className="outline-none">
      {children}
    </h1>
  );
}
