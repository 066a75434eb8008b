'use client';
import { Menu as MenuSign, X } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { cn } from '../ui/cn.rules.ts';

/**
 * A button that opens a panel below it. `alwaysOpenFrom` names the classes with which the panel stands in
 * the page on wide screens, where the button is gone.
 */
export function Menu(props: {
  label: string;
  panelClasses: string;
  buttonClasses?: string;
  children: ReactNode;
}) {
  const { label, panelClasses, buttonClasses, children } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const pathname = usePathname();
  const [openAt, setOpenAt] = useState<string | null>(null);
  // Another page closes it: what was open belonged to the page before.
  const isOpen = openAt === pathname;

  useEffect(() => {
    if (!isOpen) return;
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpenAt(null);
      button.current?.focus();
    };
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpenAt(null);
    };
    document.addEventListener('keydown', closeOnEscape);
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('focusin', closeOutside);
    return () => {
      document.removeEventListener('keydown', closeOnEscape);
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('focusin', closeOutside);
    };
  }, [isOpen]);

  const Sign = isOpen ? X : MenuSign;
  return (
    <div ref={box} className="contents">
      <button
        ref={button}
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpenAt(isOpen ? null : pathname)}
        className={cn(
          'inline-flex min-h-target items-center gap-2 rounded-full border border-edge bg-card px-4 font-[640]',
          buttonClasses,
        )}
      >
        <Sign aria-hidden className="size-5" />
        {label}
      </button>
      <div id={id} className={cn(!isOpen && 'max-lg:hidden', panelClasses)} data-open={isOpen}>
        {children}
      </div>
    </div>
  );
}
