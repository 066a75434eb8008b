'use client';
import type { ReactNode } from 'react';
import type { ButtonLook } from '#components/ui/button';
import { Dialog, DialogClose } from '#components/ui/dialog';
import type { FormState } from '#lib/forms.rules';
import { FailureNotice } from './failure-notice.tsx';
import { PendingButton } from './pending-button.tsx';
import { useAction } from './use-action.ts';

export interface ConfirmDialogProps {
  title: ReactNode;
  text: ReactNode;
  confirm: ReactNode;
  stay: ReactNode;
  look?: ButtonLook;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  action: () => Promise<FormState>;
}

/** Asks before something that cannot be undone. Closes when it is done, says why when it was refused. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, text, confirm, stay, look = 'stop', open, onOpenChange, action } = props;
  const { run, isPending, failure, forget } = useAction(action);
  const change = (next: boolean) => {
    forget();
    onOpenChange(next);
  };
  return (
    <Dialog title={title} description={text} open={open} onOpenChange={change}>
      <div className="flex flex-col gap-3">
        <FailureNotice failure={failure} />
        <PendingButton
          wide
          look={look}
          isPending={isPending}
          onClick={async () => {
            if (await run()) onOpenChange(false);
          }}
        >
          {confirm}
        </PendingButton>
        <DialogClose>{stay}</DialogClose>
      </div>
    </Dialog>
  );
}
