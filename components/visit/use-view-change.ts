'use client';
import { type RefObject, useEffect, useRef, useState } from 'react';

interface Turn {
  /** What the page shows; when it becomes something else the focus goes to the new heading. */
  readonly page: string;
  /** What happens with the visit; when it becomes something else `words` are said. */
  readonly happening: string;
  readonly words: string;
}

/**
 * When a page turns into another by itself, the focus goes to its heading (or to what is marked with
 * `data-view-focus`), and the returned text says what happened, for a polite live region. Nothing moves and
 * nothing is said when the page is opened.
 */
export function useViewChange(area: RefObject<HTMLElement | null>, { page, happening, words }: Turn): string {
  const before = useRef({ page, happening });
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const was = before.current;
    before.current = { page, happening };
    if (was.happening !== happening) setSpoken(words);
    if (was.page === page) return;
    window.scrollTo({ top: 0 });
    return focusOn(area.current);
  }, [area, page, happening, words]);
  return spoken;
}

/** Focuses the heading of an area, or waits for it where the view's code is still on its way. */
function focusOn(area: HTMLElement | null): (() => void) | undefined {
  const focus = () => {
    const target = area?.querySelector<HTMLElement>('[data-view-focus], h1[tabindex]');
    target?.focus({ preventScroll: true });
    return Boolean(target);
  };
  if (!area || focus()) return;
  const observer = new MutationObserver(() => focus() && observer.disconnect());
  observer.observe(area, { childList: true, subtree: true });
  return () => observer.disconnect();
}
