'use client';
import { LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, type ButtonLook } from '#components/ui/button';

/** Submits its form; shows that it works while it does, and keeps the focus. */
export function SendButton(props: {
  isPending: boolean;
  look?: ButtonLook;
  wide?: boolean;
  children: ReactNode;
}) {
  const { isPending, look = 'primary', wide, children } = props;
  return (
    <Button type="submit" look={look} wide={wide} aria-disabled={isPending || undefined}>
      {isPending && <LoaderCircle aria-hidden className="size-5 animate-spin" />}
      {children}
    </Button>
  );
}
