/** The sign of the product: a door that opens. */
export function Mark({ size = 26 }: { size?: number }) {
  return (
    <svg aria-hidden width={size} height={size} viewBox="0 0 26 26" className="shrink-0">
      <rect x="3" y="2" width="20" height="22" rx="4" fill="none" stroke="var(--brand)" strokeWidth="2.4" />
      <path d="M9 24V8.5L17 6v18z" fill="var(--brand)" />
      <circle cx="15" cy="15.5" r="1.3" fill="var(--paper)" />
    </svg>
  );
}

/** The classes of what holds the mark and the name beside it. */
export const brandLook =
  'inline-flex min-h-target items-center gap-2.5 rounded-s font-[700] tracking-tight no-underline';
