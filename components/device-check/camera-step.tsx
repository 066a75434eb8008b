'use client';
import { LoaderCircle } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { rememberDevices } from '#lib/call/devices/remembered-devices';
import { useLocalTrack } from '#lib/call/devices/use-local-track';
import { useRememberedDevices } from '#lib/call/devices/use-remembered-devices';
import type { Readiness } from '#lib/visit/readiness.rules';
import { Button } from '../ui/button.tsx';
import { Tag } from '../ui/tag.tsx';
import { DeviceChoice } from './device-choice.tsx';
import { DeviceTrouble } from './device-trouble.tsx';
import { Mirror } from './mirror.tsx';
import { StepFrame } from './step-frame.tsx';

/** Shows the own picture. The camera is let go of when the step ends. */
export function CameraStep({ onDone }: { onDone: (camera: Readiness['camera']) => void }) {
  const t = useTranslations('devices');
  const { cameraId } = useRememberedDevices();
  const camera = useLocalTrack('camera', cameraId, true);
  const isFault = camera.state !== 'ok' && camera.state !== 'asking' && camera.state !== 'off';

  // No device for this page at all: asking again would only be refused again.
  const isHopeless = camera.state === 'unavailable';

  const goOn = () => {
    if (camera.state !== 'ok') return;
    rememberDevices({ withoutCamera: false });
    onDone('ok');
  };
  const goOnWithout = () => {
    rememberDevices({ withoutCamera: true });
    onDone(isFault ? camera.state : 'skipped');
  };

  return (
    <StepFrame part="camera" heading={t('camera.heading')}>
      {isFault ? (
        <DeviceTrouble kind="camera" failure={camera.state} />
      ) : (
        <>
          <div className="relative grid min-h-fit aspect-[4/3] place-items-center overflow-hidden rounded-m bg-stage-3 text-stage-ink">
            {camera.state === 'ok' ? (
              <>
                <Mirror track={camera.track} label={t('camera.picture')} />
                <Tag tone="live" className="absolute start-3 top-3">
                  {t('camera.you')}
                </Tag>
              </>
            ) : (
              <p role="status" className="flex max-w-xs flex-col items-center gap-3 p-6 text-center">
                <LoaderCircle aria-hidden className="size-7 animate-spin" />
                {t('camera.asking')}
              </p>
            )}
          </div>
          <p className="text-sm text-ink-2">
            {camera.state === 'ok' && camera.isFallback ? t('choice.fallback') : t('camera.light')}
          </p>
        </>
      )}
      <DeviceChoice kind="camera" current={camera.state === 'ok' ? camera.deviceId : null} />
      <div className="flex flex-col gap-3">
        {!isHopeless && (
          // One button in both states: pressed to try again, it keeps the focus while the camera opens.
          <Button
            look="primary"
            wide
            aria-disabled={!isFault && camera.state !== 'ok'}
            onClick={isFault ? camera.retry : goOn}
          >
            {t(isFault ? 'retry' : 'camera.yes')}
          </Button>
        )}
        <Button wide onClick={goOnWithout}>
          {t('camera.without')}
        </Button>
      </div>
    </StepFrame>
  );
}
