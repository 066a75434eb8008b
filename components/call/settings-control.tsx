'use client';
import { Settings } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { usePreloaded } from '../visit/use-preloaded.ts';
import { ControlButton } from './control-button.tsx';
import type { SettingsDialogProps } from './settings-dialog.tsx';

const load = () => import('./settings-dialog.tsx');
const SettingsDialog = dynamic(() => load().then((file) => file.SettingsDialog), { ssr: false });

/** Opens the settings. They are also opened from outside: by the remedy for a silent microphone. */
export function SettingsControl(props: SettingsDialogProps) {
  const t = useTranslations('call.controls');
  const [isNeeded, setNeeded] = useState(false);
  // After the door: nothing of this is needed to see and hear each other.
  usePreloaded(load);
  if (props.open && !isNeeded) setNeeded(true);
  return (
    <>
      <ControlButton icon={Settings} word={t('settings')} onClick={() => props.onOpenChange(true)} />
      {isNeeded && <SettingsDialog {...props} />}
    </>
  );
}
