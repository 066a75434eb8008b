'use client';
import { useTranslations } from 'next-intl';
import { TextField } from '#components/ui/field';
import type { ClinicPeople } from '#lib/accounts/people/people.rules';
import { TimeZoneField } from '../accounts/time-zone-field.tsx';
import { FormNotice } from './form-notice.tsx';
import { RoleBoxes } from './roles-form.tsx';
import { SendButton } from './send-button.tsx';
import { useFieldError } from '../ui/use-field-error.ts';
import { type FormAction, useSentForm } from '../ui/use-sent-form.ts';

/** Invites someone to work in a clinic. */
export function InviteForm(props: {
  clinic: ClinicPeople;
  timeZones: readonly string[];
  action: FormAction;
  /** With what became of it: a link was mailed, roles were added, or nothing was new. */
  onDone: (outcome: string) => void;
}) {
  const { clinic, timeZones, action, onDone } = props;
  const t = useTranslations('admin.people.invite');
  const { state, failure, isPending, formProps } = useSentForm(action, ({ extra }) =>
    onDone(extra?.outcome ?? 'invited'),
  );
  const errorOf = useFieldError(state);
  return (
    <form {...formProps} className="flex flex-col gap-5">
      <FormNotice failure={failure} state={state} />
      <input type="hidden" name="clinicId" value={clinic.id} />
      <TextField
        name="name"
        label={t('name')}
        hint={t('nameHint')}
        error={errorOf('name')}
        maxLength={100}
        autoComplete="off"
        required
      />
      <TextField
        name="email"
        type="email"
        label={t('email')}
        error={errorOf('email')}
        maxLength={254}
        autoComplete="off"
        required
      />
      <RoleBoxes checked={[]} error={errorOf('roles')} />
      <TimeZoneField
        name="timeZone"
        label={t('timeZone')}
        hint={t('timeZoneHint')}
        zones={timeZones}
        defaultValue={clinic.timeZone}
        error={errorOf('timeZone')}
      />
      <SendButton wide isPending={isPending}>
        {t('submit')}
      </SendButton>
    </form>
  );
}
