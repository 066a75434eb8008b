'use client';
import { type ReactNode, useState } from 'react';

/** Gives the page's first nonce to libraries that add style elements (Radix' scroll lock). */
export function StyleNonce({ nonce, children }: { nonce: string; children: ReactNode }) {
  useState(() => {
    if (typeof window !== 'undefined') Object.assign(globalThis, { __webpack_nonce__: nonce });
  });
  return children;
}
