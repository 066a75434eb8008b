import { CircleAlert, CircleCheck, Info } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './cn.rules.ts';

type NoticeTone = 'info' | 'wait' | 'done' | 'error';

const tones: Record<NoticeTone, string> = {
  info: 'bg-brand-soft text-brand',
  wait: 'bg-wait-soft text-wait',
  done: 'bg-live-soft text-live',
  error: 'bg-stop-soft text-stop',
};

const signs = { info: Info, wait: Info, done: CircleCheck, error: CircleAlert };

/** One sentence that matters: what happened, what is kept, what to do next. Errors are announced at once. */
export function Notice({
  tone = 'info',
  title,
  children,
}: {
  tone?: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
}) {
  const Sign = signs[tone];
  return (
    <div role={tone === 'error' ? 'alert' : 'status'} className={cn('flex gap-3 rounded-m p-4', tones[tone])}>
      <Sign aria-hidden className="mt-0.5 size-5 shrink-0" />
      <div className="min-w-0">
        {title && <p className="font-[640]">{title}</p>}
        {children && <div className="text-ink">{children}</div>}
      </div>
    </div>
  );
}
