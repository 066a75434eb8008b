import type { ReactNode } from 'react';

/** What else there is to do: below each other on a phone, beside each other where there is room. */
export function Choices({ children }: { children: ReactNode }) {
  return (
    <div className="flex flex-col gap-2 *:empty:hidden sm:flex-row sm:flex-wrap sm:[&>a]:w-auto sm:[&>a]:grow sm:[&>button]:w-auto sm:[&>button]:grow">
      {children}
    </div>
  );
}
