'use client';

/** What changed by itself, said politely. It stands on the page before there is anything to say. */
export function Announcer({ text }: { text: string }) {
  return (
    <p role="status" aria-live="polite" className="sr-only">
      {text}
    </p>
  );
}
