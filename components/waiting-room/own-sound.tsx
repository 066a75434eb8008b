'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button';
import type { LocalTrackState } from '#lib/call/devices/use-local-track';
import { LevelMeter } from '../device-check/level-meter.tsx';

/** A bar that moves with the own voice, or why nothing is heard and what to do. */
export function OwnSound({ microphone }: { microphone: LocalTrackState & { retry: () => void } }) {
  const t = useTranslations('waiting.sound');
  const [isHeard, setHeard] = useState(false);
  const [isSilent, setSilent] = useState(false);
  const isFault = microphone.state !== 'ok' && microphone.state !== 'asking' && microphone.state !== 'off';
  const words =
    microphone.state !== 'ok' ? microphone.state : isSilent ? 'silent' : isHeard ? 'heard' : 'listening';
  return (
    <>
      {microphone.state === 'ok' && (
        <LevelMeter track={microphone.track} onHeard={() => setHeard(true)} onSilence={setSilent} />
      )}
      <p role="status" className={isFault || isSilent ? 'text-sm text-stop' : 'text-sm text-ink-2'}>
        {t(words)}
      </p>
      {isFault && <Button onClick={microphone.retry}>{t('retry')}</Button>}
    </>
  );
}
