import type { ButtonHTMLAttributes } from 'react';
import { cn } from './cn.rules.ts';

export type ButtonLook = 'primary' | 'plain' | 'stop' | 'quiet';

const looks: Record<ButtonLook, string> = {
  primary: 'bg-brand text-brand-ink border-transparent hover:brightness-110',
  plain: 'bg-card text-ink border-edge hover:bg-sunk',
  stop: 'bg-stop text-stop-ink border-transparent hover:brightness-110',
  quiet: 'bg-transparent text-ink border-transparent underline underline-offset-4 hover:bg-sunk',
};

/** The classes of a button, for what must be another element. */
export function buttonClasses(look: ButtonLook = 'plain', wide = false): string {
  return cn(
    'inline-flex min-h-target items-center justify-center gap-2.5 rounded-full border px-5 py-2 text-center font-[640] leading-tight',
    'disabled:opacity-60 aria-disabled:opacity-60',
    looks[look],
    wide && 'w-full',
  );
}

export interface ButtonProps {
  look?: ButtonLook;
  /** Full width, for the one thing to do on a page. */
  wide?: boolean;
}

export function Button({
  look,
  wide,
  className,
  type = 'button',
  ...rest
}: ButtonProps & ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type={type} className={cn(buttonClasses(look, wide), className)} {...rest} />;
}
