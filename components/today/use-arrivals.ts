'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { TodayVisit } from '#lib/visit/snapshot.rules';
import { type Spoken, useSpoken } from '../visit/use-spoken.ts';
import { arrivals } from './today.rules.ts';

/** Who has just arrived, in words for a polite live region; calls back once for each arrival. */
export function useArrivals(visits: readonly TodayVisit[], onArrival: () => void): Spoken {
  const t = useTranslations('today');
  const before = useRef(visits);
  const [spoken, say] = useSpoken();
  useEffect(() => {
    const arrived = arrivals(before.current, visits);
    before.current = visits;
    const newest = arrived.at(-1);
    if (!newest) return;
    const name = newest.patientName;
    say(arrived.length > 1 ? t('arrivedSeveral', { count: arrived.length, name }) : t('arrived', { name }));
    onArrival();
  }, [visits, onArrival, say, t]);
  return spoken;
}
