'use client';
import { useTranslations } from 'next-intl';
import { rememberDevices } from '#lib/call/devices/remembered-devices';
import { useDevices } from '#lib/call/devices/use-devices';
import { useRememberedDevices } from '#lib/call/devices/use-remembered-devices';
import { SelectField } from '../ui/field.tsx';

type Kind = 'camera' | 'microphone' | 'speaker';

const lists = { camera: 'cameras', microphone: 'microphones', speaker: 'speakers' } as const;
const keys = { camera: 'cameraId', microphone: 'microphoneId', speaker: 'speakerId' } as const;

/**
 * Which camera, microphone or speaker to use; remembered on this device. Where there is nothing to choose
 * between there is nothing to see. `current`: the device in use, where it is known.
 */
export function DeviceChoice({ kind, current }: { kind: Kind; current?: string | null }) {
  const t = useTranslations('devices.choice');
  const choices = useDevices()[lists[kind]];
  const remembered = useRememberedDevices()[keys[kind]];
  if (choices.length < 2) return null;
  // Chromium lists the system's own choice under this name; elsewhere it stands for itself.
  const wanted = current ?? remembered ?? 'default';
  const value = choices.some(({ id }) => id === wanted) ? wanted : null;
  return (
    <SelectField
      label={t(kind)}
      value={value ?? ''}
      onChange={(event) => rememberDevices({ [keys[kind]]: event.target.value || null })}
    >
      {value === null && <option value="">{t('system')}</option>}
      {choices.map(({ id, label }, index) => (
        <option key={id} value={id}>
          {label || t('nameless', { kind, number: index + 1 })}
        </option>
      ))}
    </SelectField>
  );
}
