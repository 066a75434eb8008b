'use client';
import { Component, type ReactNode } from 'react';

/** Holds a part of a page whose code is loaded when it is needed: where that fails, `failed` stands there. */
export class LoadBoundary extends Component<
  { failed: ReactNode; children: ReactNode },
  { hasFailed: boolean }
> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? this.props.failed : this.props.children;
  }
}
