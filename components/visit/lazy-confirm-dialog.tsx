'use client';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import type { ConfirmDialogProps } from './confirm-dialog.tsx';
import { usePreloaded } from './use-preloaded.ts';

const load = () => import('./confirm-dialog.tsx');
const ConfirmDialog = dynamic(() => load().then((file) => file.ConfirmDialog), { ssr: false });

/** A question whose code is not part of the page's first load: most people never meet it. */
export function LazyConfirmDialog(props: ConfirmDialogProps) {
  const [isNeeded, setNeeded] = useState(false);
  usePreloaded(load);
  // It stays once it was opened: closing gives the focus back.
  if (props.open && !isNeeded) setNeeded(true);
  return isNeeded ? <ConfirmDialog {...props} /> : null;
}
