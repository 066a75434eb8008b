'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button';
import { Dialog, DialogClose } from '#components/ui/dialog';
import type { VisitSnapshot } from '#lib/visit/snapshot.rules';
import { useSentForm } from '../ui/use-sent-form.ts';
import { Announcer } from '../visit/announcer.tsx';
import { FailureNotice } from '../visit/failure-notice.tsx';
import { PendingButton } from '../visit/pending-button.tsx';
import type { VisitForm } from '../visit/visit-actions.ts';
import { WhereAndNumber } from '../visit/where-and-number.tsx';

/** What the patient said at check-in, so that they can see it is right, and put it right where it is not. */
export function WaitingDetails({ visit, correct }: { visit: VisitSnapshot; correct: VisitForm }) {
  const t = useTranslations('waiting.details');
  const [isOpen, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  if (!visit.checkIn) return null;
  const { location, callbackNumber } = visit.checkIn;
  const done = () => {
    setOpen(false);
    setSaid(t('saved'));
  };
  return (
    <section aria-label={t('heading')} className="text-sm text-ink-2">
      <p>{t('location', { location })}</p>
      <p>{t('callback', { number: callbackNumber })}</p>
      <Button look="quiet" className="-ml-5" onClick={() => setOpen(true)}>
        {t('change')}
      </Button>
      <Announcer text={said} />
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        title={t('changeTitle')}
        description={t('changeText', { doctor: visit.doctor.name })}
      >
        <DetailsForm {...{ visit, location, callbackNumber, correct, done }} />
      </Dialog>
    </section>
  );
}

function DetailsForm(props: {
  visit: VisitSnapshot;
  location: string;
  callbackNumber: string;
  correct: VisitForm;
  done: () => void;
}) {
  const { visit, location, callbackNumber, correct, done } = props;
  const t = useTranslations('common');
  const { state, failure, isPending, formProps } = useSentForm(correct, done);
  return (
    <form {...formProps} className="flex flex-col gap-5">
      <input type="hidden" name="visitId" value={visit.id} />
      <FailureNotice failure={failure} retryAfterSeconds={state.retryAfterSeconds} />
      <WhereAndNumber state={state} location={location} callbackNumber={callbackNumber} />
      <div className="flex flex-col gap-3">
        <PendingButton wide type="submit" isPending={isPending}>
          {t('save')}
        </PendingButton>
        <DialogClose>{t('cancel')}</DialogClose>
      </div>
    </form>
  );
}
