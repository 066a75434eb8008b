'use client';
import type { LucideIcon } from 'lucide-react';
import type { ButtonHTMLAttributes, Ref } from 'react';
import { cn } from '../ui/cn.rules.ts';

interface ControlButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  icon: LucideIcon;
  /** The word below the sign. */
  word: string;
  /** `off`: a thing of one's own is switched off; `stop`: it ends something. */
  tone?: 'plain' | 'off' | 'on' | 'stop';
  badge?: number;
  ref?: Ref<HTMLButtonElement>;
}

const tones = {
  plain: 'bg-stage-3 text-stage-ink group-hover/control:brightness-125',
  on: 'bg-brand-soft text-brand',
  off: 'bg-stage-ink text-stage',
  stop: 'bg-stop text-stop-ink group-hover/control:brightness-110',
};

/** A control of the call: a round sign with its word below. */
export function ControlButton({
  icon: Icon,
  word,
  tone = 'plain',
  badge = 0,
  className,
  ...rest
}: ControlButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={cn(
        'group/control flex min-w-0 flex-1 flex-col items-center gap-1 rounded-m py-1 text-[0.8125rem] leading-tight xs:text-sm sm:w-20 sm:flex-none',
        className,
      )}
    >
      <span
        className={cn(
          'relative grid size-12 place-items-center rounded-full forced-colors:border sm:size-13',
          tones[tone],
        )}
      >
        <Icon aria-hidden className="size-5.5" />
        {badge > 0 && (
          // Drawn, not written: the button's label says it in words, and has to hold what is written in it.
          <span
            aria-hidden
            data-badge={badge}
            className="absolute -top-1 -right-1 min-w-5 rounded-full bg-wait px-1 text-center text-sm leading-5 text-stage before:content-[attr(data-badge)]"
          />
        )}
      </span>
      <span className="max-w-full text-center">{word}</span>
    </button>
  );
}
