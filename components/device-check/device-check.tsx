'use client';
import { Lock } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { sendResult } from '#lib/call/device-check/check-api';
import { type NetworkTestOutcome, prepareNetworkTest } from '#lib/call/device-check/network-test';
import { useLocalTrack } from '#lib/call/devices/use-local-track';
import { useRememberedDevices } from '#lib/call/devices/use-remembered-devices';
import type { Readiness } from '#lib/visit/readiness.rules';
import { Button } from '../ui/button.tsx';
import { CameraStep } from './camera-step.tsx';
import { afterPart, type CheckPart, notBegun, readinessOf } from './check-progress.rules.ts';
import { CheckResult, type SavingState } from './check-result.tsx';
import { MicrophoneStep } from './microphone-step.tsx';
import { NetworkStep } from './network-step.tsx';
import { SpeakerStep } from './speaker-step.tsx';
import { StepFrame } from './step-frame.tsx';

export interface DeviceCheckProps {
  /** The visit that the result is kept on, or null. */
  visitId: string | null;
  /** The person has read the result and is done. Without it the check stands on a page of its own. */
  onFinished?: (readiness: Readiness) => void;
}

/** Camera, microphone, speaker, connection: one thing at a time, then what was found. Brings its own h1. */
export function DeviceCheck({ visitId, onFinished }: DeviceCheckProps) {
  const t = useTranslations('devices');
  const [progress, setProgress] = useState(notBegun);
  const [outcome, setOutcome] = useState<NetworkTestOutcome | null>(null);
  const [saving, setSaving] = useState<SavingState>('local');
  const checkId = useRef<string | null>(null);
  const { microphoneId } = useRememberedDevices();
  const { step, findings } = progress;
  // Held from its own step on: the speaker is then tried as in the call, and nobody is asked again.
  const needsMicrophone = step === 'microphone' || step === 'speaker' || step === 'network';
  const microphone = useLocalTrack('microphone', microphoneId, needsMicrophone);

  const save = async (readiness: Readiness) => {
    setSaving(visitId === null ? 'local' : 'saving');
    const answer = await sendResult(checkId.current, visitId, readiness);
    if (visitId !== null) setSaving(answer.ok ? 'saved' : 'notSaved');
  };
  const goOn = (found: Partial<Readiness>) => {
    const next = afterPart(progress, found);
    setProgress(next);
    if (next.step === 'microphone') prepareNetworkTest();
    const readiness = readinessOf(next.findings);
    if (readiness) void save(readiness);
  };
  const readiness = readinessOf(findings);

  switch (step) {
    case 'start':
      return (
        <StepFrame heading={t('title')} takesFocus={onFinished !== undefined}>
          <div className="flex flex-col gap-3">
            <p className="font-[640]">{t('start.heading')}</p>
            <p>{t('start.text')}</p>
            <p className="flex gap-2 text-ink-2">
              <Lock aria-hidden className="mt-0.5 size-5 shrink-0" />
              {t('start.private')}
            </p>
          </div>
          <Button look="primary" wide onClick={() => goOn({})}>
            {t('start.begin')}
          </Button>
        </StepFrame>
      );
    case 'camera':
      return <CameraStep onDone={(camera) => goOn({ camera })} />;
    case 'microphone':
      return <MicrophoneStep microphone={microphone} onDone={(found) => goOn({ microphone: found })} />;
    case 'speaker':
      return <SpeakerStep onDone={(speaker) => goOn({ speaker })} />;
    case 'network':
      return (
        <NetworkStep
          visitId={visitId}
          microphone={microphone}
          onDone={(found) => {
            setOutcome(found);
            checkId.current = found.checkId;
            goOn({ network: found.network });
          }}
        />
      );
    case 'result':
      return (
        readiness && (
          <CheckResult
            readiness={readiness}
            outcome={outcome}
            saving={saving}
            onSaveAgain={() => void save(readiness)}
            onAgain={(part: CheckPart) => setProgress({ step: part, findings })}
            onStartOver={() => setProgress(afterPart(notBegun, {}))}
            onLeave={onFinished && (() => onFinished(readiness))}
          />
        )
      );
  }
}
