'use client';
import type { ReactNode } from 'react';
import { FormNotice } from './form-notice.tsx';
import { SendButton } from './send-button.tsx';
import { useFieldError } from '../ui/use-field-error.ts';
import { type FormAction, useSentForm } from '../ui/use-sent-form.ts';

/** Retires a visit type, or brings it back. */
export function RetireForm(props: {
  visitTypeId: string;
  retired: boolean;
  action: FormAction;
  label: ReactNode;
  wide?: boolean;
  onDone: () => void;
}) {
  const { visitTypeId, retired, action, label, wide, onDone } = props;
  const { state, failure, isPending, formProps } = useSentForm(action, onDone);
  const nameError = useFieldError(state)('name');
  return (
    <form {...formProps} className="flex flex-col gap-3">
      <input type="hidden" name="visitTypeId" value={visitTypeId} />
      <input type="hidden" name="retired" value={String(retired)} />
      {nameError ? (
        <p role="alert" className="text-sm text-stop">
          {nameError}
        </p>
      ) : (
        <FormNotice failure={failure} state={state} />
      )}
      <SendButton look="plain" wide={wide} isPending={isPending}>
        {label}
      </SendButton>
    </form>
  );
}
