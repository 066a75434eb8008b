import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { FormFeedback } from '#components/accounts/form-feedback';
import { SignInForm } from '#components/accounts/sign-in-form';
import { PageColumn } from '#components/shell/page-column';
import { Notice } from '#components/ui/notice';
import { parseAuthError } from '#lib/accounts/auth-refusal';
import { currentActor } from '#lib/accounts/current-actor';
import { homeOf, safeNextPath } from '#lib/accounts/next-path.rules';
import { formError, idleForm } from '#lib/forms.rules';
import { type SearchParams, singleParams } from '#lib/http/search-params';
import { signInAction } from './actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('accounts.signIn');
  return { title: t('title') };
}

const sentences = ['signed-out', 'signed-out-everywhere', 'new-password'];

export default async function SignInPage({ searchParams }: { searchParams: SearchParams }) {
  const t = await getTranslations('accounts.signIn');
  const params = singleParams(await searchParams);
  const next = safeNextPath(params.next);
  const actor = await currentActor();
  if (actor) redirect(next ?? homeOf(actor));
  const refused = parseAuthError(params.error);
  const isDone = params.done !== undefined && sentences.includes(params.done);
  return (
    <PageColumn title={t('title')} intro={next ? t('toGoOn') : undefined}>
      {isDone && <Notice tone="done">{t(`done.${params.done}`)}</Notice>}
      <FormFeedback state={refused ? formError(refused) : idleForm} />
      <SignInForm action={signInAction} next={next} />
      <div className="flex flex-col items-start gap-2">
        <Link href="/forgotten" className="inline-flex min-h-target items-center">
          {t('forgotten')}
        </Link>
        <p>
          {t('noAccount')} <Link href="/register">{t('register')}</Link>
        </p>
      </div>
    </PageColumn>
  );
}
