'use client';
import { useTranslations } from 'next-intl';
import { TextField } from '#components/ui/field';
import { SubmitButton } from '#components/ui/submit-button';
import { FormFeedback } from './form-feedback.tsx';
import { LanguageField } from './language-field.tsx';
import { PasswordField } from './password-field.tsx';
import { TimeZoneField } from './time-zone-field.tsx';
import { type FormAction, useAccountForm } from './use-account-form.ts';

export function RegisterForm(props: {
  action: FormAction;
  locale: string;
  zones: readonly string[];
  /** Chosen until the browser has told its own. */
  timeZone: string;
  /** Today as YYYY-MM-DD: nobody is born later. */
  today: string;
}) {
  const t = useTranslations('accounts');
  const { state, formAction, form, field } = useAccountForm(props.action);
  return (
    <form ref={form} action={formAction} noValidate className="flex flex-col gap-5">
      <FormFeedback state={state} />
      <TextField {...field('name')} label={t('fields.name')} autoComplete="name" required maxLength={100} />
      <TextField
        {...field('email')}
        label={t('fields.email')}
        type="email"
        autoComplete="email"
        required
        maxLength={254}
      />
      <PasswordField
        {...field('password')}
        label={t('fields.password')}
        hint={t('hints.newPassword')}
        autoComplete="new-password"
      />
      <TextField
        {...field('dateOfBirth')}
        label={t('fields.dateOfBirth')}
        type="date"
        autoComplete="bday"
        max={props.today}
        required
      />
      <TextField
        {...field('phone')}
        label={t('fields.phone')}
        hint={t('hints.phone')}
        type="tel"
        autoComplete="tel"
        required
        maxLength={40}
      />
      <LanguageField {...field('locale', props.locale)} label={t('fields.language')} />
      <TimeZoneField
        {...field('timeZone', props.timeZone)}
        label={t('fields.timeZone')}
        hint={t('hints.timeZone')}
        zones={props.zones}
        guess
      />
      <SubmitButton wide>{t('register.action')}</SubmitButton>
    </form>
  );
}
