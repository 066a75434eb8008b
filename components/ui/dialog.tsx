'use client';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import {
  createContext,
  type ReactNode,
  type SyntheticEvent,
  use,
  useId,
  useLayoutEffect,
  useRef,
} from 'react';
import { createPortal } from 'react-dom';
import { Button } from './button.tsx';

interface DialogProps {
  title: ReactNode;
  description?: ReactNode;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  children: ReactNode;
}

const CloseContext = createContext(() => {});

/**
 * A window over the page: the browser's own modal dialog, which keeps the focus inside, the rest of the page
 * out of reach, and gives the focus back. What stands in it begins anew each time it opens.
 */
export function Dialog({ open, ...rest }: DialogProps) {
  return open ? createPortal(<OpenDialog {...rest} />, document.body) : null;
}

function OpenDialog({ title, description, onOpenChange, children }: Omit<DialogProps, 'open'>) {
  const t = useTranslations('common');
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    // Only a dialog that is closed, not one that is taken away, gives the focus back.
    return () => dialog?.close();
  }, []);
  const close = () => onOpenChange(false);
  /** Escape, a press beside it, or the back gesture of a phone. A file chooser's own ones come up to here too. */
  const dismissed = (event: SyntheticEvent<HTMLDialogElement>) => {
    if (event.target !== element.current) return;
    event.preventDefault();
    close();
  };
  return (
    <dialog
      ref={element}
      closedby="any"
      aria-labelledby={`${id}title`}
      aria-describedby={description ? `${id}description` : undefined}
      onCancel={dismissed}
      // A browser may close it without asking, at the second Escape.
      onClose={(event) => !event.currentTarget.open && dismissed(event)}
      className="fixed inset-x-0 bottom-0 top-auto m-0 max-h-[92dvh] w-full max-w-none overflow-y-auto rounded-t-l border border-line bg-card p-6 text-ink shadow-card backdrop:bg-black/50 sm:bottom-auto sm:left-1/2 sm:right-auto sm:top-1/2 sm:w-[min(34rem,92vw)] sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-l"
    >
      <div className="mb-4 flex items-start justify-between gap-4">
        <h2 id={`${id}title`} className="text-lg font-[640]">
          {title}
        </h2>
        <button
          type="button"
          onClick={close}
          aria-label={t('close')}
          className="-mr-2 -mt-2 grid size-target shrink-0 place-items-center rounded-full hover:bg-sunk"
        >
          <X aria-hidden className="size-5" />
        </button>
      </div>
      {description && (
        <p id={`${id}description`} className="mb-4 text-ink-2">
          {description}
        </p>
      )}
      <CloseContext value={close}>{children}</CloseContext>
    </dialog>
  );
}

/** The button that closes the dialog it stands in and changes nothing. */
export function DialogClose({ children }: { children: ReactNode }) {
  return (
    <Button wide onClick={use(CloseContext)}>
      {children}
    </Button>
  );
}
