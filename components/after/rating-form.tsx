'use client';
import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { TextArea } from '#components/ui/field';
import type { VisitSnapshot } from '#lib/visit/snapshot.rules';
import { FailureNotice } from '../visit/failure-notice.tsx';
import { PendingButton } from '../visit/pending-button.tsx';
import { useSentForm } from '../ui/use-sent-form.ts';
import type { VisitForm } from '../visit/visit-actions.ts';

const scores = [1, 2, 3, 4, 5] as const;

export function RatingForm(props: {
  visitId: string;
  given: VisitSnapshot['feedback'];
  rate: VisitForm;
  onDone: () => void;
}) {
  const { visitId, given, rate, onDone } = props;
  const t = useTranslations('after.rating');
  const tError = useTranslations('fieldError');
  const { state, failure, isPending, formProps } = useSentForm(rate);
  const wrong = state.fields?.rating;
  const wrongComment = state.fields?.comment;

  useEffect(() => {
    if (state.status === 'done') onDone();
  }, [state, onDone]);

  return (
    <form {...formProps} className="flex flex-col gap-4">
      <input type="hidden" name="visitId" value={visitId} />
      <FailureNotice failure={failure} retryAfterSeconds={state.retryAfterSeconds} />
      <fieldset aria-describedby={wrong && 'rating-error'} className="@container">
        <legend className="mb-2">{t('legend')}</legend>
        <div className="grid gap-2 @md:grid-cols-5">
          {scores.map((rating) => (
            <label
              key={rating}
              className="flex min-h-target items-center gap-3 rounded-s border border-edge px-3.5 py-2 has-checked:border-brand has-checked:bg-brand-soft has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus @md:flex-col @md:justify-center @md:gap-1 @md:text-center"
            >
              <input
                type="radio"
                name="rating"
                value={rating}
                defaultChecked={given?.rating === rating}
                aria-invalid={wrong ? true : undefined}
                required
                className="size-6 shrink-0 accent-brand outline-none"
              />
              <span>
                <span className="font-[640]">{rating}</span>{' '}
                <span className="text-sm">{t(`word.${rating}`)}</span>
              </span>
            </label>
          ))}
        </div>
        {wrong && (
          <p id="rating-error" className="mt-1.5 flex items-start gap-1.5 text-sm text-stop">
            <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
            {tError(wrong as 'choice')}
          </p>
        )}
      </fieldset>
      <TextArea
        name="comment"
        label={t('comment')}
        hint={t('commentHint')}
        error={wrongComment && tError(wrongComment as 'too_long')}
        defaultValue={given?.comment ?? ''}
        maxLength={1000}
        rows={3}
      />
      <PendingButton wide type="submit" isPending={isPending}>
        {t('send')}
      </PendingButton>
    </form>
  );
}
