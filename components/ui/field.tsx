import { CircleAlert } from 'lucide-react';
import {
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react';
import { cn } from './cn.rules.ts';

interface FieldText {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong with it, in words. */
  error?: ReactNode;
}

export const controlClasses =
  'min-h-target w-full rounded-s border border-edge bg-card px-3.5 py-2 text-ink aria-invalid:border-stop aria-invalid:border-2';

/** A label above its control, a hint below the label, the error beside the control and tied to it. */
function FieldFrame(props: FieldText & { id: string; children: ReactNode }) {
  const { id, label, hint, error, children } = props;
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="font-[640]">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-ink-2">
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p id={`${id}-error`} className="flex items-start gap-1.5 text-sm text-stop">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {error}
        </p>
      )}
    </div>
  );
}

function described(id: string, { hint, error }: FieldText) {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return { id, 'aria-describedby': ids || undefined, 'aria-invalid': error ? true : undefined };
}

export function TextField({
  label,
  hint,
  error,
  className,
  ...rest
}: FieldText & InputHTMLAttributes<HTMLInputElement>) {
  const ownId = useId();
  const id = rest.id ?? ownId;
  const text = { label, hint, error };
  return (
    <FieldFrame id={id} {...text}>
      <input {...rest} {...described(id, text)} className={cn(controlClasses, className)} />
    </FieldFrame>
  );
}

export function TextArea({
  label,
  hint,
  error,
  className,
  ...rest
}: FieldText & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const ownId = useId();
  const id = rest.id ?? ownId;
  const text = { label, hint, error };
  return (
    <FieldFrame id={id} {...text}>
      <textarea rows={4} {...rest} {...described(id, text)} className={cn(controlClasses, className)} />
    </FieldFrame>
  );
}

export function SelectField({
  label,
  hint,
  error,
  className,
  children,
  ...rest
}: FieldText & SelectHTMLAttributes<HTMLSelectElement>) {
  const ownId = useId();
  const id = rest.id ?? ownId;
  const text = { label, hint, error };
  return (
    <FieldFrame id={id} {...text}>
      <select {...rest} {...described(id, text)} className={cn(controlClasses, className)}>
        {children}
      </select>
    </FieldFrame>
  );
}

export function CheckboxField({
  label,
  hint,
  error,
  ...rest
}: FieldText & InputHTMLAttributes<HTMLInputElement>) {
  const ownId = useId();
  const id = rest.id ?? ownId;
  const text = { label, hint, error };
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex min-h-target items-start gap-3 py-2">
        <input
          {...rest}
          {...described(id, text)}
          type="checkbox"
          className="mt-0.5 size-6 shrink-0 accent-brand"
        />
        <div>
          <label htmlFor={id}>{label}</label>
          {hint && (
            <p id={`${id}-hint`} className="text-sm text-ink-2">
              {hint}
            </p>
          )}
        </div>
      </div>
      {error && (
        <p id={`${id}-error`} className="flex items-start gap-1.5 text-sm text-stop">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {error}
        </p>
      )}
    </div>
  );
}
