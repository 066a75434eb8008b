'use client';
import { Ellipsis } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import type { FormState } from '#lib/forms.rules';
import type { TodayVisit } from '#lib/visit/snapshot.rules';
import { ConfirmDialog } from '../visit/confirm-dialog.tsx';
import { PhoneLink } from '../visit/phone-link.tsx';
import { useClosing } from './use-closing.ts';

const item =
  'flex min-h-target w-full items-center rounded-s px-3.5 py-2 text-left no-underline hover:bg-sunk';

/** What else can be done for someone who waits: a button that opens a short list below it. */
export function RowMenu(props: { visit: TodayVisit; markNotSeen: (visitId: string) => Promise<FormState> }) {
  const { visit, markNotSeen } = props;
  const t = useTranslations('today');
  const tNotSeen = useTranslations('visit.notSeen');
  const tCommon = useTranslations('common');
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const { box, button } = useClosing(isOpen, setOpen);
  const name = visit.patientName;
  return (
    <div ref={box} className="relative shrink-0">
      <button
        ref={button}
        type="button"
        aria-label={t('more', { name })}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
        className="grid size-target place-items-center rounded-full border border-edge bg-card hover:bg-sunk"
      >
        <Ellipsis aria-hidden className="size-5" />
      </button>
      {isOpen && (
        <ul
          id={id}
          className="absolute top-full right-0 z-20 mt-1.5 w-64 max-w-[75vw] rounded-m border border-line bg-card p-1.5 text-ink shadow-card"
        >
          <li>
            <Link href={`/visits/${visit.id}`} className={item}>
              {t('menu.open')}
            </Link>
          </li>
          {visit.callbackNumber && (
            <li>
              <PhoneLink number={visit.callbackNumber} className={item}>
                {t('menu.call', { number: visit.callbackNumber })}
              </PhoneLink>
            </li>
          )}
          <li>
            <button
              type="button"
              className={item}
              onClick={() => {
                setOpen(false);
                // The question gives the focus back to what had it: this item will be hidden by then.
                button.current?.focus();
                setAsking(true);
              }}
            >
              {t('menu.notSeen')}
            </button>
          </li>
        </ul>
      )}
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={tNotSeen('title', { patient: name })}
        text={tNotSeen('text', { patient: name })}
        confirm={tNotSeen('confirm')}
        stay={tCommon('cancel')}
        action={() => markNotSeen(visit.id)}
      />
    </div>
  );
}
