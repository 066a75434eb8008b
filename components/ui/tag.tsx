import type { ReactNode } from 'react';
import { cn } from './cn.rules.ts';

export type Tone = 'neutral' | 'wait' | 'live' | 'stop';

const tones: Record<Tone, string> = {
  neutral: 'bg-sunk text-ink-2',
  wait: 'bg-wait-soft text-wait',
  live: 'bg-live-soft text-live',
  stop: 'bg-stop-soft text-stop',
};

/** A short word about a state. The tone repeats what the word says. */
export function Tag({
  tone = 'neutral',
  className,
  children,
}: {
  tone?: Tone;
  className?: string;
  children: ReactNode;
}) {
  return (
    <span
      className={cn(
        'inline-flex items-center gap-1.5 rounded-full px-2.5 py-0.5 text-sm',
        tones[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}
