'use client';
import { CircleCheck, Mic } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { LocalTrackState } from '#lib/call/devices/use-local-track';
import type { Readiness } from '#lib/visit/readiness.rules';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Notice } from '../ui/notice.tsx';
import { DeviceChoice } from './device-choice.tsx';
import { DeviceTrouble } from './device-trouble.tsx';
import { HearYourself } from './hear-yourself.tsx';
import { LevelMeter } from './level-meter.tsx';
import { StepFrame } from './step-frame.tsx';

/** Waits for a voice. Whoever cannot or does not want to speak goes on anyway. */
export function MicrophoneStep(props: {
  microphone: LocalTrackState & { retry: () => void };
  onDone: (microphone: Readiness['microphone']) => void;
}) {
  const { microphone, onDone } = props;
  const t = useTranslations('devices');
  const track = microphone.state === 'ok' ? microphone.track : null;
  // What was heard belongs to one microphone: another one begins anew.
  const [heard, setHeard] = useState<MediaStreamTrack | null>(null);
  const [silent, setSilent] = useState<MediaStreamTrack | null>(null);
  const isHeard = track !== null && heard === track;
  const isSilent = track !== null && silent === track && !isHeard;
  const isFault = microphone.state !== 'ok' && microphone.state !== 'asking' && microphone.state !== 'off';

  return (
    <StepFrame part="microphone" heading={t('microphone.heading')}>
      {isFault && <DeviceTrouble kind="microphone" failure={microphone.state} />}
      {isSilent && (
        <Notice tone="wait" title={t('microphone.silent.title')}>
          {t('microphone.silent.text')}
        </Notice>
      )}
      {!isFault && (
        <Card className="flex flex-col gap-3">
          <p role="status" className={isHeard ? 'flex gap-2 text-live' : 'flex gap-2'}>
            {isHeard ? (
              <CircleCheck aria-hidden className="mt-0.5 size-5 shrink-0" />
            ) : (
              <Mic aria-hidden className="mt-0.5 size-5 shrink-0" />
            )}
            {t(track === null ? 'microphone.asking' : isHeard ? 'microphone.heard' : 'microphone.listening')}
          </p>
          {track ? (
            <LevelMeter
              track={track}
              onHeard={() => setHeard(track)}
              onSilence={(now) => setSilent(now ? track : null)}
            />
          ) : (
            <div aria-hidden className="h-4 rounded-full border border-edge bg-sunk" />
          )}
          {microphone.state === 'ok' && microphone.isFallback && (
            <p className="text-sm text-ink-2">{t('choice.fallback')}</p>
          )}
        </Card>
      )}
      <DeviceChoice kind="microphone" current={microphone.state === 'ok' ? microphone.deviceId : null} />
      {track && <HearYourself key={track.id} track={track} />}
      <div className="flex flex-col gap-3">
        {microphone.state !== 'unavailable' && (
          // One button in both states: pressed to try again, it keeps the focus while the microphone opens.
          <Button
            look="primary"
            wide
            aria-disabled={!isFault && !isHeard}
            onClick={isFault ? microphone.retry : () => isHeard && onDone('ok')}
          >
            {t(isFault ? 'retry' : 'goOn')}
          </Button>
        )}
        {!isHeard && (
          <Button
            look="quiet"
            wide
            aria-disabled={!isFault && track === null}
            onClick={() => (isFault || track) && onDone(isFault ? microphone.state : 'silent')}
          >
            {t('microphone.without')}
          </Button>
        )}
      </div>
    </StepFrame>
  );
}
