'use client';
import { useTranslations } from 'next-intl';
import { Dialog } from '#components/ui/dialog';
import { ConfirmForm } from './confirm-form.tsx';
import { InviteForm } from './invite-form.tsx';
import type { PeopleActions, PeopleDialog } from './people-actions.ts';
import { RolesForm } from './roles-form.tsx';

/** The windows in which people are invited, get roles, and are disabled or enabled. */
export function PeopleDialogs(props: {
  dialog: PeopleDialog | null;
  timeZones: readonly string[];
  actions: PeopleActions;
  onClose: (said?: string) => void;
}) {
  const { dialog, timeZones, actions, onClose } = props;
  const t = useTranslations('admin.people');
  const name = dialog && dialog.kind !== 'invite' ? dialog.person.name : '';
  return (
    <Dialog
      open={dialog !== null}
      onOpenChange={(open) => !open && onClose()}
      title={dialog ? t(`${dialog.kind}.title`, { name }) : ''}
      description={dialog ? t(`${dialog.kind}.text`, { name }) : undefined}
    >
      {dialog && <Body {...{ dialog, timeZones, actions, onClose }} />}
    </Dialog>
  );
}

function Body(props: {
  dialog: PeopleDialog;
  timeZones: readonly string[];
  actions: PeopleActions;
  onClose: (said: string) => void;
}) {
  const { dialog, timeZones, actions, onClose } = props;
  const t = useTranslations('admin.people');
  const { clinic } = dialog;
  if (dialog.kind === 'invite') {
    return (
      <InviteForm
        clinic={clinic}
        timeZones={timeZones}
        action={actions.invite}
        onDone={(outcome) => onClose(t(`invite.${outcome}`))}
      />
    );
  }
  const { kind, person } = dialog;
  const done = () => onClose(t(`${kind}.done`, { name: person.name }));
  if (kind === 'roles') {
    return <RolesForm clinic={clinic} person={person} action={actions.changeRoles} onDone={done} />;
  }
  return (
    <ConfirmForm
      clinicId={clinic.id}
      person={person}
      warnOfVisits={kind === 'disable' || kind === 'remove'}
      look={kind === 'disable' || kind === 'remove' ? 'stop' : 'primary'}
      action={actions[kind]}
      label={t(`${kind}.confirm`)}
      onDone={done}
    />
  );
}
