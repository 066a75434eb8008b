'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { skippedNetwork } from '#lib/call/device-check/network-grade.rules';
import { type NetworkTestOutcome, runNetworkTest } from '#lib/call/device-check/network-test';
import type { LocalTrackState } from '#lib/call/devices/use-local-track';
import { Button } from '../ui/button.tsx';
import { StepFrame } from './step-frame.tsx';

const skipped: NetworkTestOutcome = { network: skippedNetwork, checkId: null, trouble: null };

/** Runs the connection test by itself and hands its outcome on. */
export function NetworkStep(props: {
  visitId: string | null;
  microphone: LocalTrackState;
  onDone: (outcome: NetworkTestOutcome) => void;
}) {
  const { visitId, microphone } = props;
  const t = useTranslations('devices.network');
  const [share, setShare] = useState(0);
  const newest = useRef({ microphone, onDone: props.onDone });
  useEffect(() => {
    newest.current = { microphone, onDone: props.onDone };
  });
  const isSettled = microphone.state !== 'asking';

  useEffect(() => {
    if (!isSettled) return;
    const controller = new AbortController();
    const run = async () => {
      const held = newest.current.microphone;
      const outcome = await runNetworkTest({
        visitId,
        microphone: held.state === 'ok' ? held.track : null,
        onProgress: setShare,
        signal: controller.signal,
      });
      if (!controller.signal.aborted) newest.current.onDone(outcome);
    };
    // A moment later: a step that React mounts twice while developing must not open two tests.
    const timer = setTimeout(() => void run(), 0);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [isSettled, visitId]);

  const stage = share < 0.15 ? 'preparing' : share < 0.35 ? 'connecting' : 'measuring';
  return (
    <StepFrame part="network" heading={t('heading')}>
      <p>{t('text')}</p>
      <div className="flex flex-col gap-2">
        <div
          role="progressbar"
          aria-label={t('progress')}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(share * 100)}
          aria-valuetext={t(stage)}
          className="h-4 overflow-hidden rounded-full border border-edge bg-sunk"
        >
          <span
            className="block size-full origin-left bg-brand forced-color-adjust-none transition-transform duration-300 rtl:origin-right"
            style={{ transform: `scaleX(${share})` }}
          />
        </div>
        <p role="status" className="text-ink-2">
          {t(stage)}
        </p>
      </div>
      <Button look="quiet" wide onClick={() => props.onDone(skipped)}>
        {t('skip')}
      </Button>
    </StepFrame>
  );
}
