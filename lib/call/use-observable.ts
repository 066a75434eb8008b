import { useSyncExternalStore } from 'react';
import type { Observable } from './observable.ts';

/** The newest value of something watched. */
export function useObservable<T>(observable: Observable<T>): T {
  return useSyncExternalStore(observable.subscribe, observable.get, observable.get);
}
