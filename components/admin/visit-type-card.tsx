'use client';
import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button';
import { Card } from '#components/ui/card';
import { Tag } from '#components/ui/tag';
import type { ClinicVisitType, ClinicVisitTypes } from '#lib/schedule/clinic-visit-types.rules';
import { RetireForm } from './retire-form.tsx';
import type { FormAction } from '../ui/use-sent-form.ts';
import { useNoticeWords } from './use-notice-words.ts';

/** One kind of visit: how long, with whom, what a booking has to keep. */
export function VisitTypeCard(props: {
  visitType: ClinicVisitType;
  doctors: ClinicVisitTypes['doctors'];
  retire: FormAction;
  onChange: () => void;
  onDone: (said: string) => void;
}) {
  const { visitType, doctors, retire, onChange, onDone } = props;
  const { name, minutes, doorsOpenMinutes, minimumNoticeMinutes, doctorIds, isRetired } = visitType;
  const t = useTranslations('admin.visitTypes');
  const notice = useNoticeWords();
  const offering = doctors.filter(({ id }) => doctorIds.includes(id)).map((doctor) => doctor.name);
  return (
    <Card className="flex flex-wrap items-center justify-between gap-4">
      <div className="min-w-0 flex-1 basis-64">
        <h3>{name}</h3>
        <p className="mt-1 flex flex-wrap gap-2">
          <Tag>{t('minutes', { minutes })}</Tag>
          <Tag>{t('doors', { minutes: doorsOpenMinutes })}</Tag>
          <Tag>{notice(minimumNoticeMinutes)}</Tag>
          {offering.length === 0 && !isRetired && <Tag tone="wait">{t('nobodyOffers')}</Tag>}
        </p>
        {offering.length > 0 && (
          <p className="mt-2 text-sm text-ink-2">{t('offeredBy', { names: offering.join(', ') })}</p>
        )}
      </div>
      {isRetired ? (
        <RetireForm
          visitTypeId={visitType.id}
          retired={false}
          action={retire}
          label={
            <>
              {t('bringBack')} <span className="sr-only">{name}</span>
            </>
          }
          onDone={() => onDone(t('broughtBack', { name }))}
        />
      ) : (
        <Button onClick={onChange}>
          {t('change')} <span className="sr-only">{name}</span>
        </Button>
      )}
    </Card>
  );
}
