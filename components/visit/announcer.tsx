'use client';

/** What changed by itself, said politely. It stands on the page before there is anything to say. */
export function Announcer({ text, turn = 0 }: { text: string; turn?: number }) {
  return (
    <p role="status" aria-live="polite" className="sr-only">
      {/* Only what is new in the region is said: with each turn the words are. */}
      <span key={turn}>{text}</span>
    </p>
  );
}
