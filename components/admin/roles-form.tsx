'use client';
import { useTranslations } from 'next-intl';
import { type ClinicPeople, type ClinicPerson, rolesInOrder } from '#lib/accounts/people/people.rules';
import { CheckGroup } from './check-group.tsx';
import { FormNotice } from './form-notice.tsx';
import { SendButton } from './send-button.tsx';
import { useFieldError } from '../ui/use-field-error.ts';
import { type FormAction, useSentForm } from '../ui/use-sent-form.ts';

/** Which roles someone has in a clinic. */
export function RolesForm(props: {
  clinic: ClinicPeople;
  person: ClinicPerson;
  action: FormAction;
  onDone: () => void;
}) {
  const { clinic, person, action, onDone } = props;
  const t = useTranslations('admin.people');
  const { state, failure, isPending, formProps } = useSentForm(action, onDone);
  const errorOf = useFieldError(state);
  return (
    <form {...formProps} className="flex flex-col gap-5">
      <FormNotice failure={failure} state={state} />
      <input type="hidden" name="clinicId" value={clinic.id} />
      <input type="hidden" name="userId" value={person.userId} />
      <RoleBoxes checked={person.roles} error={errorOf('roles')} />
      {person.isMe && <p className="text-sm text-ink-2">{t('roles.ownHint')}</p>}
      {person.upcomingVisits > 0 && (
        <p className="text-sm text-ink-2">
          {t('upcoming', { count: person.upcomingVisits, name: person.name })}
        </p>
      )}
      <SendButton wide isPending={isPending}>
        {t('roles.save')}
      </SendButton>
    </form>
  );
}

/** The roles to choose from, each with what it lets someone do. */
export function RoleBoxes({ checked, error }: { checked: readonly string[]; error: string | undefined }) {
  const t = useTranslations('admin.people');
  return (
    <CheckGroup
      name="roles"
      legend={t('roles.legend')}
      options={rolesInOrder.map((role) => ({
        value: role,
        label: t(`roles.${role}`),
        hint: t(`roles.${role}Hint`),
      }))}
      checked={checked}
      error={error}
    />
  );
}
