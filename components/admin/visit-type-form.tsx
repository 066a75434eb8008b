'use client';
import { useTranslations } from 'next-intl';
import { SelectField, TextField } from '#components/ui/field';
import type { ClinicVisitType, ClinicVisitTypes } from '#lib/schedule/clinic-visit-types.rules';
import { visitTypeLimits } from '#lib/schedule/visit-type-limits.rules';
import { CheckGroup } from './check-group.tsx';
import { FormNotice } from './form-notice.tsx';
import { SendButton } from './send-button.tsx';
import { useFieldError } from '../ui/use-field-error.ts';
import { type FormAction, useSentForm } from '../ui/use-sent-form.ts';

/** A kind of visit: new, or one that changes. */
export function VisitTypeForm(props: {
  clinic: ClinicVisitTypes;
  visitType: ClinicVisitType | null;
  action: FormAction;
  onDone: () => void;
}) {
  const { clinic, visitType, action, onDone } = props;
  const t = useTranslations('admin.visitTypes');
  const { state, failure, isPending, formProps } = useSentForm(action, onDone);
  const errorOf = useFieldError(state);
  const notice = visitType?.minimumNoticeMinutes ?? 60;
  const inHours = notice > 0 && notice % 60 === 0;
  const range = (field: 'minutes' | 'doorsOpenMinutes') => t('range', visitTypeLimits[field]);
  return (
    <form {...formProps} className="flex flex-col gap-5">
      <FormNotice failure={failure} state={state} />
      {visitType ? (
        <input type="hidden" name="visitTypeId" value={visitType.id} />
      ) : (
        <input type="hidden" name="clinicId" value={clinic.id} />
      )}
      <TextField
        name="name"
        label={t('name')}
        defaultValue={visitType?.name ?? ''}
        error={errorOf('name')}
        maxLength={80}
        autoComplete="off"
        required
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          name="minutes"
          inputMode="numeric"
          label={t('length')}
          hint={range('minutes')}
          defaultValue={visitType?.minutes ?? 20}
          error={errorOf('minutes')}
          autoComplete="off"
          required
        />
        <TextField
          name="doorsOpenMinutes"
          inputMode="numeric"
          label={t('doorsOpen')}
          hint={range('doorsOpenMinutes')}
          defaultValue={visitType?.doorsOpenMinutes ?? 15}
          error={errorOf('doorsOpenMinutes')}
          autoComplete="off"
          required
        />
      </div>
      <div className="grid grid-cols-[1fr_auto] items-end gap-3">
        <TextField
          name="notice"
          inputMode="numeric"
          label={t('minimumNotice')}
          hint={t('minimumNoticeHint')}
          defaultValue={inHours ? notice / 60 : notice}
          error={errorOf('notice') ?? errorOf('minimumNoticeMinutes')}
          autoComplete="off"
          required
        />
        <SelectField
          name="noticeUnit"
          label={t('unit')}
          defaultValue={inHours ? 'hours' : 'minutes'}
          error={errorOf('noticeUnit')}
        >
          <option value="minutes">{t('unitMinutes')}</option>
          <option value="hours">{t('unitHours')}</option>
        </SelectField>
      </div>
      {clinic.doctors.length > 0 ? (
        <CheckGroup
          name="doctorIds"
          legend={t('doctors')}
          hint={t('doctorsHint')}
          options={clinic.doctors.map(({ id, name }) => ({ value: id, label: name }))}
          checked={visitType?.doctorIds ?? clinic.doctors.map(({ id }) => id)}
          error={errorOf('doctorIds')}
        />
      ) : (
        <p className="text-sm text-ink-2">{t('noDoctors')}</p>
      )}
      <SendButton wide isPending={isPending}>
        {visitType ? t('save') : t('add')}
      </SendButton>
    </form>
  );
}
