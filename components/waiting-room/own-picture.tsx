'use client';
import { Video, VideoOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button';
import { Tag } from '#components/ui/tag';
import type { LocalTrackState } from '#lib/call/devices/use-local-track';
import { Mirror } from '../device-check/mirror.tsx';

/** The own camera as a mirror shows it, or why there is no picture and what to do. */
export function OwnPicture(props: {
  camera: LocalTrackState & { retry: () => void };
  onSwitch: (on: boolean) => void;
}) {
  const { camera, onSwitch } = props;
  const t = useTranslations('waiting.preview');
  const track = camera.state === 'ok' ? camera.track : null;
  const isFault = camera.state !== 'ok' && camera.state !== 'asking' && camera.state !== 'off';
  return (
    <div className="flex flex-col gap-3">
      <div className="relative grid min-h-fit aspect-[4/3] sm:aspect-video place-items-center overflow-hidden rounded-m bg-stage-3 text-stage-ink">
        {track ? (
          <>
            <Mirror track={track} label={t('label')} />
            <Tag tone="live" className="absolute top-3 left-3">
              {t('you')}
            </Tag>
          </>
        ) : (
          <p role="status" className="flex max-w-sm flex-col items-center gap-3 p-6 text-center">
            <VideoOff aria-hidden className="size-8" />
            {t(camera.state as 'asking')}
          </p>
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        {isFault && (
          <Button className="grow" onClick={camera.retry}>
            {t('retry')}
          </Button>
        )}
        {camera.state === 'off' ? (
          <Button className="grow" onClick={() => onSwitch(true)}>
            <Video aria-hidden className="size-5" />
            {t('turnOn')}
          </Button>
        ) : (
          <Button className="grow" look={isFault ? 'quiet' : 'plain'} onClick={() => onSwitch(false)}>
            <VideoOff aria-hidden className="size-5" />
            {t('turnOff')}
          </Button>
        )}
      </div>
    </div>
  );
}
