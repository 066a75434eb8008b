'use client';
import { useEffect, useId, useRef, useState } from 'react';

/** A button that shows and hides a panel; Escape and a press elsewhere hide it, and Escape gives focus back. */
export function useDisclosure() {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!isOpen) return;
    const onPress = ({ target }: PointerEvent) => {
      if (!(target instanceof Element) || !panel.current) return;
      // A dialog that was opened from the panel belongs to it.
      const isInside = panel.current.contains(target) || button.current?.contains(target);
      if (!isInside && !target.closest('[role="dialog"]')) setOpen(false);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !panel.current?.contains(document.activeElement)) return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', onPress);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onPress);
      document.removeEventListener('keydown', onKey);
    };
  }, [isOpen]);

  return {
    isOpen,
    button: {
      ref: button,
      'aria-expanded': isOpen,
      'aria-controls': id,
      onClick: () => setOpen((open) => !open),
    },
    panel: { ref: panel, id, 'data-open': isOpen },
  };
}
