'use client';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Notice } from '#components/ui/notice';
import type { Failure } from './use-action.ts';

/** What went wrong with something a person tried, said at once. Nothing where nothing went wrong. */
export function FailureNotice({
  failure,
  retryAfterSeconds = 60,
}: {
  failure: Failure | null;
  retryAfterSeconds?: number;
}) {
  const words = useFailureWords();
  const t = useTranslations('visit');
  const path = usePathname();
  if (!failure) return null;
  return (
    <Notice tone="error">
      {words(failure, retryAfterSeconds)}{' '}
      {failure === 'not_signed_in' && (
        <Link href={`/sign-in?next=${encodeURIComponent(path)}`}>{t('signIn')}</Link>
      )}
    </Notice>
  );
}

/** The sentence for a refusal, or for a server that did not answer. */
export function useFailureWords() {
  const t = useTranslations('visit');
  const tRefusal = useTranslations('refusal');
  return (failure: Failure, seconds = 60) =>
    failure === 'unreachable' ? t('unreachable') : tRefusal(failure, { seconds });
}
