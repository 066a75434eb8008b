'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button';
import { Card } from '#components/ui/card';
import type { VisitSnapshot } from '#lib/visit/snapshot.rules';
import type { VisitForm } from '../visit/visit-actions.ts';
import { RatingForm } from './rating-form.tsx';

type Score = 1 | 2 | 3 | 4 | 5;

/** How it went, from 1 to 5. Afterwards the answer, which may be changed. */
export function Rating({ visit, rate }: { visit: VisitSnapshot; rate: VisitForm }) {
  const t = useTranslations('after.rating');
  const [isChanging, setChanging] = useState(false);
  const { feedback } = visit;
  const isAnswered = feedback !== null && !isChanging;
  const heading = useRef<HTMLHeadingElement>(null);
  const wasAnswered = useRef(isAnswered);

  useEffect(() => {
    // Form and answer take each other's place: the focus would be lost with the button that was pressed.
    if (wasAnswered.current !== isAnswered) heading.current?.focus();
    wasAnswered.current = isAnswered;
  }, [isAnswered]);

  if (feedback && isAnswered) {
    const rating = feedback.rating as Score;
    return (
      <Card className="flex flex-col gap-3">
        <h2 ref={heading} tabIndex={-1}>
          {t('heading')}
        </h2>
        <p role="status">{t('thanks', { word: t(`word.${rating}`), rating })}</p>
        {feedback.comment && <p className="whitespace-pre-wrap text-ink-2">{feedback.comment}</p>}
        <Button onClick={() => setChanging(true)}>{t('change')}</Button>
      </Card>
    );
  }
  return (
    <Card>
      <h2 ref={heading} tabIndex={-1} className="mb-3">
        {t('heading')}
      </h2>
      <RatingForm visitId={visit.id} given={feedback} rate={rate} onDone={() => setChanging(false)} />
    </Card>
  );
}
