import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireActor } from '#lib/accounts/current-actor';
import { parseBookingParams } from '#lib/schedule/booking-params';
import { ChooseTime } from './choose-time.tsx';
import { ChooseType } from './choose-type.tsx';
import { ReviewBooking } from './review-booking.tsx';

type Search = Promise<Record<string, string | string[] | undefined>>;

export async function generateMetadata({ searchParams }: { searchParams: Search }): Promise<Metadata> {
  const { type, at } = parseBookingParams(await searchParams);
  const t = await getTranslations('booking');
  return { title: !type ? t('types.title') : at ? t('review.title') : t('pick.title') };
}

/** Booking in three steps. The address says which: a type leads to the times, a time to the review. */
export default async function BookPage({ searchParams }: { searchParams: Search }) {
  const actor = await requireActor();
  const params = parseBookingParams(await searchParams);
  const { type, at, with: doctorId } = params;
  if (!type) return <ChooseType actor={actor} params={params} />;
  const path = { base: '/book', params };
  if (at && doctorId) {
    return <ReviewBooking actor={actor} path={path} chosen={{ type, doctor: doctorId, at }} />;
  }
  return <ChooseTime actor={actor} path={path} type={type} />;
}
