'use client';
import { DoorClosed, PhoneOff, Settings, UserPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { OwnMedia } from '#lib/call/own/own-media';
import type { VisitSnapshot } from '#lib/visit/snapshot.rules';
import { AddColleague } from '../visit/add-colleague.tsx';
import { ConfirmDialog } from '../visit/confirm-dialog.tsx';
import type { VisitActions } from '../visit/visit-actions.ts';
import { ControlButton } from './control-button.tsx';
import { SettingsDialog } from './settings-dialog.tsx';

/** Settings for everyone; for the doctor also adding a colleague, sending back and ending for all. */
export function CallExtras(props: {
  visit: VisitSnapshot;
  actions: VisitActions;
  own: OwnMedia;
  areSettingsOpen: boolean;
  onSettings: (open: boolean) => void;
}) {
  const { visit, actions, own, areSettingsOpen, onSettings } = props;
  const t = useTranslations('call');
  const may = (action: VisitSnapshot['may'][number]) => visit.may.includes(action);
  return (
    <>
      <ControlButton icon={Settings} word={t('controls.settings')} onClick={() => onSettings(true)} />
      <SettingsDialog own={own} open={areSettingsOpen} onOpenChange={onSettings} />
      {may('add_participant') && (
        <AddColleague
          visit={visit}
          list={actions.listColleagues}
          add={actions.addParticipant}
          trigger={<ControlButton icon={UserPlus} word={t('controls.add')} />}
        />
      )}
      {may('send_back') && (
        <Confirmed
          of="sendBack"
          name={visit.patient.name}
          icon={DoorClosed}
          action={() => actions.sendBack(visit.id)}
        />
      )}
      {may('end') && (
        <Confirmed
          of="end"
          name={visit.patient.name}
          icon={PhoneOff}
          action={() => actions.endVisit(visit.id)}
        />
      )}
    </>
  );
}

/** A control that asks before it acts. */
function Confirmed(props: {
  of: 'end' | 'sendBack';
  name: string;
  icon: typeof PhoneOff;
  action: Parameters<typeof ConfirmDialog>[0]['action'];
}) {
  const { of, name, icon, action } = props;
  const t = useTranslations('call');
  const [open, setOpen] = useState(false);
  return (
    <>
      <ControlButton
        icon={icon}
        word={t(`controls.${of}`)}
        tone={of === 'end' ? 'stop' : 'plain'}
        className={of === 'sendBack' ? 'lg:w-28' : undefined}
        onClick={() => setOpen(true)}
      />
      <ConfirmDialog
        title={t(`${of}.title`, { name })}
        text={t(`${of}.text`, { name })}
        confirm={t(`${of}.confirm`)}
        stay={t(`${of}.stay`)}
        look={of === 'end' ? 'stop' : 'primary'}
        open={open}
        onOpenChange={setOpen}
        action={action}
      />
    </>
  );
}
