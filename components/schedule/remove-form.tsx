'use client';
import type { ReactNode } from 'react';
import { FormNotice } from '../admin/form-notice.tsx';
import { SendButton } from '../admin/send-button.tsx';
import { type FormAction, useSentForm } from '../ui/use-sent-form.ts';

/** Takes a block away; what happens to booked visits is said before. */
export function RemoveForm(props: {
  action: FormAction;
  field: { name: string; value: string };
  label: ReactNode;
  hint: ReactNode;
  onDone: () => void;
}) {
  const { action, field, label, hint, onDone } = props;
  const { state, failure, isPending, formProps } = useSentForm(action, onDone);
  return (
    <form {...formProps} className="mt-5 flex flex-col gap-3 border-t border-line pt-5">
      <FormNotice failure={failure} state={state} />
      <input type="hidden" name={field.name} value={field.value} />
      <p className="text-sm text-ink-2">{hint}</p>
      <SendButton wide look="plain" isPending={isPending}>
        {label}
      </SendButton>
    </form>
  );
}
