'use client';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Notice } from '#components/ui/notice';
import type { FormState } from '#lib/forms.rules';
import type { FormFailure } from '../ui/use-sent-form.ts';

/** Why a form was not taken, said at once. Nothing where nothing went wrong. */
export function FormNotice({ failure, state }: { failure: FormFailure | null; state: FormState }) {
  const t = useTranslations('admin.form');
  const tRefusal = useTranslations('refusal');
  const path = usePathname();
  if (!failure) return null;
  const words =
    failure === 'unreachable'
      ? t('unreachable')
      : tRefusal(failure, { seconds: state.retryAfterSeconds ?? 60 });
  return (
    <Notice tone="error">
      {words}{' '}
      {failure === 'not_signed_in' && (
        <Link href={`/sign-in?next=${encodeURIComponent(path)}`}>{t('signIn')}</Link>
      )}
    </Notice>
  );
}
