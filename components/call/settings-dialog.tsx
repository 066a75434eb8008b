'use client';
import { useTranslations } from 'next-intl';
import { CheckboxField } from '#components/ui/field';
import { Dialog } from '#components/ui/dialog';
import { rememberDevices } from '#lib/call/devices/remembered-devices';
import { canChooseSpeaker } from '#lib/call/devices/set-speaker';
import { useDevices } from '#lib/call/devices/use-devices';
import { useRememberedDevices } from '#lib/call/devices/use-remembered-devices';
import { useObservable } from '#lib/call/use-observable';
import type { OwnMedia } from '#lib/call/own/own-media';
import { DeviceChoice } from '../device-check/device-choice.tsx';

export interface SettingsDialogProps {
  own: OwnMedia;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Which camera, microphone and speaker to use, and whether the browser cleans up the sound. Works at once. */
export function SettingsDialog(props: SettingsDialogProps) {
  const { own, open, onOpenChange } = props;
  const t = useTranslations('call.settings');
  return (
    <Dialog title={t('title')} open={open} onOpenChange={onOpenChange}>
      <Settings own={own} />
    </Dialog>
  );
}

function Settings({ own }: { own: OwnMedia }) {
  const t = useTranslations('call.settings');
  const camera = useObservable(own.camera.state);
  const microphone = useObservable(own.microphone.state);
  const { processing } = useRememberedDevices();
  const devices = useDevices();
  const isClean = processing.noiseSuppression && processing.echoCancellation && processing.autoGainControl;
  const hasChoice = Object.values(devices).some((list) => list.length > 1);
  return (
    <div className="flex flex-col gap-4">
      {!hasChoice && <p className="text-ink-2">{t('none')}</p>}
      <DeviceChoice kind="microphone" current={microphone.deviceId} />
      {canChooseSpeaker() && <DeviceChoice kind="speaker" />}
      <DeviceChoice kind="camera" current={camera.deviceId} />
      <CheckboxField
        label={t('clean')}
        hint={t('cleanHint')}
        checked={isClean}
        onChange={({ target: { checked } }) =>
          rememberDevices({
            processing: { noiseSuppression: checked, echoCancellation: checked, autoGainControl: checked },
          })
        }
      />
    </div>
  );
}
