import type { HTMLAttributes } from 'react';
import { cn } from './cn.rules.ts';

/** A sheet of lighter paper. */
export function Card({ className, ...rest }: HTMLAttributes<HTMLElement>) {
  return <section className={cn('rounded-m border border-line bg-card p-5', className)} {...rest} />;
}
