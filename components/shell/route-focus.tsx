'use client';
import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';

/**
 * When one page gives way to another in the same document, what had the focus may be gone with it. The new
 * page then gets it, unless it has already put it somewhere itself.
 */
export function RouteFocus() {
  const pathname = usePathname();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    const frame = requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return;
      const page = document.getElementById('content');
      const target = page?.querySelector<HTMLElement>('[data-view-focus], h1[tabindex]') ?? page;
      target?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [pathname]);
  return null;
}
