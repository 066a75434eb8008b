'use client';
import { LoaderCircle } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Button, type ButtonLook } from '#components/ui/button';

/** A button that shows that it works while it does, and cannot be pressed twice. It keeps the focus. */
export function PendingButton(props: {
  isPending: boolean;
  children: ReactNode;
  look?: ButtonLook;
  wide?: boolean;
  type?: 'button' | 'submit';
  className?: string;
  'aria-label'?: string;
  onClick?: () => void;
  ref?: Ref<HTMLButtonElement>;
}) {
  const { isPending, children, look = 'primary', type = 'button', onClick, ...rest } = props;
  return (
    <Button
      {...rest}
      type={type}
      look={look}
      aria-disabled={isPending || undefined}
      onClick={(event) => {
        if (isPending) event.preventDefault();
        else onClick?.();
      }}
    >
      {isPending && <LoaderCircle aria-hidden className="size-5 animate-spin" />}
      {children}
    </Button>
  );
}
