'use client';
import { useTranslations } from 'next-intl';
import { TextField } from '#components/ui/field';
import { Notice } from '#components/ui/notice';
import { SubmitButton } from '#components/ui/submit-button';
import { FormFeedback } from './form-feedback.tsx';
import { LanguageField } from './language-field.tsx';
import { PasswordField } from './password-field.tsx';
import { TimeZoneField } from './time-zone-field.tsx';
import { type FormAction, useAccountForm } from './use-account-form.ts';

export function ProfileForm(props: {
  action: FormAction;
  profile: { name: string; phone: string | null; locale: string; timeZone: string };
  zones: readonly string[];
  /** Of patients: the clinic must be able to call them. */
  needsPhone: boolean;
}) {
  const t = useTranslations('accounts');
  const { state, formAction, form, field } = useAccountForm(props.action);
  const { profile } = props;
  return (
    <form ref={form} action={formAction} noValidate className="flex flex-col gap-5">
      <FormFeedback state={state} />
      {state.status === 'done' && <Notice tone="done">{t('account.saved')}</Notice>}
      <TextField
        {...field('name', profile.name)}
        label={t('fields.name')}
        autoComplete="name"
        required
        maxLength={100}
      />
      <TextField
        {...field('phone', profile.phone ?? '')}
        label={t('fields.phone')}
        hint={t('hints.phone')}
        type="tel"
        autoComplete="tel"
        required={props.needsPhone}
        maxLength={40}
      />
      <LanguageField {...field('locale', profile.locale)} label={t('fields.language')} />
      <TimeZoneField
        {...field('timeZone', profile.timeZone)}
        label={t('fields.timeZone')}
        hint={t('hints.timeZone')}
        zones={props.zones}
      />
      <SubmitButton wide>{t('account.save')}</SubmitButton>
    </form>
  );
}

export function ChangePasswordForm({ action, email }: { action: FormAction; email: string }) {
  const t = useTranslations('accounts');
  const { state, formAction, form, field } = useAccountForm(action);
  return (
    <form ref={form} action={formAction} noValidate className="flex flex-col gap-5">
      <FormFeedback state={state} own={{ wrong_credentials: t('account.wrongPassword') }} />
      {state.status === 'done' && <Notice tone="done">{t('account.passwordChanged')}</Notice>}
      {/* For the browser's memory of passwords. */}
      <input type="text" name="username" value={email} readOnly autoComplete="username" className="hidden" />
      <PasswordField
        {...field('currentPassword')}
        label={t('fields.currentPassword')}
        autoComplete="current-password"
      />
      <PasswordField
        {...field('newPassword')}
        label={t('fields.newPassword')}
        hint={t('hints.newPassword')}
        autoComplete="new-password"
      />
      <SubmitButton look="plain">{t('account.changePassword')}</SubmitButton>
    </form>
  );
}
