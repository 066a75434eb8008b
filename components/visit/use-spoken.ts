'use client';
import { useCallback, useState } from 'react';

export interface Spoken {
  readonly text: string;
  /** Counts what was said: the same words again are said again. */
  readonly turn: number;
}

/** What a polite live region says, and the way to say something. */
export function useSpoken(): [Spoken, (text: string) => void] {
  const [spoken, setSpoken] = useState<Spoken>({ text: '', turn: 0 });
  const say = useCallback((text: string) => setSpoken(({ turn }) => ({ text, turn: turn + 1 })), []);
  return [spoken, say];
}
