'use client';
import { useEffect, useState } from 'react';
import type { DraftRefused, DraftSaved } from '../visit/visit-actions.ts';
import { DraftKeeper, type DraftState } from './draft-keeper.ts';

/** Keeps a text while it is typed, also when the tab is hidden or left. Only the first `save` counts. */
export function useDraft<T>(save: (text: T) => Promise<DraftSaved | DraftRefused>) {
  const [state, setState] = useState<DraftState>({ kind: 'untouched' });
  const [keeper] = useState(() => new DraftKeeper<T>({ save, onState: setState }));

  useEffect(() => {
    const whenHidden = () => document.visibilityState === 'hidden' && void keeper.flush();
    const beforeLeaving = (event: BeforeUnloadEvent) => {
      if (!keeper.isDirty) return;
      void keeper.flush();
      event.preventDefault();
    };
    document.addEventListener('visibilitychange', whenHidden);
    window.addEventListener('beforeunload', beforeLeaving);
    return () => {
      document.removeEventListener('visibilitychange', whenHidden);
      window.removeEventListener('beforeunload', beforeLeaving);
      void keeper.flush();
    };
  }, [keeper]);

  return { state, keeper };
}
