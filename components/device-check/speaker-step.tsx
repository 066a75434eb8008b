'use client';
import { Volume2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { chimeFile, playSound } from '#lib/call/device-check/play-sound';
import { canChooseSpeaker } from '#lib/call/devices/set-speaker';
import { useRememberedDevices } from '#lib/call/devices/use-remembered-devices';
import type { Readiness } from '#lib/visit/readiness.rules';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { DeviceChoice } from './device-choice.tsx';
import { StepFrame } from './step-frame.tsx';

/** Plays a sound and asks whether it was heard: nothing but ears can tell. */
export function SpeakerStep({ onDone }: { onDone: (speaker: Readiness['speaker']) => void }) {
  const t = useTranslations('devices.speaker');
  const { speakerId } = useRememberedDevices();
  const [state, setState] = useState<'idle' | 'playing' | 'failed'>('idle');
  const [hasPlayed, setPlayed] = useState(false);
  const [isUnheard, setUnheard] = useState(false);
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  const play = async () => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    setState('playing');
    setPlayed(true);
    try {
      await playSound(chimeFile(), speakerId, signal);
      if (!signal.aborted) setState('idle');
    } catch {
      if (!signal.aborted) setState('failed');
    }
  };

  return (
    <StepFrame part="speaker" heading={t('heading')}>
      <p>{t('text')}</p>
      {canChooseSpeaker() && <DeviceChoice kind="speaker" />}
      {isUnheard && <SoundHelp />}
      {state === 'failed' && <Notice tone="error">{t('failed')}</Notice>}
      <div className="flex flex-col gap-3">
        <Button look={hasPlayed ? 'plain' : 'primary'} wide onClick={play}>
          <Volume2 aria-hidden className="size-5" />
          {t(hasPlayed ? 'again' : 'play')}
        </Button>
        <p role="status" className="min-h-[1.5em] text-center">
          {state === 'playing' ? t('playing') : hasPlayed ? t('question') : ''}
        </p>
        {hasPlayed && (
          <>
            <Button look="primary" wide onClick={() => onDone('ok')}>
              {t('yes')}
            </Button>
            {isUnheard ? (
              <Button wide onClick={() => onDone('not_heard')}>
                {t('without')}
              </Button>
            ) : (
              <Button wide onClick={() => setUnheard(true)}>
                {t('no')}
              </Button>
            )}
          </>
        )}
        {!hasPlayed && (
          <Button look="quiet" wide onClick={() => onDone('skipped')}>
            {t('skip')}
          </Button>
        )}
      </div>
    </StepFrame>
  );
}

function SoundHelp() {
  const t = useTranslations('devices.speaker.help');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} className="rounded-m">
      <Notice tone="wait" title={t('title')}>
        <ul className="mt-1 flex list-disc flex-col gap-1 ps-5">
          <li>{t('volume')}</li>
          <li>{t('phone')}</li>
          <li>{t('headphones')}</li>
          <li>{t('tab')}</li>
          {canChooseSpeaker() && <li>{t('choose')}</li>}
        </ul>
      </Notice>
    </div>
  );
}
