'use client';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { Notice } from '#components/ui/notice';
import type { ClinicVisitType, ClinicVisitTypes } from '#lib/schedule/clinic-visit-types.rules';
import { Announcer } from '../visit/announcer.tsx';
import { RetireForm } from './retire-form.tsx';
import type { FormAction } from './use-sent-form.ts';
import { VisitTypeCard } from './visit-type-card.tsx';
import { VisitTypeForm } from './visit-type-form.tsx';

export interface VisitTypeActions {
  add: FormAction;
  change: FormAction;
  retire: FormAction;
}

type Open = { clinic: ClinicVisitTypes; visitType: ClinicVisitType | null };

/** What patients can book; each kind opens to be changed, and a new one can be added. */
export function VisitTypesScreen(props: { clinics: readonly ClinicVisitTypes[]; actions: VisitTypeActions }) {
  const { clinics, actions } = props;
  const t = useTranslations('admin.visitTypes');
  const heading = useRef<HTMLHeadingElement>(null);
  const [open, setOpen] = useState<Open | null>(null);
  const [said, setSaid] = useState('');
  const close = (message = '') => {
    setOpen(null);
    setSaid(message);
    // What opened the dialog may have moved to the retired ones: then the focus begins anew at the top.
    setTimeout(() => {
      if (document.activeElement === document.body) heading.current?.focus();
    }, 50);
  };
  const editing = open?.visitType;
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-6">
      <div>
        <h1 ref={heading} tabIndex={-1} className="outline-none">
          {t('title')}
        </h1>
        <p className="mt-1 text-ink-2">{t('intro')}</p>
      </div>
      {clinics.map((clinic) => {
        const offered = clinic.visitTypes.filter((type) => !type.isRetired);
        const retired = clinic.visitTypes.filter((type) => type.isRetired);
        const card = (visitType: ClinicVisitType) => (
          <li key={visitType.id}>
            <VisitTypeCard
              visitType={visitType}
              doctors={clinic.doctors}
              retire={actions.retire}
              onChange={() => setOpen({ clinic, visitType })}
              onDone={setSaid}
            />
          </li>
        );
        return (
          <section key={clinic.id} aria-label={clinic.name} className="flex flex-col gap-4">
            {clinics.length > 1 && <h2>{clinic.name}</h2>}
            <div>
              <Button look="primary" onClick={() => setOpen({ clinic, visitType: null })}>
                {t('add')}
              </Button>
            </div>
            {offered.length === 0 && <Notice title={t('empty')}>{t('emptyText')}</Notice>}
            <ul className="flex flex-col gap-3">{offered.map(card)}</ul>
            {retired.length > 0 && (
              <>
                <h2 className="mt-4">{t('retired')}</h2>
                <ul className="flex flex-col gap-3">{retired.map(card)}</ul>
              </>
            )}
          </section>
        );
      })}
      <Announcer text={said} />
      <Dialog
        open={open !== null}
        onOpenChange={(isOpen) => !isOpen && close()}
        title={editing ? t('changeTitle', { name: editing.name }) : t('addTitle')}
      >
        {open && (
          <>
            <VisitTypeForm
              clinic={open.clinic}
              visitType={open.visitType}
              action={editing ? actions.change : actions.add}
              onDone={() => close(t('saved'))}
            />
            {editing && (
              <div className="mt-5 flex flex-col gap-3 border-t border-line pt-5">
                <p className="text-sm text-ink-2">{t('retireHint')}</p>
                <RetireForm
                  wide
                  visitTypeId={editing.id}
                  retired
                  action={actions.retire}
                  label={t('retire')}
                  onDone={() => close(t('retiredNow', { name: editing.name }))}
                />
              </div>
            )}
          </>
        )}
      </Dialog>
    </div>
  );
}
