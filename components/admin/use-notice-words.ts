import { useTranslations } from 'next-intl';

/** How early a visit has to be booked, in hours where they are whole. */
export function useNoticeWords(): (minutes: number) => string {
  const t = useTranslations('admin.visitTypes');
  return (minutes) => {
    if (minutes === 0) return t('notice.none');
    return minutes % 60 === 0 ? t('notice.hours', { hours: minutes / 60 }) : t('notice.minutes', { minutes });
  };
}
