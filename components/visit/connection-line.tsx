'use client';
import { WifiOff } from 'lucide-react';
import { useSteady } from './use-steady.ts';

/** A restart or a change of network takes this long, in milliseconds; nobody needs to know of it. */
const UNNOTICED_MS = 4_000;

/** One quiet line while the page does not hear from the server. */
export function ConnectionLine({ isConnected, text }: { isConnected: boolean; text: string }) {
  const isLost = useSteady(!isConnected, UNNOTICED_MS);
  return (
    <div role="status">
      {isLost && (
        <p className="mt-4 flex items-start gap-2 rounded-s bg-wait-soft px-3.5 py-2 text-sm text-wait">
          <WifiOff aria-hidden className="mt-0.5 size-4 shrink-0" />
          {text}
        </p>
      )}
    </div>
  );
}
