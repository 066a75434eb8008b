'use client';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { ButtonLook } from '#components/ui/button';
import { DialogClose } from '#components/ui/dialog';
import { Notice } from '#components/ui/notice';
import type { ClinicPerson } from '#lib/accounts/people/people.rules';
import { FormNotice } from './form-notice.tsx';
import { SendButton } from './send-button.tsx';
import { type FormAction, useSentForm } from '../ui/use-sent-form.ts';

/** Asks once more before something is done about a person; booked visits that it touches are said. */
export function ConfirmForm(props: {
  clinicId: string;
  person: ClinicPerson;
  warnOfVisits: boolean;
  look: ButtonLook;
  action: FormAction;
  label: ReactNode;
  onDone: () => void;
}) {
  const { clinicId, person, warnOfVisits, look, action, label, onDone } = props;
  const t = useTranslations('admin.people');
  const tCommon = useTranslations('common');
  const { state, failure, isPending, formProps } = useSentForm(action, onDone);
  return (
    <form {...formProps} className="flex flex-col gap-3">
      <FormNotice failure={failure} state={state} />
      {warnOfVisits && person.upcomingVisits > 0 && (
        <Notice tone="wait" title={t('upcoming', { count: person.upcomingVisits, name: person.name })}>
          <Link href={`/admin/schedules/${person.userId}`}>{t('openSchedule')}</Link>
        </Notice>
      )}
      <input type="hidden" name="clinicId" value={clinicId} />
      <input type="hidden" name="userId" value={person.userId} />
      <SendButton wide look={look} isPending={isPending}>
        {label}
      </SendButton>
      <DialogClose>{tCommon('cancel')}</DialogClose>
    </form>
  );
}
