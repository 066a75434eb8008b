import Link from 'next/link';
import type { ComponentProps } from 'react';
import { type ButtonProps, buttonClasses } from './button.tsx';
import { cn } from './cn.rules.ts';

/** A way to another page that looks like a button. */
export function ButtonLink({ look, wide, className, ...rest }: ButtonProps & ComponentProps<typeof Link>) {
  return <Link className={cn(buttonClasses(look, wide), 'no-underline', className)} {...rest} />;
}
