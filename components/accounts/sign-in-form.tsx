'use client';
import { useTranslations } from 'next-intl';
import { TextField } from '#components/ui/field';
import { SubmitButton } from '#components/ui/submit-button';
import { FormFeedback } from './form-feedback.tsx';
import { PasswordField } from './password-field.tsx';
import { type FormAction, useAccountForm } from './use-account-form.ts';

export function SignInForm({ action, next }: { action: FormAction; next: string | null }) {
  const t = useTranslations('accounts');
  const { state, formAction, form, field } = useAccountForm(action);
  return (
    <form ref={form} action={formAction} noValidate className="flex flex-col gap-5">
      <FormFeedback state={state} own={{ address_not_confirmed: t('signIn.notConfirmed') }} />
      {next && <input type="hidden" name="next" value={next} />}
      <TextField
        {...field('email')}
        label={t('fields.email')}
        type="email"
        autoComplete="username"
        required
        maxLength={254}
      />
      <PasswordField {...field('password')} label={t('fields.password')} autoComplete="current-password" />
      <SubmitButton wide>{t('signIn.action')}</SubmitButton>
    </form>
  );
}
