'use client';
import { CircleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';

export interface CheckOption {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

/** Several boxes to tick under one question; the error stands below them and is tied to each. */
export function CheckGroup(props: {
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  options: readonly CheckOption[];
  checked: readonly string[];
  /** Side by side, for short labels such as days. */
  inline?: boolean;
}) {
  const { name, legend, hint, error, options, checked, inline = false } = props;
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <fieldset className="flex min-w-0 flex-col" aria-describedby={described}>
      <legend className="pb-1 font-[640]">{legend}</legend>
      {hint && (
        <p id={`${id}-hint`} className="pb-1 text-sm text-ink-2">
          {hint}
        </p>
      )}
      <div className={inline ? 'flex flex-wrap gap-2' : 'flex flex-col'}>
        {options.map((option, index) => (
          <label
            key={option.value}
            className={
              inline
                ? 'flex min-h-target cursor-pointer items-center gap-2 rounded-s border border-edge px-3 has-checked:border-brand has-checked:bg-brand-soft'
                : 'flex min-h-target cursor-pointer items-start gap-3 py-2'
            }
          >
            <input
              type="checkbox"
              name={name}
              value={option.value}
              defaultChecked={checked.includes(option.value)}
              // The first box takes the focus when the group is refused.
              aria-invalid={error && index === 0 ? true : undefined}
              aria-describedby={error ? `${id}-error` : undefined}
              className={inline ? 'size-5 shrink-0 accent-brand' : 'mt-0.5 size-6 shrink-0 accent-brand'}
            />
            <span>
              {option.label}
              {option.hint && <span className="block text-sm text-ink-2">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className="flex items-start gap-1.5 pt-1 text-sm text-stop">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {error}
        </p>
      )}
    </fieldset>
  );
}
