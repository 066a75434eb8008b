'use client';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { Notice } from '#components/ui/notice';
import type { ClinicVisitType, ClinicVisitTypes } from '#lib/schedule/clinic-visit-types.rules';
import { RetireForm } from './retire-form.tsx';
import { Said } from './said.tsx';
import { ClinicSection, ScreenHead } from './screen-head.tsx';
import type { FormAction } from '../ui/use-sent-form.ts';
import { VisitTypeCard } from './visit-type-card.tsx';
import { VisitTypeForm } from './visit-type-form.tsx';
import { useReturningFocus } from './use-returning-focus.ts';

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
  const focus = useReturningFocus(heading);
  const openDialog = (next: Open) => {
    focus.remember();
    setOpen(next);
  };
  const close = (message = '') => {
    setOpen(null);
    setSaid(message);
    focus.giveBack();
  };
  const editing = open?.visitType;
  const only = clinics.length === 1 ? clinics[0] : undefined;
  const addButton = (clinic: ClinicVisitTypes) => (
    <Button look="primary" onClick={() => openDialog({ clinic, visitType: null })}>
      {t('add')}
    </Button>
  );
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-6">
      <ScreenHead title={t('title')} intro={t('intro')} heading={heading} action={only && addButton(only)} />
      <Said text={said} />
      {clinics.map((clinic) => {
        const offered = clinic.visitTypes.filter((type) => !type.isRetired);
        const retired = clinic.visitTypes.filter((type) => type.isRetired);
        const card = (visitType: ClinicVisitType) => (
          <li key={visitType.id}>
            <VisitTypeCard
              visitType={visitType}
              doctors={clinic.doctors}
              retire={actions.retire}
              onChange={() => openDialog({ clinic, visitType })}
              onDone={(message) => {
                focus.remember();
                setSaid(message);
              }}
            />
          </li>
        );
        return (
          <ClinicSection
            key={clinic.id}
            name={clinic.name}
            isOnly={clinic === only}
            action={addButton(clinic)}
          >
            {offered.length === 0 && <Notice title={t('empty')}>{t('emptyText')}</Notice>}
            <ul className="flex flex-col gap-3">{offered.map(card)}</ul>
            {retired.length > 0 && (
              <>
                <h2 className="mt-4">{t('retired')}</h2>
                <ul className="flex flex-col gap-3">{retired.map(card)}</ul>
              </>
            )}
          </ClinicSection>
        );
      })}
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
