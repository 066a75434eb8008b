'use client';
import { type ReactNode, useId } from 'react';

/** A small choice in the shell: its label beside it. */
export function ShellSelect(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  children: ReactNode;
}) {
  const { label, value, onChange, children } = props;
  const id = useId();
  return (
    <div className="flex items-center justify-between gap-3 text-sm">
      <label htmlFor={id} className="whitespace-nowrap text-ink-2">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="min-h-target min-w-0 rounded-s border border-edge bg-card px-2.5 text-ink"
      >
        {children}
      </select>
    </div>
  );
}
