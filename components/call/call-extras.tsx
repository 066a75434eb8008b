'use client';
import { DoorClosed, type LucideIcon, PhoneOff } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { actOnVisit } from '#lib/call/act-on-visit';
import type { OwnMedia } from '#lib/call/own/own-media';
import type { VisitSnapshot } from '#lib/visit/snapshot.rules';
import type { ConfirmDialogProps } from '../visit/confirm-dialog.tsx';
import { ConfirmDialog } from '../visit/confirm-dialog.tsx';
import { ColleagueControl } from './colleague-control.tsx';
import { ControlButton } from './control-button.tsx';
import { SettingsControl } from './settings-control.tsx';

/** Settings for everyone; for the doctor also adding a colleague, sending back and ending for all. */
export function CallExtras(props: {
  visit: VisitSnapshot;
  own: OwnMedia;
  areSettingsOpen: boolean;
  onSettings: (open: boolean) => void;
}) {
  const { visit, own, areSettingsOpen, onSettings } = props;
  const may = (action: VisitSnapshot['may'][number]) => visit.may.includes(action);
  const name = visit.patient.name;
  return (
    <>
      <SettingsControl own={own} open={areSettingsOpen} onOpenChange={onSettings} />
      {may('add_participant') && <ColleagueControl visit={visit} />}
      {may('send_back') && (
        <Confirmed of="sendBack" name={name} icon={DoorClosed} action={() => actOnVisit.sendBack(visit.id)} />
      )}
      {may('end') && (
        <Confirmed of="end" name={name} icon={PhoneOff} action={() => actOnVisit.end(visit.id)} />
      )}
    </>
  );
}

/** A control that asks before it acts. */
function Confirmed(props: {
  of: 'end' | 'sendBack';
  name: string;
  icon: LucideIcon;
  action: ConfirmDialogProps['action'];
}) {
  const { of, name, icon, action } = props;
  const t = useTranslations('call');
  const router = useRouter();
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
        action={async () => {
          const state = await action();
          // The stream moves the page; where it is down the page is asked for anew.
          if (state.status === 'done') router.refresh();
          return state;
        }}
      />
    </>
  );
}
