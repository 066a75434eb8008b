'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { playSound } from '#lib/call/device-check/play-sound';
import { canRecordVoice, recordVoice } from '#lib/call/device-check/record-voice';
import { rememberedDevices } from '#lib/call/devices/remembered-devices';
import { Button } from '../ui/button.tsx';

const RECORD_MS = 3_000;

type State = 'idle' | 'recording' | 'playing' | 'failed';

/** Records the own voice for three seconds and plays it back: what the other side will hear. */
export function HearYourself({ track }: { track: MediaStreamTrack }) {
  const t = useTranslations('devices.microphone.record');
  const [state, setState] = useState<State>('idle');
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);
  if (!canRecordVoice()) return null;

  const begin = async () => {
    if (state === 'recording' || state === 'playing') return;
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    try {
      setState('recording');
      const voice = await recordVoice(track, RECORD_MS, signal);
      if (signal.aborted) return;
      setState('playing');
      await playSound(voice, rememberedDevices().speakerId, signal);
      setState('idle');
    } catch {
      setState('failed');
    }
  };

  const isBusy = state === 'recording' || state === 'playing';
  return (
    <div className="flex flex-col gap-2">
      <Button wide aria-disabled={isBusy} onClick={begin}>
        {t('begin')}
      </Button>
      <p role="status" className="text-sm text-ink-2">
        {state === 'idle' ? t('hint') : t(state)}
      </p>
    </div>
  );
}
