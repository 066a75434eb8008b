'use client';
import { LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormStatus } from 'react-dom';
import { Button, type ButtonLook } from './button.tsx';

/** Submits its form; shows that it works while it does, and cannot be pressed twice. */
export function SubmitButton(props: {
  children: ReactNode;
  look?: ButtonLook;
  wide?: boolean;
  name?: string;
  value?: string;
  className?: string;
}) {
  const { pending } = useFormStatus();
  const { children, look = 'primary', wide, ...rest } = props;
  return (
    <Button
      {...rest}
      type="submit"
      look={look}
      wide={wide}
      aria-disabled={pending}
      onClick={(event) => pending && event.preventDefault()}
    >
      {pending && <LoaderCircle aria-hidden className="size-5 animate-spin" />}
      {children}
    </Button>
  );
}
