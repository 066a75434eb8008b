'use client';
import { useTranslations } from 'next-intl';
import { TextField } from '#components/ui/field';
import { SubmitButton } from '#components/ui/submit-button';
import { FormFeedback } from './form-feedback.tsx';
import { PasswordField } from './password-field.tsx';
import { TimeZoneField } from './time-zone-field.tsx';
import { type FormAction, useAccountForm } from './use-account-form.ts';

/** The forms of the pages that mailed links lead to. The link is used by sending the form, not by opening the page. */
interface LinkFormProps {
  action: FormAction;
  token: string;
}

export function ConfirmForm({ action, token, email }: LinkFormProps & { email: string }) {
  const t = useTranslations('accounts');
  const { state, formAction, form, field } = useAccountForm(action);
  return (
    <form ref={form} action={formAction} noValidate className="flex flex-col gap-5">
      <FormFeedback state={state} />
      <input type="hidden" name="token" value={token} />
      {/* For the browser's memory of passwords. */}
      <input type="text" name="username" value={email} readOnly autoComplete="username" className="hidden" />
      <PasswordField {...field('password')} label={t('fields.password')} autoComplete="current-password" />
      <SubmitButton wide>{t('confirm.action')}</SubmitButton>
    </form>
  );
}

export function ResetForm({ action, token }: LinkFormProps) {
  const t = useTranslations('accounts');
  const { state, formAction, form, field } = useAccountForm(action);
  return (
    <form ref={form} action={formAction} noValidate className="flex flex-col gap-5">
      <FormFeedback state={state} />
      <input type="hidden" name="token" value={token} />
      <PasswordField
        {...field('password')}
        label={t('fields.newPassword')}
        hint={t('hints.newPassword')}
        autoComplete="new-password"
      />
      <SubmitButton wide>{t('reset.action')}</SubmitButton>
    </form>
  );
}

export function ForgottenForm({ action }: { action: FormAction }) {
  const t = useTranslations('accounts');
  const { state, formAction, form, field } = useAccountForm(action);
  return (
    <form ref={form} action={formAction} noValidate className="flex flex-col gap-5">
      <FormFeedback state={state} />
      <TextField
        {...field('email')}
        label={t('fields.email')}
        type="email"
        autoComplete="username"
        required
        maxLength={254}
      />
      <SubmitButton wide>{t('forgotten.action')}</SubmitButton>
    </form>
  );
}

export function InvitationForm(
  props: LinkFormProps & { name: string; timeZone: string; zones: readonly string[] },
) {
  const t = useTranslations('accounts');
  const { state, formAction, form, field } = useAccountForm(props.action);
  return (
    <form ref={form} action={formAction} noValidate className="flex flex-col gap-5">
      <FormFeedback state={state} />
      <input type="hidden" name="token" value={props.token} />
      <TextField
        {...field('name', props.name)}
        label={t('fields.name')}
        hint={t('hints.staffName')}
        autoComplete="name"
        required
        maxLength={100}
      />
      <PasswordField
        {...field('password')}
        label={t('fields.newPassword')}
        hint={t('hints.newPassword')}
        autoComplete="new-password"
      />
      <TimeZoneField
        {...field('timeZone', props.timeZone)}
        label={t('fields.timeZone')}
        hint={t('hints.timeZone')}
        zones={props.zones}
        guess
      />
      <SubmitButton wide>{t('invitation.action')}</SubmitButton>
    </form>
  );
}
