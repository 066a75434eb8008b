'use client';
import { LoaderCircle } from 'lucide-react';
import { useLinkStatus } from 'next/link';
import { cn } from '../ui/cn.rules.ts';

/** Shows inside a link, without moving anything, that the page it leads to is on its way. */
export function LinkPending({ className }: { className?: string }) {
  const { pending } = useLinkStatus();
  return (
    <LoaderCircle
      aria-hidden
      className={cn(
        'size-4 animate-spin transition-opacity delay-100',
        pending ? 'opacity-100' : 'opacity-0',
        className,
      )}
    />
  );
}
